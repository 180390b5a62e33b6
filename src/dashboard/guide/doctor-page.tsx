import { RED_FLAGS, URGENCIES, type Urgency } from '../../advice/red-flags.ts';
import { text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { WhatToDo } from '../../ui/what-to-do.tsx';
import './guide.css';

function FlagsOf({ urgency }: { urgency: Urgency }) {
  return (
    <section class={`urgency urgency-${urgency}`} aria-labelledby={`urgency-${urgency}`}>
      <WhatToDo urgency={urgency} headingId={`urgency-${urgency}`} />
      <ul>
        {RED_FLAGS.filter((flag) => flag.urgency === urgency).map(({ id, entry }) => (
          <li key={id} data-testid={`flag-${id}`}>
            {text(`flag_${id}`)} <a href={`#${guideAddress(entry)}`}>{text('readMore')}</a>
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
        <p>{text('doctor_between_blades')}</p>
      </div>
      {URGENCIES.map((urgency) => (
        <FlagsOf key={urgency} urgency={urgency} />
      ))}
      <p class="quiet">{text('doctor_source')}</p>
    </main>
  );
}
