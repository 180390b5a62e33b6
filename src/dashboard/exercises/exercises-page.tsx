import { useMemo, useState } from 'preact/hooks';
import { type AdviceContext, withToday } from '../../advice/advice-context.ts';
import { type OfferedExercises, offerExercises } from '../../advice/choose-exercise.ts';
import type { DosedExercise } from '../../advice/exercises.ts';
import { SETS } from '../../advice/strength/dose-ladder.ts';
import { type ProgramToday, programToday } from '../../advice/strength/program.ts';
import type { ExerciseRecord } from '../../history/exercise-record.ts';
import { tallyExercises } from '../../history/exercise-tally.ts';
import type { LocalDay } from '../../history/local-day.ts';
import { dayAt } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { ExerciseChoice } from '../../state/exercise-choice.ts';
import { exerciseChoiceItem, strengthProgramItem } from '../../state/stored-items.ts';
import type { StrengthProgram } from '../../state/strength-program.ts';
import { exerciseFrom } from '../../ui/addresses.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { type FollowedExercises, useExerciseHistory } from '../shared/use-exercise-history.ts';
import { useStored } from '../shared/use-stored.ts';
import { ExerciseChooser } from './exercise-chooser.tsx';
import { ExerciseDonePanel } from './exercise-done-panel.tsx';
import { type DoneBy, type Ending, ExerciseSession, type Extent } from './exercise-session.tsx';
import { ExerciseStoppedPanel } from './exercise-stopped-panel.tsx';

/** @param queue what follows in a session of the strength program; null if the user has chosen a single exercise */
type View =
  | { readonly name: 'choose' }
  | {
      readonly name: 'doing';
      readonly exercise: DosedExercise;
      readonly queue: Queue;
      /** The part that was done, if the rest follows. */
      readonly part: DonePart | null;
    }
  | {
      readonly name: 'stopped';
      readonly exercise: DosedExercise;
      readonly queue: Queue;
      readonly extent: Extent;
    }
  | {
      readonly name: 'done';
      readonly exercise: DosedExercise;
      readonly queue: Queue;
      readonly done: DonePart;
      readonly by: DoneBy;
    };
/** What was done, and how long it took. */
interface DonePart {
  readonly record: ExerciseRecord;
  readonly tookMs: number;
}
type Queue = readonly DosedExercise[] | null;

/** What the offer depends on, with the times that Today shows. */
function contextNow({ adviceContext, today }: ProductState): AdviceContext | null {
  const [context, parts] = [adviceContext.peek(), today.peek()];
  return context === null || parts === null ? context : withToday(context, parts);
}

/** The offer is fixed when the page is opened: it must not change while the user reaches for it. */
function useOffer(product: ProductState, { history, failed }: FollowedExercises): OfferedExercises {
  const known = product.complete.value;
  const read = history !== null || failed === 'reading';
  return useMemo(
    () =>
      offerExercises(
        contextNow(product),
        history?.exercises.map(({ id }) => id) ?? [],
        exerciseFrom(location.hash),
      ),
    // Finished exercises change the order as well, but only when the page is opened again.
    [known, read],
  );
}

function follower(offered: OfferedExercises, { id }: DosedExercise): DosedExercise | null {
  const { exercises } = offered;
  const at = exercises.findIndex((each) => each.id === id);
  return exercises[(at + 1) % exercises.length] ?? null;
}

/**
 * What the camera has counted, and how long it went by the clock. Without either, it was only done.
 * @param part the record of a part that the camera has counted before: part and rest are kept as one
 */
function recordOf(
  { id, level }: DosedExercise,
  { counted, timedMs }: Ending,
  part: ExerciseRecord | null,
): ExerciseRecord {
  const atMs = part?.atMs ?? now();
  const repeats = counted ?? part?.repeats ?? null;
  return {
    atMs,
    day: dayAt(atMs),
    id,
    repeats: repeats ?? 0,
    sets: SETS,
    level,
    feeling: null,
    counted: repeats !== null,
    ...(timedMs === null ? {} : { timedMs: Math.round(timedMs + (part?.timedMs ?? 0)) }),
  };
}

interface ExercisingProps {
  readonly product: ProductState;
  readonly choice: ExerciseChoice;
  readonly program: StrengthProgram;
  readonly followed: FollowedExercises;
}

/** Today's session of the strength program; null if it is not running, or the history cannot be read. */
function programOf(
  product: ProductState,
  { plan }: StrengthProgram,
  { history }: FollowedExercises,
  today: LocalDay,
): ProgramToday | null {
  if (plan === null || history === null) return null;
  const signs = product.signs.value?.signs ?? [];
  return programToday({ plan, today, records: history.exercises, diary: history.diary, signs });
}

/** Whether the camera counts. If it failed once, it is tried again only when the user says so. */
function useCameraChoice(choice: ExerciseChoice) {
  const [left, setLeft] = useState(false);
  return {
    withCamera: choice.withCamera && !left,
    leave: () => setLeft(true),
    choose(on: boolean) {
      setLeft(false);
      void exerciseChoiceItem.update((before) => ({ ...before, withCamera: on }));
    },
  };
}

