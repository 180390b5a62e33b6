import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AdviceContext } from '../advice/advice-context.ts';
import type { LocalDay } from '../history/local-day.ts';
import type { DayParts } from '../history/period-summary.ts';
import { openDay } from '../history/whole-day.ts';
import { adviceContextOf, type Known, readDaysBefore } from '../history-db/advice-context.ts';
import { type Database, readDiary } from '../history-db/database.ts';
import type { StoredExample } from '../state/personal-examples.ts';
import type { StandingSigns } from '../state/standing-signs-schema.ts';
import { adviceMemoryItem, deskChecksItem } from '../state/stored-items.ts';
import type { Workplaces } from '../state/workplaces.ts';
import type { FollowedHistory, ReadToday } from './follow-history.ts';
import { type Followed, followItem, onChange } from './follow-item.ts';
import { historyVersion } from './history-version.ts';

/** What advice depends on, and what changes the history, as it is followed for other reasons too. */
interface StoredForAdvice {
  readonly workplaces: Followed<Workplaces>;
  readonly signs: Followed<StandingSigns>;
  readonly examples: Followed<readonly StoredExample[]>;
}

interface FollowedAdvice {
  readonly context: Signal<AdviceContext | null>;
  /** Resolves once it has been read, or could not be. */
  readonly firstRead: Promise<void>;
}

interface FollowedKnown {
  readonly known: ReadonlySignal<Known | null>;
  readonly firstRead: Promise<unknown>;
}

function followKnown({ workplaces, signs }: StoredForAdvice, abort: AbortSignal): FollowedKnown {
  const memory = followItem(adviceMemoryItem, (value) => value, abort);
  const checks = followItem(deskChecksItem, (value) => value, abort);
  const known = computed(() => {
    const [remembered, workplace] = [memory.state.value, checks.state.value];
    const [setups, standing] = [workplaces.state.value, signs.state.value];
    if (remembered === null || workplace === null || setups === null || standing === null) return null;
    return { memory: remembered, workplace, setups, signs: standing };
  });
  const firstRead = Promise.all([memory, checks, workplaces, signs].map((each) => each.firstRead));
  return { known, firstRead };
}

/** Reads the six days before a day, once until it forgets them. */
function createReaderOfDaysBefore() {
  let kept: { readonly day: LocalDay; readonly before: readonly DayParts[] } | null = null;
  return {
    async read(database: Database, day: LocalDay): Promise<readonly DayParts[]> {
      if (kept?.day !== day) kept = { day, before: await readDaysBefore(database, day) };
      return kept.before;
    },
    forget() {
      kept = null;
    },
  };
}

/** Follows what the choice of advice depends on, until the signal aborts. */
export function followAdvice(
  stored: StoredForAdvice,
  history: FollowedHistory,
  abort: AbortSignal,
): FollowedAdvice {
  const context = signal<AdviceContext | null>(null);
  const { known, firstRead } = followKnown(stored, abort);
  const daysBefore = createReaderOfDaysBefore();
  const collect = async (database: Database, { day, stored: ofToday }: ReadToday) => {
    const said = known.peek();
    if (said === null) return;
    const { minutes } = openDay(day, ofToday);
    const [before, [note]] = await Promise.all([
      daysBefore.read(database, day),
      readDiary(database, day, day),
    ]);
    context.value = adviceContextOf(said, { today: day, minutes, before, note });
  };
  const gather = () => history.readWithToday(collect);
  const gatherAnew = () => {
    daysBefore.forget();
    void gather();
  };
  onChange(known, () => void gather(), abort);
  // Time that was called fine, or no longer is, may be days ago.
  onChange(stored.examples.state, gatherAnew, abort);
  onChange(computed(historyVersion), gatherAnew, abort);
  // After a failure.
  onChange(history.today, () => context.peek() === null && void gather(), abort);
  // Each page of the dashboard begins with what is known by then.
  addEventListener('hashchange', () => void gather(), { signal: abort });
  return { context, firstRead: firstRead.then(gather) };
}
