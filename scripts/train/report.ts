import { SCORED_ANGLES } from '../../src/recording/truth.ts';
import type { GroupResult } from './evaluate.ts';

/**
 * The results as two Markdown tables: accuracy of verdicts and angles, and calibration of the stated
 * uncertainty.
 */
export function reportLines(results: readonly GroupResult[]): readonly string[] {
  return [
    ...tableLines(COLUMNS, results),
    '',
    'How often the truth lies within 1 and 2 stated standard deviations (0.68 and 0.95 would be exact):',
    '',
    ...tableLines(
      COVERAGE_COLUMNS,
      results.filter(
        ({ learned }) => learned.angles.headTiltDeg.n > 0 || learned.angles.neckForwardDeg.n > 0,
      ),
    ),
  ];
}

interface Column {
  readonly title: string;
  readonly read: (result: GroupResult) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'held out', read: ({ group }) => group },
  { title: 'frames', read: ({ learned }) => String(learned.judged) },
  { title: 'cannot tell', read: ({ learned }) => show(learned.unknown / learned.judged, 3) },
  { title: 'P', read: ({ learned }) => show(learned.stills.precision, 3) },
  { title: 'R', read: ({ learned }) => show(learned.stills.recall, 3) },
  { title: 'F1', read: ({ learned }) => show(learned.stills.f1, 3) },
  { title: 'simplest F1', read: ({ simplest }) => show(simplest.stills.f1, 3) },
  { title: 'neck MAE °', read: ({ learned }) => show(learned.angles.neckForwardDeg.mae, 2) },
  { title: 'r', read: ({ learned }) => show(learned.angles.neckForwardDeg.r, 3) },
  { title: 'head cm', read: ({ learned }) => show(learned.angles.headForwardCm.mae, 2) },
  { title: 'pitch °', read: ({ learned }) => show(learned.angles.headPitchDeg.mae, 2) },
  { title: 'shoulder tilt °', read: ({ learned }) => show(learned.angles.shoulderTiltDeg.mae, 2) },
  { title: 'head tilt °', read: ({ learned }) => show(learned.angles.headTiltDeg.mae, 2) },
];

const COVERAGE_COLUMNS: readonly Column[] = [
  { title: 'held out', read: ({ group }) => group },
  ...SCORED_ANGLES.map((angle) => ({
    title: angle,
    read: ({ learned }: GroupResult) =>
      `${show(learned.angles[angle].within1Sd, 2)} ${show(learned.angles[angle].within2Sd, 2)}`,
  })),
];

function tableLines(columns: readonly Column[], results: readonly GroupResult[]): readonly string[] {
  return [
    `| ${columns.map(({ title }) => title).join(' | ')} |`,
    `|${'---|'.repeat(columns.length)}`,
    ...results.map((result) => `| ${columns.map(({ read }) => read(result)).join(' | ')} |`),
  ];
}

function show(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}
