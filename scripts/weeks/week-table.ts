/* Ten weeks as tables in Markdown. */
import { HOUR_MS } from '../../src/shared/durations.ts';
import { findNagging, findSilence, mostInAnHour } from './check-weeks.ts';
import type { ReviewInWords } from './english-texts.ts';
import type { DayReport, TenWeeks } from './ten-weeks.ts';

type Cell = string | number;

function tableOf(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function sumOf(days: readonly DayReport[], of: (day: DayReport) => number): number {
  return days.reduce((sum, day) => sum + of(day), 0);
}

function perDay(days: readonly DayReport[], of: (day: DayReport) => number): string {
  return (sumOf(days, of) / days.length).toFixed(1);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function uprightShare(days: readonly DayReport[]): string {
  return percent(sumOf(days, (day) => day.nudgeDay.goodMs) / sumOf(days, (day) => day.nudgeDay.judgedMs));
}

/** The share of the nudges that were shown, of those that the user did not forestall by sitting up. */
function shownShare(days: readonly DayReport[]): string {
  const wanted = sumOf(days, ({ dueAtMs, tooLate }) => dueAtMs.length - tooLate);
  return percent(sumOf(days, ({ shownAtMs }) => shownAtMs.length) / Math.max(1, wanted));
}

/** The levels with which the days ended: '0 0 1 1 2'. */
function levelsOf(days: readonly DayReport[]): string {
  return days.map(({ levelAfter }) => levelAfter).join(' ');
}

/** The dose of the last lateral raise of a week: 'level 1, 9'. */
function raiseOf(days: readonly DayReport[]): string {
  const raises = days.flatMap(({ program }) => program.session.filter(({ id }) => id === 'lateral_raise'));
  const last = raises.at(-1);
  if (last !== undefined) return `level ${last.level}, ${last.repeats}`;
  return '–';
}

/** Sessions done, and how many days were eased. */
function sessionsOf(days: readonly DayReport[]): string {
  const eased = days.filter(({ program }) => program.easing !== 'none').length;
  const done = days.filter(({ trained }) => trained).length;
  return eased === 0 ? `${done}` : `${done} (${eased} days eased)`;
}

const WEEK_HEAD = [
  'week',
  'due a day',
  'shown a day',
  'of them by the toolbar alone',
  'share shown',
  'level after each day',
  'upright',
  'praise a day',
  'breaks suggested a day',
  'movement goal days',
  'sessions',
  'lateral raise',
  'review on Monday',
];

/** One row for each week. */
export function weekTable({ days }: TenWeeks, inWords: ReviewInWords): string {
  const weeks = [...new Set(days.map(({ week }) => week))];
  const rows = weeks.map((week) => {
    const ofWeek = days.filter((day) => day.week === week);
    const review = ofWeek.find((day) => day.review !== null)?.review ?? null;
    return [
      week + 1,
      perDay(ofWeek, ({ dueAtMs }) => dueAtMs.length),
      perDay(ofWeek, ({ shownAtMs }) => shownAtMs.length),
      perDay(ofWeek, ({ byBadgeOnly }) => byBadgeOnly),
      shownShare(ofWeek),
      levelsOf(ofWeek),
      uprightShare(ofWeek),
      perDay(ofWeek, ({ praises }) => praises),
      perDay(ofWeek, ({ suggestedAtMs }) => suggestedAtMs.length),
      `${ofWeek.filter((day) => day.reachesMovement === true).length} of ${ofWeek.length}`,
      sessionsOf(ofWeek),
      raiseOf(ofWeek),
      review === null ? '–' : inWords(review).first,
    ];
  });
  return tableOf(WEEK_HEAD, rows);
}

const PLAN_HEAD = [
  'user',
  'plan',
  'due a day',
  'shown a day',
  'share shown',
  'most in an hour',
  'notifications a day, all kinds',
  'upright',
  'days without a nudge',
  'longest slouch unsaid (min)',
  'nags, silences',
];

function longestUnsaidMinutes(days: readonly DayReport[]): number {
  const unsaid = days.flatMap(({ records }) => records.episodes.filter((each) => each.alertedAtMs === null));
  return Math.round(Math.max(0, ...unsaid.map(({ fromMs, toMs }) => toMs - fromMs)) / (HOUR_MS / 60));
}

/** What pops up besides the toolbar: nudges, praise, breaks, reviews. */
function notificationsOn(day: DayReport): number {
  const { shownAtMs, byBadgeOnly, praises, suggestedAtMs, review } = day;
  return shownAtMs.length - byBadgeOnly + praises + suggestedAtMs.length + (review === null ? 0 : 1);
}

function planRow(weeks: TenWeeks): Cell[] {
  const { kind, plan, days } = weeks;
  return [
    kind,
    plan,
    perDay(days, ({ dueAtMs }) => dueAtMs.length),
    perDay(days, ({ shownAtMs }) => shownAtMs.length),
    shownShare(days),
    Math.max(...days.map(({ shownAtMs }) => mostInAnHour(shownAtMs))),
    perDay(days, notificationsOn),
    uprightShare(days),
    days.filter(({ shownAtMs }) => shownAtMs.length === 0).length,
    longestUnsaidMinutes(days),
    `${findNagging(weeks).length}, ${findSilence(weeks).length}`,
  ];
}

/** One row for each user and plan. */
export function planTable(all: readonly TenWeeks[]): string {
  return tableOf(PLAN_HEAD, all.map(planRow));
}
