import { advance, applyConfig, forgetLastAlert, recallAlert } from '../../engine/engine.ts';
import { usefulSample } from '../../engine/example.ts';
import { adoptExamples, adoptLimits, dismissAlert } from '../../engine/judge.ts';
import { now, toRealMs } from '../../platform/browser/clock.ts';
import { adoptCustoms } from '../../platform/browser/customs.ts';
import { answerMessages } from '../../platform/messaging/messages.ts';
import type { AnswerOf, DataOf } from '../../platform/messaging/protocol.ts';
import type { BreakMoments } from '../../posture/monitor/break-rhythm.ts';
import { serialiseRecording } from '../../recording/recording.ts';
import { engineConfigFrom, rhythmFrom } from '../../state/engine-config.ts';
import type { Settings } from '../../state/settings.ts';
import { playSound } from '../voice/sound.ts';
import { speak, stopSpeaking } from '../voice/speech.ts';
import { applyCommand, applySilence, interrupt, leaveAskedPosture } from './apply-effects.ts';
import type { Host } from './host.ts';
import { keepMovement } from './keep-movement.ts';
import { workerPace } from './observe.ts';
import { activityAt, publishIfLive } from './publish-posture.ts';
import { seenAt } from './seen-measurements.ts';

/** For this long after an alert, 'I was fine' refers to that alert. */
const ALERT_IS_MEANT_FOR_MS = 10 * 60_000;

type Example = AnswerOf<'backgroundToHost.takeExample'>;

/** The last alert, if the answer is about it. */
function alertMeant(
  { alerted }: Host,
  { about }: DataOf<'backgroundToHost.takeExample'>,
  atMs: number,
): Host['alerted'] {
  const meant = about === 'alert' && alerted !== null && atMs - alerted.atMs < ALERT_IS_MEANT_FOR_MS;
  return meant ? alerted : null;
}

/** The moment that the user's answer is about, as an example to learn from. */
function takeExample(host: Host, asked: DataOf<'backgroundToHost.takeExample'>): Example {
  const { engine, status } = host;
  const { source, kind } = asked;
  if (engine === null) return { example: null, problem: 'not_watching' };
  const atMs = now();
  const bad = source === 'slouching_now';
  const meant = alertMeant(host, asked, atMs);
  // A sample from before the camera was closed is not the present moment.
  if (meant === null && status.status().camera !== 'live') return { example: null, problem: 'not_watching' };
  const measurement = meant?.measurement ?? seenAt(host.seen, asked.atMs ?? atMs) ?? engine.measurement;
  const sample = usefulSample(measurement, bad);
  if (typeof sample === 'string') return { example: null, problem: sample };
  const { view, features, plain } = sample;
  const looks = [{ view, features: [...features], plain }];
  const workplace = engine.activeWorkplace?.id ?? null;
  return { example: { atMs, source, bad, kind, looks, setup: workplace }, problem: null };
}

function adoptSettings(host: Host, settings: Settings): void {
  if (host.engine === null) return;
  const isOtherPlan = host.settings?.nudgePlan !== settings.nudgePlan;
  host.settings = settings;
  adoptCustoms(settings);
  applySettings(host);
  if (isOtherPlan) applyCommand(host, (engine, atMs) => advance(engine, { type: 'plan_changed', atMs }));
  host.seated.setRhythm(rhythmFrom(settings));
  adjustPace(host);
}

/** The engine judges by the settings; while the user tries out a nudge, it holds none back. */
function applySettings(host: Host): void {
  if (host.engine === null || host.settings === null) return;
  const config = engineConfigFrom(host.settings);
  const monitor = { ...config.monitor, prompt: true };
  host.engine = applyConfig(host.engine, host.tryOutTimer === null ? config : { ...config, monitor });
}

/**
 * The user tries out a nudge. A timer ends it: if the page that asked is gone, nobody else does. The first nudge after it
 * comes when the page said so, and not later because one was tried out.
 */
function tryOut(host: Host, forMs: number): void {
  if (host.tryOutTimer !== null) clearTimeout(host.tryOutTimer);
  const isOver = host.tryOutTimer !== null && forMs === 0;
  if (isOver && host.engine !== null) host.engine = forgetLastAlert(host.engine);
  host.tryOutTimer = forMs === 0 ? null : setTimeout(() => tryOut(host, 0), toRealMs(forMs));
  applySettings(host);
}

function adjustPace(host: Host): void {
  host.worker?.setPace(workerPace(host));
  host.dutyCycle.changed();
}

