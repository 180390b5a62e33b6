/*
 * The camera host: an offscreen document, or in Firefox a tab or the sidebar, that owns the camera, the worker and the engine. It outlives the service
 * worker, so that watching goes on while that sleeps. It has no storage: what to do it asks the background once, when
 * it has loaded, and hears of changes by messages.
 */

import { createSeatedWatch } from '../../engine/breaks.ts';
import {
  type Advance,
  advance,
  applyConfig,
  CLOCK_SET_BACK_MS,
  createEngine,
  type Engine,
  recallAlert,
} from '../../engine/engine.ts';
import { usefulSample } from '../../engine/example.ts';
import { adoptExamples, adoptLimits, dismissAlert, takeObservation } from '../../engine/judge.ts';
import { paceOf } from '../../engine/pace.ts';
import { alertMessageOf, keptAnglesOf, statusOf, statusSinceMs } from '../../engine/report.ts';
import { createSilence } from '../../engine/silence.ts';
import { NOTHING_UNSURE, stepUnsure } from '../../engine/unsure-moments.ts';
import { switchWorkplace } from '../../engine/workplace-recognition.ts';
import { type Database, openDatabase } from '../../history-db/database.ts';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { now, toRealMs } from '../../platform/browser/clock.ts';
import { adoptCustoms } from '../../platform/browser/customs.ts';
import { holdHostLock } from '../../platform/browser/host-lock.ts';
import { answerMessages, send } from '../../platform/messaging/messages.ts';
import type { AnswerOf, DataOf } from '../../platform/messaging/protocol.ts';
import { type Measurement, withoutSample } from '../../posture/body/measurement.ts';
import type { Observation, Pace } from '../../posture/body/observation.ts';
import { createRecorder } from '../../recording/recorder.ts';
import { serialiseRecording } from '../../recording/recording.ts';
import { engineConfigFrom, rhythmFrom } from '../../state/engine-config.ts';
import type { HostStatus } from '../../state/session.ts';
import type { Settings } from '../../state/settings.ts';
import { measureBackends, rememberBackend, rememberedBackend } from '../detector/backend-choice.ts';
import type { LastingWorker } from '../detector/recycling-worker.ts';
import { followBattery } from '../source/battery.ts';
import { playSound } from '../voice/sound.ts';
import { speak, stopSpeaking } from '../voice/speech.ts';
import { createDutyCycle, pauseMsOf } from './duty-cycle.ts';
import { createHistoryWriter, type HistoryWriter } from './history-writer.ts';
import { createOutbox } from './outbox.ts';
import { createStatusPublisher } from './status-publisher.ts';
import { keepWatching } from './watch.ts';
import { createWorkplaceWatch } from './workplace-watch.ts';

/** The backends are measured when the watch has settled, once in a browser's life. */
const MEASURE_BACKENDS_AFTER_MS = 60_000;

/** A service worker dies after 30 s of silence. */
const BEAT_MS = 20_000;

/** A host that dies costs no more than this of the time seated. */
const SITTING_EVERY_MS = 30_000;

const FIRST_PACE: Pace = { intervalMs: 1000, everyFrame: false, expected: null };

/** How long to wait before asking the background once more what to do. */
const ASK_AGAIN_MS = 1000;

const ended = new AbortController();
const outbox = createOutbox(ended.signal);
let engine: Engine | null = null;
let settings: Settings | null = null;
let lastHeardMs: number | null = null;
let worker: LastingWorker | null = null;
let history: HistoryWriter | null = null;
let onBattery = false;
/** What was seen when it last alerted. */
let alerted: { readonly atMs: number; readonly measurement: Measurement | null } | null = null;
let recorder = createRecorder();
let unsure = NOTHING_UNSURE;

const seated = createSeatedWatch();
const silence = createSilence();

const statusPublisher = createStatusPublisher(outbox, besideStatus, () => setups.otherCamera());

/** What pages are shown beside the status. */
function besideStatus({ camera }: HostStatus) {
  const watching = camera === 'live' ? engine : null;
  return {
    measurement: watching?.measurement ? withoutSample(watching.measurement) : null,
    assessment: watching?.assessment ?? null,
    calibrationDoubt: watching?.doubt.doubt ?? null,
    baselineView: engine?.baseline?.view ?? null,
    seatedMs: watching === null ? null : seated.seatedMs(),
    historySaved: history?.healthy() ?? false,
  };
}

const setups = createWorkplaceWatch({
  moved(places, id, trust) {
    if (engine === null) return;
    const before = engine.baseline;
    applyEffects(switchWorkplace(engine, places, id, trust, now()));
    if (engine.baseline !== before) beginAnew();
    seated.setStanding(setups.standing());
  },
  inUse: (id, camera) => outbox.post('hostToBackground.setupInUse', { id, camera }),
});

