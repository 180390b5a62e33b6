import { lengthText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import type { Assessment, IssueKind } from '../../posture/body/assessment.ts';
import { type Estimate, type Measurement, sdOfValue } from '../../posture/body/measurement.ts';

export type MeasuredTone = 'fine' | 'slouch' | 'unknown';

export interface MeasuredText {
  readonly id: Shown;
  readonly name: string;
  /** What the judge makes of it: 'fine', what is different, or that it isn't clear. */
  readonly judged: string;
  readonly tone: MeasuredTone;
  /** The value with its likely error; null if it is not known. */
  readonly exact: string | null;
}

/** Those that say all with their names come first. */
const SHOWN = [
  'headForwardCm',
  'headTiltDeg',
  'shoulderTiltDeg',
  'neckForwardDeg',
  'trunkForwardDeg',
] as const satisfies readonly (keyof Measurement)[];
type Shown = (typeof SHOWN)[number];

/** A number with its sign. Zero has none, also if it was rounded from below. */
function signed(value: number): string {
  const rounded = Math.round(value);
  // A hyphen, as some languages have, is hard to see before a digit.
  return numberFormat({ signDisplay: 'exceptZero' })
    .format(rounded === 0 ? 0 : rounded)
    .replace('-', '−');
}

/** The issue that each value is a sign of. */
const ISSUE_OF: Readonly<Record<Shown, IssueKind>> = {
  headForwardCm: 'forward_head',
  headTiltDeg: 'head_tilt',
  shoulderTiltDeg: 'uneven_shoulders',
  neckForwardDeg: 'forward_head',
  trunkForwardDeg: 'slouch',
};

const UNJUDGED = { judged: '–', tone: 'unknown' } as const;

/** What comes forward comes forward together: while one of these is found, none of them is called fine. */
const FORWARD: readonly IssueKind[] = ['forward_head', 'slouch'];

/** Whether a value can't be called fine, though another kind of slouch was found. */
function isPartOf(issue: IssueKind, { issues }: Assessment): boolean {
  return FORWARD.includes(issue) && issues.some(({ kind }) => FORWARD.includes(kind));
}

function judgedText(key: Shown, assessment: Assessment | null): Pick<MeasuredText, 'judged' | 'tone'> {
  if (assessment?.state !== 'fine' && assessment?.state !== 'bad') return UNJUDGED;
  const issue = ISSUE_OF[key];
  if (assessment.issues.some(({ kind }) => kind === issue))
    return { judged: text(`issue_${issue}`), tone: 'slouch' };
  return isPartOf(issue, assessment) ? UNJUDGED : { judged: text('measured_fine'), tone: 'fine' };
}

function plainText(key: Shown, value: number): string {
  return key === 'headForwardCm' ? lengthText(value, 'exceptZero') : text('degrees', signed(value));
}

/** The value with its likely error. */
function exactText(key: Shown, value: number, sd: number): string {
  if (key === 'headForwardCm')
    return text('measured_length', plainText(key, value), lengthText(Math.max(1, sd)));
  return text('measured_deg', signed(value), String(Math.max(1, Math.round(sd))));
}

function knownText(key: Shown, estimate: Estimate): string | null {
  if ('unknown' in estimate || !Number.isFinite(estimate.value)) return null;
  return exactText(key, estimate.value, sdOfValue(estimate));
}

/** Without which side is higher: that is about the number. */
function nameOf(key: Shown): string {
  if (key === 'headTiltDeg' || key === 'shoulderTiltDeg') return text(`measuredName_${key}`);
  return text(`measured_${key}`);
}

/**
 * What is measured, each value with the judge's word for it. The judge weighs all of them together, so a value alone,
 * like +20°, says little. All without a value if nothing is measured.
 */
export function measuredText(measurement: Measurement | null, assessment: Assessment | null): MeasuredText[] {
  return SHOWN.map((key) => {
    if (measurement === null) return { id: key, name: nameOf(key), exact: null, ...UNJUDGED };
    const exact = knownText(key, measurement[key]);
    const word =
      exact === null
        ? ({ judged: text('measured_unknown'), tone: 'unknown' } as const)
        : judgedText(key, assessment);
    return { id: key, name: nameOf(key), exact, ...word };
  });
}

/** The reference of the angles: a side camera measures against the vertical. */
export function measuredAgainst(measurement: Measurement): string {
  return measurement.view === 'side' ? text('anglesNoteSide') : text('anglesNote');
}
