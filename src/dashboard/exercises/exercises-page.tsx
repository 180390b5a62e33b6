import { useMemo, useState } from 'preact/hooks';
import { type OfferedExercises, offerExercises } from '../../advice/choose-exercise.ts';
import type { DosedExercise } from '../../advice/exercises.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { totalRepeats } from '../../posture/exercise/progress.ts';
import { addExercise, type ExerciseLog } from '../../state/exercise-log.ts';
import { exerciseLogItem } from '../../state/stored-items.ts';
import { exerciseFrom } from '../../ui/addresses.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { useStored } from '../shared/use-stored.ts';
import { ExerciseDonePanel } from './exercise-done-panel.tsx';
import { ExerciseList } from './exercise-list.tsx';
import { ExerciseSession } from './exercise-session.tsx';

type View =
  | { readonly name: 'choose' }
  | { readonly name: 'doing' | 'done'; readonly exercise: DosedExercise };

/** The order is fixed when the page is opened: cards must not move while the user reaches for them. */
function useOffer(product: ProductState, log: ExerciseLog): OfferedExercises {
  const known = product.complete.value;
  return useMemo(
    () =>
      offerExercises(
        product.adviceContext.peek(),
        log.done.map(({ id }) => id),
        exerciseFrom(location.hash),
      ),
    // Finished exercises change the order as well, but only when the list is shown again.
    [known],
  );
}

function follower(offered: OfferedExercises, { id }: DosedExercise): DosedExercise | null {
  const { exercises } = offered;
  const at = exercises.findIndex((each) => each.id === id);
  return exercises[(at + 1) % exercises.length] ?? null;
}

function Exercising({ product, log }: { product: ProductState; log: ExerciseLog }) {
  const [view, setView] = useState<View>({ name: 'choose' });
  const offered = useOffer(product, log);
  const start = (exercise: DosedExercise) => setView({ name: 'doing', exercise });
  // If the camera failed once, it is tried again only when the user says so.
  const [cameraLeft, setCameraLeft] = useState(false);
  const withCamera = log.withCamera && !cameraLeft;
  const setCamera = (on: boolean) => {
    setCameraLeft(false);
    void exerciseLogItem.update((before) => ({ ...before, withCamera: on }));
  };
  const finish = (exercise: DosedExercise) => {
    const done = { id: exercise.id, atMs: now(), repeats: totalRepeats(exercise) };
    void exerciseLogItem.update((before) => addExercise(before, done));
    void send('pageToHost.stretched');
    setView({ name: 'done', exercise });
  };
  if (view.name === 'choose')
    return (
      <ExerciseList offered={offered} withCamera={withCamera} onSwitchCamera={setCamera} onStart={start} />
    );
  const { exercise } = view;
  const next = follower(offered, exercise);
  const chooseAgain = () => setView({ name: 'choose' });
  if (view.name === 'done')
    return (
      <ExerciseDonePanel
        exercise={exercise}
        repeats={totalRepeats(exercise)}
        next={next}
        onNext={start}
        onAll={chooseAgain}
      />
    );
  return (
    <ExerciseSession
      key={exercise.id}
      exercise={exercise}
      withCamera={withCamera}
      onDone={() => finish(exercise)}
      onSkip={() => (next === null ? chooseAgain() : start(next))}
      onStop={chooseAgain}
      onWithoutCamera={() => setCameraLeft(true)}
    />
  );
}

/**
 * A break: one exercise after the other, as many as the user likes. None while a warning sign stands; the page's notice
 * says why.
 */
export function BreakPage({ product }: { product: ProductState }) {
  const log = useStored(exerciseLogItem);
  const mayExercise = product.signs.value?.signs.length === 0;
  return (
    <main class="page break">
      {product.signs.value !== null && !mayExercise && <h1>{text('page_break')}</h1>}
      {log !== null && mayExercise && <Exercising product={product} log={log} />}
    </main>
  );
}