/** Firefox opens the camera only for a page in view: there it stays open. */
const dutyCycle = createDutyCycle({
  restMs: () => (settings === null || HOST_IS_VISIBLE ? 0 : pauseMsOf(settings, onBattery)),
  began: beginPause,
  ended: endPause,
});

function applyEffects({ engine: next, effects }: Advance): void {
  engine = next;
  history?.take(effects);
  for (const effect of effects) {
    if (effect.type === 'alert') {
      outbox.post('hostToBackground.alert', alertMessageOf(next, effect), () => withdrawAlert(effect.atMs));
      alerted = { atMs: effect.atMs, measurement: next.measurement };
    } else if (effect.type === 'alert_ended') {
      const { issue, outcome } = effect;
      outbox.post('hostToBackground.alertEnded', { issue, outcome });
    }
  }
}

/** The background may not tell of an alert now: it was none, and may come when it's allowed again. */
function withdrawAlert(alertAtMs: number): void {
  if (alerted?.atMs === alertAtMs) alerted = null;
  applyEffectsNow((watching, atMs) => advance(watching, { type: 'alert_refused', atMs, alertAtMs }));
}

/** Carries out what a command has changed, and shows how things stand then. */
function applyEffectsNow(change: (engine: Engine, atMs: number) => Advance): void {
  if (engine === null) return;
  const atMs = now();
  const changed = change(engine, atMs);
  applyEffects(changed);
  if (statusPublisher.status().camera === 'live')
    statusPublisher.tell(statusOf(changed.engine), statusSinceMs(changed.engine) ?? atMs);
}

/** A recording, and an answer to an alert, go by one calibration: what was seen before this one is not their business. */
function beginAnew(): void {
  recorder = createRecorder();
  alerted = null;
}

/** What held last holds until a moment and no longer. */
function interrupt(atMs: number): void {
  if (engine !== null) applyEffects(advance(engine, { type: 'interrupted', atMs }));
}

/** The camera is off for a while; what was seen last is all there is. */
function beginPause(untilMs: number): void {
  if (engine === null) return;
  const { phase } = engine.monitor;
  lastHeardMs = null;
  applyEffects(advance(engine, { type: 'rested', atMs: now() }));
  const posture = phase === 'good' || phase === 'away' ? phase : 'unknown';
  statusPublisher.tell({ camera: 'resting', posture, untilMs }, statusPublisher.sinceMs());
}

/** The camera is about to open: from now on it may be on. */
function endPause(): void {
  const status = statusPublisher.status();
  if (status.camera !== 'resting') return;
  seated.rested(now());
  statusPublisher.tell(
    { camera: 'live', posture: status.posture, issue: null, alerting: false },
    statusPublisher.sinceMs(),
  );
}

/** What ends at a moment ends as much sooner by a clock that was set back. */
function followClock(beforeMs: number, nowMs: number): void {
  const byMs = beforeMs - nowMs;
  if (byMs <= CLOCK_SET_BACK_MS) return;
  silence.setBack(byMs);
  outbox.post('hostToBackground.clockSetBack', { byMs });
}

function onObservation(observation: Observation): void {
  if (engine === null) return;
  const beforeMs = lastHeardMs;
  lastHeardMs = now();
  if (beforeMs !== null) followClock(beforeMs, lastHeardMs);
  const before = engine.activeWorkplace?.id ?? null;
  const taken = takeObservation(engine, observation, lastHeardMs);
  recorder.take(observation, lastHeardMs, engine, taken.engine);
  history?.see({ atMs: lastHeardMs, deg: keptAnglesOf(observation, taken.engine.measurement) });
  applyEffects(taken);
  recordWorkplace(before, taken.engine);
  suggestBreaks(taken.engine, observation, lastHeardMs);
  sendUnsureMoment(taken.engine, observation, lastHeardMs);
  if (observation.type === 'covered') statusPublisher.tell({ camera: 'failed', problem: 'covered' });
  else statusPublisher.tell(statusOf(engine), statusSinceMs(engine) ?? lastHeardMs);
  worker?.setPace(workerPace());
  dutyCycle.review(engine.monitor);
}

/** What the engine has found out about where this is. */
function recordWorkplace(before: string | null, { activeWorkplace }: Engine): void {
  if (activeWorkplace === null) return;
  if (activeWorkplace.id !== before) {
    setups.recognised(activeWorkplace.id);
    beginAnew();
    seated.setStanding(setups.standing());
  }
  const { settled, pinned, lost } = activeWorkplace.pick;
  if (lost) setups.lost();
  else if (settled && !pinned) setups.confirmed();
}

