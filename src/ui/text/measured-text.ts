import { lengthText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import { type Assessment, ISSUE_KINDS, type IssueKind } from '../../posture/body/assessment.ts';
import { type Estimate, type Measurement, sdOfValue } from '../../posture/body/measurement.ts';
import { isLookingDown } from '../../posture/verdict/looking-down.ts';
import { saidPostureOf } from '../../state/said-posture.ts';

type JudgedWord = 'measured_found' | 'measured_partOf' | 'measured_fine' | 'measured_unknown';

const TONE_OF = {
  measured_found: 'slouch',
  measured_partOf: 'unknown',
  measured_fine: 'fine',
  measured_unknown: 'unknown',
} as const satisfies Readonly<Record<JudgedWord, string>>;

/** A kind of slouch that is looked for, and what the judge makes of it. */
export interface CheckedText {
  readonly issue: IssueKind;
  readonly word: JudgedWord;
  /** The word, with what was noticed if that has a name of its own. */
  readonly judged: string;
  readonly tone: (typeof TONE_OF)[JudgedWord];
}

/** A value with its likely error. */
export interface ExactText {
  readonly name: string;
  readonly exact: string;
}

const VALUES = [
  'headForwardCm',
  'neckForwardDeg',
  'trunkForwardDeg',
  'headTiltDeg',
  'shoulderTiltDeg',
] as const satisfies readonly (keyof Measurement)[];
type Value = (typeof VALUES)[number];

/** Their sign is a side, which is said in words. */
const SIDED: readonly Value[] = ['headTiltDeg', 'shoulderTiltDeg'];

/** A number with its sign. Zero has none, also if it was rounded from below. */
function signed(value: number): string {
  const rounded = Math.round(value);
  // A hyphen, as some languages have, is hard to see before a digit.
  return numberFormat({ signDisplay: 'exceptZero' })
    .format(rounded === 0 ? 0 : rounded)
    .replace('-', '−');
}

/** What comes forward comes forward together: while one of these is found, the other isn't called fine. */
const FORWARD: readonly IssueKind[] = ['forward_head', 'slouch'];

function judgedWord(issue: IssueKind, assessment: Assessment | null, lookingDown: boolean): JudgedWord {
  if (assessment?.state !== 'fine' && assessment?.state !== 'bad') return 'measured_unknown';
  const found = assessment.issues.map(({ kind }) => kind);
  if (found.includes(issue)) return 'measured_found';
  // Whoever looks down has an upright back.
  const comesTogether = FORWARD.includes(issue) && !lookingDown;
  if (comesTogether && found.some((kind) => FORWARD.includes(kind))) return 'measured_partOf';
  return 'measured_fine';
}

/** 'noticed', or 'noticed: looking down'. */
function judgedText(word: JudgedWord, issue: IssueKind, lookingDown: boolean): string {
  const isDown = word === 'measured_found' && saidPostureOf(issue, lookingDown) === 'look_down';
  return isDown ? text('labelValue', text(word), text('issue_look_down')) : text(word);
}

/**
 * What is looked for, each with the judge's word for it. The judge weighs all values together, so a value alone, like
 * +20°, says little.
 * @param measurement what was judged; null if nothing was
 * @param ignored what the user has turned off
 */
export function checkedTexts(
  measurement: Measurement | null,
  assessment: Assessment | null,
  ignored: readonly IssueKind[],
): CheckedText[] {
  const lookingDown = measurement !== null && isLookingDown(measurement) === true;
  const judged = measurement === null ? null : assessment;
  return ISSUE_KINDS.filter((issue) => !ignored.includes(issue)).map((issue) => {
    const word = judgedWord(issue, judged, lookingDown);
    return { issue, word, judged: judgedText(word, issue, lookingDown), tone: TONE_OF[word] };
  });
}

/** What the words beside the kinds of slouch mean, of those that are there and don't speak for themselves. */
export function wordsMeant(checked: readonly CheckedText[]): readonly string[] {
  return (['measured_found', 'measured_partOf'] as const)
    .filter((word) => checked.some((each) => each.word === word))
    .map((word) => text(`${word}_means`, text(word)));
}

function plainText(key: Value, value: number): string {
  return key === 'headForwardCm' ? lengthText(value, 'exceptZero') : text('degrees', signed(value));
}

/** An angle with the side that is higher, like '3° ± 1°, left side higher'; without one if it is level. */
function sidedText(deg: number, sd: number): string {
  const size = Math.round(Math.abs(deg));
  const angle = text('measured_deg', String(size), roundedSd(sd));
  if (size === 0) return angle;
  return text(deg > 0 ? 'measured_leftHigher' : 'measured_rightHigher', angle);
}

function roundedSd(sd: number): string {
  return String(Math.max(1, Math.round(sd)));
}

/** The value with its likely error. */
function exactText(key: Value, value: number, sd: number): string {
  if (key === 'headForwardCm')
    return text('measured_length', plainText(key, value), lengthText(Math.max(1, sd)));
  if (SIDED.includes(key)) return sidedText(value, sd);
  return text('measured_deg', signed(value), roundedSd(sd));
}

function knownText(key: Value, estimate: Estimate): string | null {
  if ('unknown' in estimate || !Number.isFinite(estimate.value)) return null;
  return exactText(key, estimate.value, sdOfValue(estimate));
}

/** The values that are known, with their likely errors. */
export function exactTexts(measurement: Measurement): ExactText[] {
  return VALUES.flatMap((key) => {
    const exact = knownText(key, measurement[key]);
    return exact === null ? [] : [{ name: text(`measured_${key}`), exact }];
  });
}

/** The reference of the angles: a side camera measures against the vertical. */
export function measuredAgainst(measurement: Measurement): string {
  return measurement.view === 'side' ? text('anglesNoteSide') : text('anglesNote');
}
