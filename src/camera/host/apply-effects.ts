import { type Advance, advance, type Engine, forgetAlert } from '../../engine/engine.ts';
import { alertMessageOf } from '../../engine/report.ts';
import { switchWorkplace, type WorkplaceTrust } from '../../engine/workplace-recognition.ts';
import { now } from '../../platform/browser/clock.ts';
import type { KnownWorkplace } from '../../posture/presence/pick-workplace.ts';
import { createRecorder } from '../../recording/recorder.ts';
import type { Host } from './host.ts';
import { keepMovement } from './keep-movement.ts';
import { publishIfLive } from './publish-posture.ts';
import { uncounted } from './uncounted.ts';

/** Whether the user sits as a page asks them to, and not as they do by themselves. */
export function isAskedPosture({ tryOutTimer, silence }: Host): boolean {
  return tryOutTimer !== null || silence.isExercising(now());
}

/** Adopts an advanced engine: its spans go to the history, its alerts to the background. */
export function applyEffects(host: Host, advanced: Advance): void {
  apply(host, advanced, isAskedPosture(host));
}

function apply(host: Host, { engine, effects }: Advance, asked: boolean): void {
  host.engine = engine;
  if (asked) host.askedUntilMs = now();
  host.history?.take(asked ? uncounted(effects) : effects);
  for (const effect of effects) {
    if (effect.type === 'alert') {
      const message = alertMessageOf(engine, effect);
      host.outbox.post('hostToBackground.alert', message, ({ refused, silentForMs, waits }) => {
        if (refused) withdrawAlert(host, effect.atMs, silentForMs);
        else if (waits) host.waitingAlertMs = effect.atMs;
      });
      host.alerted = { atMs: effect.atMs, measurement: engine.measurement };
      host.waitingAlertMs = null;
    } else if (effect.type === 'alert_ended') {
      const { issue, outcome } = effect;
      host.outbox.post('hostToBackground.alertEnded', { issue, outcome });
    }
  }
  if (effects.some(({ type }) => type === 'alert_ended')) forgetUnseenAlert(host);
}

/** The user never saw the alert that has ended. */
function forgetUnseenAlert(host: Host): void {
  const { waitingAlertMs, engine } = host;
  if (waitingAlertMs === null) return;
  host.history?.forgetAlert(waitingAlertMs);
  if (engine !== null) host.engine = forgetAlert(engine, waitingAlertMs);
  host.waitingAlertMs = null;
}

/** The background does not allow an alert now. It doesn't count, and can be raised again later. */
function withdrawAlert(host: Host, alertAtMs: number, silentForMs: number): void {
  if (host.alerted?.atMs === alertAtMs) host.alerted = null;
  applyCommand(host, (watching, atMs) =>
    advance(watching, { type: 'alert_refused', atMs, alertAtMs, silentForMs }),
  );
}

/** Applies the effects of a command, and publishes the new status. */
export function applyCommand(host: Host, change: (engine: Engine, atMs: number) => Advance): void {
  if (host.engine === null) return;
  const atMs = now();
  applyEffects(host, change(host.engine, atMs));
  publishIfLive(host, atMs);
}

/** The last phase holds until this moment and no longer. */
export function interrupt(host: Host, atMs: number): void {
  if (host.engine !== null) applyEffects(host, advance(host.engine, { type: 'interrupted', atMs }));
}

/**
 * Ends what was asked for, once an exercise, a shown slouch or a test is over: whoever stays so begins a slouch of their
 * own then. Else it would be as long as the asked one, and bring a nudge at once.
 */
export function leaveAskedPosture(host: Host, atMs: number): void {
  const isExercising = host.silence.isExercising(atMs);
  const isOver = host.wasExercising && !isExercising;
  host.wasExercising = isExercising;
  if (isOver && host.engine !== null) apply(host, advance(host.engine, { type: 'interrupted', atMs }), true);
}

/** Sets until when the engine raises no alert. */
export function applySilence(host: Host): void {
  const { engine, silence } = host;
  if (engine === null) return;
  applyEffects(host, advance(engine, { type: 'snoozed', atMs: now(), untilMs: silence.untilMs() }));
}

/** The user is at another workplace, or the workplace has a new calibration. */
export function moveTo(
  host: Host,
  workplaces: readonly KnownWorkplace[],
  id: string,
  trust: WorkplaceTrust,
): void {
  if (host.engine === null) return;
  const before = host.engine.baseline;
  applyEffects(host, switchWorkplace(host.engine, workplaces, id, trust, now()));
  if (host.engine.baseline !== before) forgetWhatWasSeen(host);
  keepMovement(host, host.seated.setStanding(host.workplaces.standing(), now()));
}

/** A recording, and an answer to an alert, belong to one calibration. Whatever was seen with another one is dropped. */
export function forgetWhatWasSeen(host: Host): void {
  host.recorder = createRecorder();
  host.alerted = null;
  host.seen = [];
}
