import { ChevronRight } from 'lucide-preact';
import type { SourceId } from '../../advice/library/sources.ts';
import { flagsOf, URGENCIES, type Urgency } from '../../advice/red-flags.ts';
import { text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { WhatToDo } from '../../ui/what-to-do.tsx';
import { SourceList } from './source-list.tsx';
import './guide.css';

/** The guidelines that the urgencies follow. */
const FOLLOWED: readonly SourceId[] = ['nhs_back_pain', 'nhs_heart_attack', 'nice_metastases'];

function FlagsOf({ urgency }: { urgency: Urgency }) {
  return (
    <section class={`urgency urgency-${urgency}`} aria-labelledby={`urgency-${urgency}`}>
      <WhatToDo urgency={urgency} headingId={`urgency-${urgency}`} />
      <ul class="entry-rows">
        {flagsOf(urgency).map(({ id, entry }) => (
          <li key={id} data-testid={`flag-${id}`}>
            <a href={`#${guideAddress(entry)}`}>
              <span>{text(`flag_${id}`)}</span>
              <Icon of={ChevronRight} small />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The warning signs, and what to do about each. */
export function DoctorPage() {
  return (
    <main class="page reading">
      <div>
        <h1>{text('page_doctor')}</h1>
        <p>{text('doctor_text')}</p>
      </div>
      <p class="hint">{text('doctor_between_blades')}</p>
      {URGENCIES.map((urgency) => (
        <FlagsOf key={urgency} urgency={urgency} />
      ))}
      <section class="quiet" aria-label={text('doctor_about')} data-testid="doctor-about">
        <p>{text('doctor_source')}</p>
        <p>{text('doctor_authors')}</p>
        <SourceList ids={FOLLOWED} />
      </section>
    </main>
  );
}
