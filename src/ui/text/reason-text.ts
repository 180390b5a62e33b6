import type { ChosenAdvice } from '../../advice/choose-advice.ts';
import type { Reason, Why } from '../../advice/reasons.ts';
import { dayText, durationText, fullHourText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';

/** Below this an average is just noise. */
const WORTH_SAYING_DEG = 3;

/** More reasons than these would be too many to answer the question. */
const SAID_REASONS = 2;

/** The days that a reason of the week looks back on. */
const WEEK_DAYS = 7;

/**
 * Why each of some pieces of advice is given. A reason that was given for one is not repeated for the next; one with no
 * other says the issue in a few words.
 */
export function reasonsInTurn(pieces: readonly ChosenAdvice[]): string[] {
  const said = new Set<string>();
  return pieces.map(({ reasons }) => {
    const words = reasons.slice(0, SAID_REASONS).map(({ why }) => reasonText(why));
    const news = words.filter((each) => !said.has(each));
    for (const each of words) said.add(each);
    return news.length === 0 ? reasons.slice(0, 1).map(briefText).join('') : news.join(' ');
  });
}

/** The reason again, without its figures. */
function briefText({ why }: Reason): string {
  return why.kind === 'today' || why.kind === 'week' ? text(`because_also_${why.issue}`) : reasonText(why);
}

/** Why a piece of advice is given, in a sentence or two. */
function reasonText(why: Why): string {
  switch (why.kind) {
    case 'today':
      return [text(`because_today_${why.issue}`, durationText(why.ms)), ...detailText(why)].join(' ');
    case 'week':
      return weekText(why);
    case 'seated':
      return text('because_seated', durationText(why.ms));
    case 'standing':
      return text('because_standing');
    case 'habit':
      return text(`because_habit_${why.habit}`);
    case 'pain':
      return text('because_pain', text(`painArea_${why.place}`));
    case 'workplace':
      return text(`because_desk_${why.fault}`, dayText(why.checkedAtMs));
  }
}

/** How much of an issue was seen in the last seven days, on two of them or more. */
export function weekText({ issue, ms, days }: Omit<Extract<Why, { kind: 'week' }>, 'kind'>): string {
  return days === WEEK_DAYS
    ? text(`because_everyDay_${issue}`, durationText(ms))
    : text(`because_week_${issue}`, durationText(ms), days);
}

function detailText({ issue, hours, neckForwardDeg }: Extract<Why, { kind: 'today' }>): string[] {
  const when =
    hours === null ? [] : [text('because_hours', fullHourText(hours.from), fullHourText(hours.to))];
  const bent = neckForwardDeg !== null && neckForwardDeg >= WORTH_SAYING_DEG && issue === 'forward_head';
  return bent ? [...when, text('because_degrees', Math.round(neckForwardDeg))] : when;
}
