import { type DayGoal, hasGoal, reachesGoal } from '../../history/day-goal.ts';
import { atDeskMsOf } from '../../history/day-summary.ts';
import type { PeriodSummary } from '../../history/period-summary.ts';
import type { Totals, Usual } from '../../history/totals.ts';
import { toMinute } from '../../history/whole-minutes.ts';
import { minutesText, shareText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { usualText } from '../today/movement-card.tsx';

interface TileProps {
  readonly name: string;
  readonly value: string;
  readonly note: string | null;
  readonly testId: string;
}

function Tile({ name, value, note, testId }: TileProps) {
  return (
    <div class="card tile">
      <dt class="quiet">{name}</dt>
      <dd data-testid={testId}>{value}</dd>
      <dd class="quiet">{note ?? ''}</dd>
    </div>
  );
}

/** On how many days the goal was reached; '–' before a day has enough time: '0 of 0' would look like a result. */
function goalDaysText(days: PeriodSummary['days'], goal: DayGoal): string {
  const judged = days.map((day) => reachesGoal(day, goal)).filter((reached) => reached !== null);
  const reached = judged.filter((each) => each).length;
  if (judged.length === 0) return '–';
  return judged.length === 1 ? text('tile_goalDay', reached) : text('tile_goalDays', reached, judged.length);
}

function goalTile(days: PeriodSummary['days'], goal: DayGoal): Omit<TileProps, 'testId'> {
  const note =
    goal.uprightShare === null ? text('movement_goal') : text('bars_upright', shareText(goal.uprightShare));
  return { name: text('tile_goal'), value: goalDaysText(days, goal), note };
}

/** The time at the desk, and on how many days it was: also on short ones, which it includes. */
function deskTile(
  { days }: PeriodSummary,
  { parts }: Totals,
  usual: Usual | null,
): Omit<TileProps, 'testId'> {
  const atDesk = days.filter((day) => toMinute(atDeskMsOf(day)) > 0);
  const note =
    usual === null ? countText('tile_days', atDesk.length) : text('usually', minutesText(usual.atDeskMs));
  return { name: text('atDesk'), value: minutesText(atDeskMsOf(parts)), note };
}

interface TilesProps {
  readonly summary: PeriodSummary;
  readonly totals: Totals;
  readonly usual: Usual | null;
  readonly goal: DayGoal;
}

/** A week or a month in four numbers, each with what is usual. */
export function PeriodTiles({ summary, totals, usual, goal }: TilesProps) {
  const breaks = totals.movement === null ? '–' : String(totals.movement.breaks.long.taken);
  return (
    <dl class="tiles">
      <Tile {...deskTile(summary, totals, usual)} testId="tile-desk" />
      {hasGoal(goal) && <Tile {...goalTile(summary.days, goal)} testId="tile-goal" />}
      <Tile
        name={text('nudges')}
        value={String(totals.alerts)}
        note={usualText(usual?.alerts)}
        testId="tile-alerts"
      />
      <Tile
        name={text('longBreaks')}
        value={breaks}
        note={usualText(usual?.longBreaks)}
        testId="tile-breaks"
      />
    </dl>
  );
}
