import type { Urgency } from '../advice/red-flags.ts';
import { text } from '../platform/browser/i18n.ts';
import { emergencyNumber } from '../platform/browser/region.ts';

/** The number that the user's region calls in an emergency, as a link that dials it. */
function EmergencyCall() {
  const number = emergencyNumber();
  if (number === null) return null;
  return (
    <p>
      <a class="button danger emergency-call" data-testid="emergency-call" href={`tel:${number}`}>
        {text('emergency_call', number)}
      </a>
    </p>
  );
}

/** The numbers of other countries: folded if the user's own is known, as a wrong guess is possible. */
function OtherNumbers() {
  if (emergencyNumber() === null) return <p>{text('urgency_emergency_text')}</p>;
  return (
    <details class="fold-words other-numbers" data-testid="other-numbers">
      <summary>{text('emergency_others')}</summary>
      <p>{text('urgency_emergency_text')}</p>
    </details>
  );
}

interface WhatToDoProps {
  readonly urgency: Urgency;
  /** Of the heading, for a section that it names. */
  readonly headingId?: string;
}

/** What to do about warning signs of one urgency: a heading, the number to call, and where to go. */
export function WhatToDo({ urgency, headingId }: WhatToDoProps) {
  return (
    <>
      <h2 id={headingId}>{text(`urgency_${urgency}_title`)}</h2>
      {urgency === 'emergency' && <EmergencyCall />}
      {urgency === 'emergency' ? <OtherNumbers /> : <p>{text(`urgency_${urgency}_text`)}</p>}
    </>
  );
}
