import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { onNotificationClosed } from '../../platform/browser/notifications.ts';
import { NOTIFICATION_ID } from '../../state/alerting.ts';
import type { Channel } from '../../state/channels.ts';
import type { Settings } from '../../state/settings.ts';
import { figureTone, PostureFigure } from '../../ui/figure/posture-figure.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import type { Headline, Tone } from '../../ui/text/headline.ts';
import { EXAMPLE_MS, showExample, showNudgeExample } from '../settings/show-example.ts';
import { awaitSittingUp, keepTryingOut } from './keep-trying-out.ts';
import { isFineNow, tryOutWords } from './try-out-words.ts';

/** How far the user is: they still sit as the page before asked them to, try a nudge, or have tried one. */
type TryOutStep = 'sits_up' | 'tries' | 'has_tried';

/**
 * Nudges come at once until one was tried. Before the user has sat up, none comes. Nothing counts meanwhile; afterwards
 * all does, though the page may stay in view beside their work.
 */
function useTryingOut(step: TryOutStep): void {
  useEffect(() => {
    const gone = new AbortController();
    if (step === 'tries') keepTryingOut(gone.signal);
    else if (step === 'sits_up') awaitSittingUp(gone.signal);
    return () => gone.abort();
  }, [step]);
}

/** Whether the user has sat up after the nudge that they tried. */
function useHasTried(sawNudge: boolean, tone: Tone): boolean {
  const hasTried = useRef(false);
  if (sawNudge && tone === 'good') hasTried.current = true;
  return hasTried.current;
}

/**
 * Whether the user has sat upright since the try-out came up: they may still be in the slouch that they have shown. One
 * look that finds them upright is enough: a slouch after it starts over, and whoever sits up only briefly isn't stuck.
 */
function useHasSatUp(tone: Tone, isFine: boolean): boolean {
  const hasSatUp = useRef(false);
  if (tone === 'good' || isFine) hasSatUp.current = true;
  return hasSatUp.current;
}

/** Whether the user has seen a nudge here: one that came before they first sat up was about something else. */
function useSawNudge(isNudged: boolean, ready: boolean, tone: Tone): Signal<boolean> {
  const sawNudge = useSignal(false);
  useEffect(() => {
    if (isNudged && ready && tone !== 'good') sawNudge.value = true;
  }, [isNudged, ready, tone]);
  return sawNudge;
}

/** The channels of a nudge without the notification, once that has left the screen. */
function useSeenBy(channels: readonly Channel[]): readonly Channel[] {
  const isGone = useSignal(false);
  const notified = channels.includes('notification');
  useEffect(() => {
    isGone.value = false;
    if (!notified) return;
    const left = new AbortController();
    onNotificationClosed((id) => {
      if (id === NOTIFICATION_ID) isGone.value = true;
    }, left.signal);
    return () => left.abort();
  }, [notified]);
  return isGone.value ? channels.filter((channel) => channel !== 'notification') : channels;
}

/** A nudge can't put its card into a page of the extension, so this page shows it itself. */
function useCardHere(comes: boolean, settings: Settings): void {
  useEffect(() => {
    if (comes) showExample('card', settings);
  }, [comes]);
}

/** Shows an example, and whether it is shown now. */
function useNudgeExample(settings: Settings): { readonly shown: Signal<boolean>; show(): void } {
  const shown = useSignal(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = () => {
    clearTimeout(timer.current);
    showNudgeExample(settings);
    shown.value = true;
    timer.current = setTimeout(() => {
      shown.value = false;
    }, EXAMPLE_MS);
  };
  return { shown, show };
}

interface TryOutProps {
  readonly product: ProductState;
  readonly settings: Settings;
  readonly headline: Headline;
}

/** The user slouches, sees that it is noticed, and waits for the nudge, or lets it be shown at once. */
export function TryOut({ product, settings, headline }: TryOutProps) {
  const channels = product.nudge.value ?? [];
  const example = useNudgeExample(settings);
  const seenBy = useSeenBy(channels);
  const ready = useHasSatUp(headline.tone, isFineNow(product));
  const sawNudge = useSawNudge(channels.length > 0, ready, headline.tone);
  const hasTried = useHasTried(sawNudge.value, headline.tone);
  useTryingOut(hasTried ? 'has_tried' : ready ? 'tries' : 'sits_up');
  useCardHere(channels.includes('card'), settings);
  const { title, next } = tryOutWords({
    product,
    settings,
    headline,
    showsExample: example.shown.value,
    seenBy,
    sawNudge: sawNudge.value,
    ready,
  });
  return (
    <div class={headline.tone === 'drift' ? 'try-out try-out-slouch' : 'try-out'} data-testid="try-out">
      <div class="try-out-figure">
        <PostureFigure
          measurement={product.live.value?.measurement ?? null}
          tone={figureTone(headline.tone)}
        />
      </div>
      <div class="try-out-text">
        <div role="status">
          <p>
            <strong data-testid="try-out-title">{title}</strong>
          </p>
          <p class="quiet" data-testid="try-out-next">
            {next}
          </p>
        </div>
        <button type="button" data-testid="try-out-show" onClick={example.show}>
          {text('tryOut_show')}
        </button>
      </div>
    </div>
  );
}
