import { lengthText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import type { Assessment, IssueKind } from '../../posture/body/assessment.ts';
import { type Estimate, type Measurement, sdOfValue } from '../../posture/body/measurement.ts';

export interface MeasuredText {
  readonly id: Shown;
  readonly name: string;
  /** What the judge makes of it: 'fine', or what is different; null if it says nothing about it. */
  readonly verdict: string | null;
  /** About how much, with its unit; or why that is not known. */
  readonly value: string;
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

function verdictText(key: Shown, assessment: Assessment | null): string | null {
  if (assessment?.state !== 'fine' && assessment?.state !== 'bad') return null;
  const issue = ISSUE_OF[key];
  return text(assessment.issues.some(({ kind }) => kind === issue) ? `issue_${issue}` : 'measured_fine');
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

function shownText(key: Shown, estimate: Estimate): Pick<MeasuredText, 'value' | 'exact'> {
  if ('unknown' in estimate || !Number.isFinite(estimate.value))
    return { value: text('measured_unknown'), exact: null };
  const { value } = estimate;
  return {
    value: text('measured_about', plainText(key, value)),
    exact: exactText(key, value, sdOfValue(estimate)),
  };
}

/** What is measured, each value with the judge's word for it. A value that is not known has none. */
export function measuredText(measurement: Measurement, assessment: Assessment | null): MeasuredText[] {
  return SHOWN.map((key) => {
    const shown = shownText(key, measurement[key]);
    const verdict = shown.exact === null ? null : verdictText(key, assessment);
    return { id: key, name: text(`measured_${key}`), verdict, ...shown };
  });
}

/** The reference of the angles: a side camera measures against the vertical. */
export function measuredAgainst(measurement: Measurement): string {
  return measurement.view === 'side' ? text('anglesNoteSide') : text('anglesNote');
}
