import { useMemo, useState } from 'preact/hooks';
import { type OfferedStretches, offerStretches } from '../../advice/choose-exercise.ts';
import { now } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import { totalRepeats } from '../../posture/exercise/progress.ts';
import { addStretch, type StretchLog } from '../../state/exercise-log.ts';
import { stretchLogItem } from '../../state/stored-items.ts';
import { stretchFrom } from '../../ui/address/exercise-address.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { useStored } from '../shared/use-stored.ts';
import { StretchDonePanel } from './exercise-done-panel.tsx';
import { StretchList } from './exercise-list.tsx';
import { StretchSession } from './exercise-session.tsx';
import type { OfferedStretch } from './exercise-steps.tsx';

type View =
  | { readonly name: 'choose' }
  | { readonly name: 'doing' | 'done'; readonly stretch: OfferedStretch };

/** The order stays as it was when the page was opened: cards must not change places under the hand. */
function useOffer(product: ProductState, log: StretchLog): OfferedStretches {
  const known = product.complete.value;
  return useMemo(
    () =>
      offerStretches(
        product.evidence.peek(),
        log.done.map(({ id }) => id),
        stretchFrom(location.hash),
      ),
    // What was done changes the order as well, but not before the list is shown again.
    [known],
  );
}

function follower(offered: OfferedStretches, { id }: OfferedStretch): OfferedStretch | null {
  const { stretches } = offered;
  const at = stretches.findIndex((each) => each.id === id);
  return stretches[(at + 1) % stretches.length] ?? null;
}

function Exercising({ product, log }: { product: ProductState; log: StretchLog }) {
  const [view, setView] = useState<View>({ name: 'choose' });
  const offered = useOffer(product, log);
  const start = (stretch: OfferedStretch) => setView({ name: 'doing', stretch });
  // Where the camera failed once, it is not tried again before the user says so.
  const [cameraLeft, setCameraLeft] = useState(false);
  const withCamera = log.withCamera && !cameraLeft;
  const setCamera = (on: boolean) => {
    setCameraLeft(false);
    void stretchLogItem.update((before) => ({ ...before, withCamera: on }));
  };
  const finish = (stretch: OfferedStretch) => {
    const done = { id: stretch.id, atMs: now(), repeats: totalRepeats(stretch) };
    void stretchLogItem.update((before) => addStretch(before, done));
    void send('pageToHost.stretched');
    setView({ name: 'done', stretch });
  };
  if (view.name === 'choose')
    return (
      <StretchList offered={offered} withCamera={withCamera} onSwitchCamera={setCamera} onStart={start} />
    );
  const { stretch } = view;
  const next = follower(offered, stretch);
  const chooseAgain = () => setView({ name: 'choose' });
  if (view.name === 'done')
    return (
      <StretchDonePanel
        stretch={stretch}
        repeats={totalRepeats(stretch)}
        next={next}
        onNext={start}
        onAll={chooseAgain}
      />
    );
  return (
    <StretchSession
      key={stretch.id}
      stretch={stretch}
      withCamera={withCamera}
      onDone={() => finish(stretch)}
      onSkip={() => (next === null ? chooseAgain() : start(next))}
      onStop={chooseAgain}
      onWithoutCamera={() => setCameraLeft(true)}
    />
  );
}

/** A break: one stretch after the other, as many as the user likes. None while a warning sign stands; the page's notice says why. */
export function BreakPage({ product }: { product: ProductState }) {
  const log = useStored(stretchLogItem);
  const mayStretch = product.signs.value?.signs.length === 0;
  return (
    <main class="page break">{log !== null && mayStretch && <Exercising product={product} log={log} />}</main>
  );
}