/** What is shown, and the ways from one view to the next. */
function useViews({ keep }: FollowedExercises, offered: OfferedExercises) {
  const [view, setView] = useState<View>({ name: 'choose' });
  const start = (exercise: DosedExercise) => setView({ name: 'doing', exercise, queue: null, part: null });
  const begin = ([exercise, ...queue]: readonly DosedExercise[]) =>
    setView(exercise === undefined ? { name: 'choose' } : { name: 'doing', exercise, queue, part: null });
  const nextOf = (exercise: DosedExercise, queue: Queue) =>
    queue === null ? follower(offered, exercise) : (queue[0] ?? null);
  const showDone = (exercise: DosedExercise, queue: Queue, done: DonePart, by: DoneBy) => {
    keep(done.record);
    setView({ name: 'done', exercise, queue, done, by });
  };
  const finish = (exercise: DosedExercise, queue: Queue, part: DonePart | null, ending: Ending) => {
    void send('pageToHost.stretched');
    const record = recordOf(exercise, ending, part?.record ?? null);
    showDone(exercise, queue, { record, tookMs: ending.tookMs + (part?.tookMs ?? 0) }, ending.by);
  };
  return {
    view,
    start,
    begin,
    nextOf,
    chooseAgain: () => setView({ name: 'choose' }),
    goOn(exercise: DosedExercise, queue: Queue) {
      const next = nextOf(exercise, queue);
      if (queue === null && next !== null) start(next);
      else begin(queue ?? []);
    },
    /** What the camera has counted is kept, as if the user had said that it is done. */
    stop(exercise: DosedExercise, queue: Queue, part: DonePart | null, ending: Ending) {
      const isCounted = ending.counted !== null || part !== null;
      if (isCounted) finish(exercise, queue, part, ending);
      else setView({ name: 'stopped', exercise, queue, extent: ending });
    },
    doRest(exercise: DosedExercise, queue: Queue, part: DonePart) {
      setView({ name: 'doing', exercise, queue, part });
    },
    finish,
    showDone,
  };
}

/** Whether the time to the next reminder to move starts over with an exercise: if there is one, and somebody sits there. */
function restartsMoveTimer({ settings, live }: ProductState): boolean {
  return (settings.value?.microBreakMinutes ?? 0) > 0 && (live.value?.nextBreak ?? null) !== null;
}

function Exercising({ product, choice, program, followed }: ExercisingProps) {
  const offered = useOffer(product, followed);
  const camera = useCameraChoice(choice);
  const { view, ...views } = useViews(followed, offered);
  const today = dayAt(now());
  const session = programOf(product, program, followed, today);
  if (view.name === 'choose')
    return (
      <ExerciseChooser
        plan={program.plan}
        program={session}
        today={today}
        followed={followed}
        offered={offered}
        withCamera={camera.withCamera}
        onSwitchCamera={camera.choose}
        onStart={views.start}
        onBegin={views.begin}
      />
    );
  const { exercise, queue } = view;
  if (view.name === 'done')
    return (
      <ExerciseDonePanel
        exercise={exercise}
        record={view.done.record}
        tookMs={view.done.tookMs}
        by={view.by}
        tally={tallyExercises(followed.history?.exercises ?? [view.done.record], today)}
        restartsMoveTimer={restartsMoveTimer(product)}
        unsaved={followed.failed === 'saving'}
        next={views.nextOf(exercise, queue)}
        sessionDone={queue !== null && session?.state === 'done'}
        onFeeling={(feeling) => {
          const record = { ...view.done.record, feeling };
          views.showDone(exercise, queue, { ...view.done, record }, view.by);
        }}
        onRest={() => views.doRest(exercise, queue, view.done)}
        onNext={() => views.goOn(exercise, queue)}
        onAll={views.chooseAgain}
      />
    );
  if (view.name === 'stopped')
    return (
      <ExerciseStoppedPanel
        exercise={exercise}
        extent={view.extent}
        next={views.nextOf(exercise, queue)}
        onNext={() => views.goOn(exercise, queue)}
        onAll={views.chooseAgain}
      />
    );
  return (
    <ExerciseSession
      key={exercise.id}
      exercise={exercise}
      withCamera={camera.withCamera}
      done={view.part?.record.repeats ?? 0}
      onDone={(ending) => views.finish(exercise, queue, view.part, ending)}
      onStop={(ending) => views.stop(exercise, queue, view.part, ending)}
      onBack={views.chooseAgain}
      onWithoutCamera={camera.leave}
    />
  );
}

/**
 * Exercises: the strength program, and single ones, as many as the user likes. None while a warning sign stands; the
 * page's notice says why.
 */
export function BreakPage({ product }: { product: ProductState }) {
  const choice = useStored(exerciseChoiceItem);
  const program = useStored(strengthProgramItem);
  const followed = useExerciseHistory(dayAt(now()));
  const mayExercise = product.signs.value?.signs.length === 0;
  // What is offered first depends on both: nothing changes once it is there.
  const isRead = product.complete.value && (followed.history !== null || followed.failed === 'reading');
  return (
    <main class="page break">
      {product.signs.value !== null && !mayExercise && <h1>{text('page_break')}</h1>}
      {choice !== null && program !== null && mayExercise && isRead && (
        <Exercising product={product} choice={choice} program={program} followed={followed} />
      )}
    </main>
  );
}
