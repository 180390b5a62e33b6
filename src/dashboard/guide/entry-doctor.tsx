import { Stethoscope } from 'lucide-preact';
import type { Section } from '../../advice/library/entry.ts';
import { type Entry, sectionOfEntry } from '../../advice/library/library.ts';
import { flagsOfEntry, URGENCIES } from '../../advice/red-flags.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';

/** Topics of which every entry says when to see a doctor. */
const ON_ILLNESS: readonly (Section | null)[] = ['symptoms', 'conditions', 'causes'];

/** The way to the doctor page, and which of its signs belong to this entry. */
export function WhenToSeeDoctor({ entry }: { entry: Entry }) {
  if (entry.seeDoctor !== true && !ON_ILLNESS.includes(sectionOfEntry(entry.id))) return null;
  const flags = flagsOfEntry(entry);
  const urgencies = URGENCIES.filter((each) => flags.some(({ urgency }) => urgency === each));
  return (
    <section class="entry-doctor" aria-label={text('page_doctor')} data-testid="entry-doctor">
      <a href="#doctor">
        <Icon of={Stethoscope} />
        {text('page_doctor')}
      </a>
      {urgencies.map((urgency) => (
        <div key={urgency}>
          <h3>{text(`urgency_${urgency}_title`)}</h3>
          <ul>
            {flags
              .filter((flag) => flag.urgency === urgency)
              .map(({ id }) => (
                <li key={id}>{text(`flag_${id}`)}</li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