function suggestBreaks(watching: Engine, observation: Observation, atMs: number): void {
  const kind = seated.see(watching, observation, atMs);
  if (kind === null || silence.isExercising(atMs)) return;
  const seatedMinutes = Math.round((seated.seatedMs() ?? 0) / 60_000);
  outbox.post('hostToBackground.breakDue', { kind, seatedMinutes });
}

/** Tells of a moment that the user may be asked about. Stretches and the self-test are no sitting. */
function sendUnsureMoment(watching: Engine, observation: Observation, atMs: number): void {
  if (settings?.questions !== true || silence.isExercising(atMs)) return;
  const stepped = stepUnsure(unsure, observation, watching, atMs);
  unsure = stepped.watch;
  if (stepped.moment === null) return;
  const { look, ...moment } = stepped.moment;
  outbox.post('hostToBackground.unsureMoment', {
    ...moment,
    look: { ...look, features: [...look.features] },
  });
}

/** Tells the engine until when it raises no alert. */
function keepSilent(): void {
  if (engine === null) return;
  applyEffects(advance(engine, { type: 'snoozed', atMs: now(), untilMs: silence.untilMs() }));
}

/** Alerts keep their distance from the last one of an earlier watch, which an update, say, has broken off. */
async function resumeHistory(sinceMs: number): Promise<void> {
  history = createHistoryWriter(openDatabase, sinceMs);
  const lastAlertAtMs = await history.resume();
  if (engine !== null) engine = recallAlert(engine, lastAlertAtMs, now());
}

/** Where the choice of a backend is kept; without it there is none to remember. */
async function openChoices(): Promise<Database | null> {
  return openDatabase().catch((error) => {
    console.error('The history cannot be opened.', error);
    return null;
  });
}

async function watchCamera(database: Database | null): Promise<void> {
  await keepWatching(
    {
      backend: async () => (await rememberedBackend(database)) ?? 'wasm',
      backendFailed: () => rememberBackend(database, 'wasm'),
      opening: () => statusPublisher.tell({ camera: 'opening' }),
      isSeen: HOST_IS_VISIBLE,
      cameraId: setups.cameraId,
      opened: setups.opened,
      otherCameraWanted: setups.otherCameraWanted,
      seenEnough: dutyCycle.seenEnough,
      rest: dutyCycle.beginPause,
      live(started) {
        worker = started;
        dutyCycle.observingBegan();
        lastHeardMs = now();
      },
      observed: onObservation,
      failed(problem) {
        worker = null;
        // A camera that hangs has shown nothing since the last look.
        interrupt(lastHeardMs ?? now());
        lastHeardMs = null;
        statusPublisher.tell({ camera: 'failed', problem });
      },
      lastHeardMs: () => lastHeardMs ?? now(),
      pace: workerPace,
      now,
    },
    ended.signal,
  );
}

/** How often the worker is to look, in its own time: the real one. */
function workerPace(): Pace {
  const pace = engine === null ? FIRST_PACE : paceOf(engine, onBattery);
  return { ...pace, intervalMs: toRealMs(pace.intervalMs) };
}

async function measureBackendsOnce(database: Database | null): Promise<void> {
  if ((await rememberedBackend(database)) === null) await measureBackends(database, ended.signal);
}

function noteBattery(on: boolean): void {
  onBattery = on;
  outbox.post('hostToBackground.battery', { onBattery });
  worker?.setPace(workerPace());
  dutyCycle.changed();
}

/** Keeps the background awake to see whether the host lives; a host that the user sees is seen to close by other means. */
function keepBeating(): void {
  if (HOST_IS_VISIBLE) return;
  const beat = setInterval(() => void send('hostToBackground.beat'), BEAT_MS);
  ended.signal.addEventListener('abort', () => clearInterval(beat), { once: true });
}

/** Tells now and then how long the user has sat: should this host die, the next one goes on from there. */
function keepSittingKnown(): void {
  const tell = setInterval(() => void send('hostToBackground.sitting', seated.state()), SITTING_EVERY_MS);
  ended.signal.addEventListener('abort', () => clearInterval(tell), { once: true });
}

async function begin(): Promise<void> {
  if (!HOST_IS_VISIBLE) holdHostLock();
  void followBattery(noteBattery, ended.signal);
  const order = await askForOrder();
  if (order === null) return;
  if (order.watch) await watchAsOrdered(order);
  else applyEarlyMessages();
}