/** The machine has switched to battery, or back to mains power. */
export function recordBattery(host: Host, onBattery: boolean): void {
  host.onBattery = onBattery;
  host.outbox.post('hostToBackground.battery', { onBattery });
  adjustPace(host);
}

async function finish(host: Host): Promise<AnswerOf<'backgroundToHost.finish'>> {
  host.ended.abort();
  interrupt(host, now());
  await host.history?.settled();
  host.status.publish({ camera: 'off' });
  return { sitting: host.engine === null ? null : host.seated.state() };
}

/** Since when each break has been waited for; null unless the camera sees somebody, or has before a camera pause. */
function waitingSince({ seated, status }: Host): BreakMoments | null {
  const { camera } = status.status();
  return camera === 'live' || camera === 'resting' ? seated.waitingSince() : null;
}

function snooze(host: Host, untilMs: number): void {
  host.silence.snooze(untilMs);
  applySilence(host);
  // When the next nudge comes is another time now.
  host.status.show();
}

/** An alert that waited for a pause is shown now. The minimum time between two alerts counts from here. */
function noteShown(host: Host, alertAtMs: number): void {
  if (host.waitingAlertMs !== alertAtMs) return;
  const atMs = now();
  host.waitingAlertMs = null;
  host.history?.showAlert(alertAtMs, atMs);
  if (host.engine !== null) host.engine = recallAlert(host.engine, atMs, atMs);
}

/** No alerts while a page leads the user. What it asks for is shown at once, and no longer than it lasts. */
function beSilent(host: Host, { forMs, activity }: DataOf<'pageToHost.stretching'>): void {
  const atMs = now();
  const before = activityAt(host, atMs);
  host.silence.exercise(atMs + forMs);
  if (forMs > 0) host.activity = activity;
  applySilence(host);
  if (forMs > 0) publishIfLive(host, atMs);
  else if (before !== null) endActivity(host, atMs);
}

/** The last observation is of what the page asked for. The user's own posture is known with the next one. */
function endActivity(host: Host, atMs: number): void {
  leaveAskedPosture(host, atMs);
  publishIfLive(host, atMs);
  host.worker?.setPace(workerPace(host));
}

/** Answers all messages to the host. Commands that change the watch wait until the watch has begun. */
export function answerCommands(host: Host): void {
  const { gate } = host;
  const change = (by: Parameters<typeof applyCommand>[1]) => gate.pass(() => applyCommand(host, by));
  answerMessages<'Host'>({
    'backgroundToHost.finish': () => finish(host),
    'backgroundToHost.settings': ({ settings }) => gate.pass(() => adoptSettings(host, settings)),
    'backgroundToHost.setups': ({ known, chosen }) => gate.pass(() => host.workplaces.take(known, chosen)),
    'backgroundToHost.alertShown': ({ atMs }) => gate.pass(() => noteShown(host, atMs)),
    'backgroundToHost.tryOut': ({ forMs }) => gate.pass(() => tryOut(host, forMs)),
    'backgroundToHost.snooze': ({ untilMs }) => gate.pass(() => snooze(host, untilMs)),
    'backgroundToHost.personalExamples': ({ examples }) =>
      change((engine, atMs) => adoptExamples(engine, examples, atMs)),
    'backgroundToHost.takeExample': (asked) => takeExample(host, asked),
    'backgroundToHost.personalLimits': ({ limits }) =>
      change((engine, atMs) => adoptLimits(engine, limits, atMs)),
    'backgroundToHost.excuse': () => change(dismissAlert),
    'pageToHost.readRecording': () => {
      const recording = host.recorder.read();
      return recording === null ? null : serialiseRecording(recording);
    },
    'pageToHost.stretching': (asked) => beSilent(host, asked),
    'pageToHost.stretched': () => keepMovement(host, host.seated.recordExercise(now())),
    'pageToHost.skipBreak': ({ kind }) => {
      host.seated.skipBreak(kind, now());
      host.status.show();
    },
    'backgroundToHost.readBreaks': () => ({ waitingSince: waitingSince(host) }),
    'backgroundToHost.breakSuggested': ({ kind }) => host.seated.recordSuggestion(kind, now()),
    'backgroundToHost.playSound': ({ sound, volume }) => void playSound(sound, volume),
    'backgroundToHost.speak': ({ words, language, volume }) => void speak(words, language, volume),
    'backgroundToHost.stopSpeaking': stopSpeaking,
    'backgroundToHost.ping': () => ({
      begun: gate.isOpen(),
      silentMs: host.lastHeardMs === null ? null : toRealMs(now() - host.lastHeardMs),
    }),
  });
}
