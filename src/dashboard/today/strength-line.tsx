import { programToday } from '../../advice/strength/program.ts';
import type { LocalDay } from '../../history/local-day.ts';
import type { ExerciseHistory } from '../../history-db/exercise-history.ts';
import { text } from '../../platform/browser/i18n.ts';
import { standingSignsItem, strengthProgramItem } from '../../state/stored-items.ts';
import { useStored } from '../shared/use-stored.ts';

/** One line while today's session of the strength program is not done yet. Nothing while a warning sign stands. */
export function StrengthLine({ today, history }: { today: LocalDay; history: ExerciseHistory | null }) {
  const plan = useStored(strengthProgramItem)?.plan ?? null;
  const signs = useStored(standingSignsItem)?.signs ?? null;
  if (plan === null || signs === null || history === null) return null;
  const { exercises: records, diary } = history;
  if (programToday({ plan, today, records, diary, signs }).state !== 'open') return null;
  return (
    <p data-testid="strength-line">
      {text('strength_line')} <a href="#break">{text('strength_begin')}</a>
    </p>
  );
}
