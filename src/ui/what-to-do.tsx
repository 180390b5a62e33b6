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
      <p>{text(`urgency_${urgency}_text`)}</p>
    </>
  );
}