/** Asks until it is answered: the service worker may die at any moment. Null when the host is to end. */
async function askForOrder(): Promise<AnswerOf<'hostToBackground.ready'> | null> {
  while (!ended.signal.aborted) {
    const order = await send('hostToBackground.ready');
    if (order.ok) return order.value;
    console.error('The background did not say what to do.', order.error.message);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  return null;
}

/** Messages can overtake the answer to `ready`, which is older: they wait for it. Null once it has come. */
let earlyMessages: (() => void)[] | null = [];

function applyAfterOrder(apply: () => void): void {
  if (earlyMessages === null) apply();
  else earlyMessages.push(apply);
}

function applyEarlyMessages(): void {
  const early = earlyMessages ?? [];
  earlyMessages = null;
  for (const apply of early) apply();
}

async function watchAsOrdered(order: AnswerOf<'hostToBackground.ready'>): Promise<void> {
  keepBeating();
  const { known, personalLimits } = order;
  settings = order.settings;
  adoptCustoms(settings);
  silence.snooze(order.snoozedUntilMs ?? 0);
  const nowMs = now();
  engine = createEngine(null, engineConfigFrom(settings), personalLimits.limits);
  engine = recallAlert(engine, order.lastAlertAtMs, nowMs);
  engine = adoptExamples(engine, order.personalExamples.examples, nowMs).engine;
  setups.take(known, false);
  setups.followDevices(ended.signal);
  seated.setRhythm(rhythmFrom(settings));
  if (order.sitting !== null) seated.resume(order.sitting);
  keepSittingKnown();
  keepSilent();
  applyEarlyMessages();
  void resumeHistory(nowMs);
  const database = await openChoices();
  setTimeout(() => void measureBackendsOnce(database), MEASURE_BACKENDS_AFTER_MS);
  await watchCamera(database);
}

/** For so long after an alert 'I was fine' is about that alert. */
const ALERT_IS_MEANT_FOR_MS = 10 * 60_000;

/** What the user speaks of, as an example to be learned from. */
function takeExample({
  source,
  kind,
}: DataOf<'backgroundToHost.takeExample'>): AnswerOf<'backgroundToHost.takeExample'> {
  if (engine === null) return { example: null, problem: 'not_watching' };
  const atMs = now();
  const bad = source === 'slouching_now';
  const meant = !bad && alerted !== null && atMs - alerted.atMs < ALERT_IS_MEANT_FOR_MS ? alerted : null;
  // What was seen before the camera was closed isn't this moment.
  if (meant === null && statusPublisher.status().camera !== 'live')
    return { example: null, problem: 'not_watching' };
  const look = usefulSample(meant?.measurement ?? engine.measurement, bad);
  if (typeof look === 'string') return { example: null, problem: look };
  const { view, features, plain } = look;
  const setup = engine.activeWorkplace?.id ?? null;
  const example = { atMs, source, bad, kind, looks: [{ view, features: [...features], plain }], setup };
  return { example, problem: null };
}

function adoptSettings(changed: Settings): void {
  if (engine === null) return;
  settings = changed;
  adoptCustoms(settings);
  engine = applyConfig(engine, engineConfigFrom(settings));
  seated.setRhythm(rhythmFrom(settings));
  worker?.setPace(workerPace());
  dutyCycle.changed();
}

answerMessages<'Host'>({
  'backgroundToHost.finish': async () => {
    ended.abort();
    interrupt(now());
    await history?.settled();
    statusPublisher.tell({ camera: 'off' });
    return { sitting: engine === null ? null : seated.state() };
  },
  'backgroundToHost.settings': (changed) => applyAfterOrder(() => adoptSettings(changed.settings)),
  'backgroundToHost.setups': ({ known, chosen }) => applyAfterOrder(() => setups.take(known, chosen)),
  'backgroundToHost.snooze': ({ untilMs }) =>
    applyAfterOrder(() => {
      silence.snooze(untilMs);
      keepSilent();
    }),
  'backgroundToHost.personalExamples': ({ examples }) =>
    applyAfterOrder(() => applyEffectsNow((watching, atMs) => adoptExamples(watching, examples, atMs))),
  'backgroundToHost.takeExample': takeExample,
  'backgroundToHost.personalLimits': ({ limits }) =>
    applyAfterOrder(() => applyEffectsNow((watching, atMs) => adoptLimits(watching, limits, atMs))),
  'backgroundToHost.excuse': () => applyAfterOrder(() => applyEffectsNow(dismissAlert)),
  'pageToHost.readRecording': () => {
    const recording = recorder.read();
    return recording === null ? null : serialiseRecording(recording);
  },
  'pageToHost.stretching': ({ forMs }) => {
    silence.stretch(now() + forMs);
    keepSilent();
  },
  'pageToHost.stretched': () => seated.recordExercise(now()),
  'backgroundToHost.playSound': ({ sound, volume }) => {
    void playSound(sound, volume);
  },
  'backgroundToHost.speak': ({ words, language, volume }) => {
    void speak(words, language, volume);
  },
  'backgroundToHost.stopSpeaking': stopSpeaking,
  'backgroundToHost.ping': () => ({
    begun: earlyMessages === null,
    silentMs: lastHeardMs === null ? null : toRealMs(now() - lastHeardMs),
  }),
});

void begin();
