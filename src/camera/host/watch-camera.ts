import { createEngine, recallAlert } from '../../engine/engine.ts';
import { adoptExamples } from '../../engine/judge.ts';
import { type Database, openDatabase } from '../../history-db/database.ts';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { now } from '../../platform/browser/clock.ts';
import { adoptCustoms } from '../../platform/browser/customs.ts';
import { send } from '../../platform/messaging/messages.ts';
import { engineConfigFrom, rhythmFrom } from '../../state/engine-config.ts';
import { measureBackends, rememberBackend, rememberedBackend } from '../detector/backend-choice.ts';
import { applySilence, interrupt } from './apply-effects.ts';
import { createHistoryWriter } from './history-writer.ts';
import type { Host } from './host.ts';
import { onObservation, workerPace } from './observe.ts';
import type { StartConfig } from './start-gate.ts';
import { keepWatching, type WatchPort } from './watch.ts';

/** The backends are measured after the watch has settled, once in a browser's life. */
const MEASURE_BACKENDS_AFTER_MS = 60_000;
/** A service worker dies after 30 s of inactivity. */
const BEAT_MS = 20_000;
/** If a host dies, at most this much of the sitting time is lost. */
const SITTING_EVERY_MS = 30_000;

/** Watches with the start config, until the host must end. */
export async function watchAsConfigured(host: Host, config: StartConfig): Promise<void> {
  if (!HOST_IS_VISIBLE) repeat(host, BEAT_MS, () => void send('hostToBackground.beat'));
  const nowMs = now();
  adoptStartConfig(host, config, nowMs);
  repeat(host, SITTING_EVERY_MS, () => void send('hostToBackground.sitting', host.seated.state()));
  applySilence(host);
  host.gate.open();
  void resumeHistory(host, nowMs);
  const database = await openChoices();
  setTimeout(() => void measureBackendsOnce(host, database), MEASURE_BACKENDS_AFTER_MS);
  await keepWatching(portOf(host, database), host.ended.signal);
}

function repeat({ ended }: Host, everyMs: number, act: () => void): void {
  const interval = setInterval(act, everyMs);
  ended.signal.addEventListener('abort', () => clearInterval(interval), { once: true });
}

function adoptStartConfig(host: Host, config: StartConfig, nowMs: number): void {
  const { settings, known, personalLimits, personalExamples } = config;
  host.settings = settings;
  adoptCustoms(settings);
  host.silence.snooze(config.snoozedUntilMs ?? 0);
  const fresh = createEngine(null, engineConfigFrom(settings), personalLimits.limits);
  const warned = recallAlert(fresh, config.lastAlertAtMs, nowMs);
  host.engine = adoptExamples(warned, personalExamples.examples, nowMs).engine;
  host.workplaces.take(known, false);
  host.workplaces.followDevices(host.ended.signal);
  host.seated.setRhythm(rhythmFrom(settings));
  if (config.sitting !== null) host.seated.resume(config.sitting);
}

/** Alerts keep their minimum distance from the last alert of an earlier watch, which an update may have broken off. */
async function resumeHistory(host: Host, sinceMs: number): Promise<void> {
  host.history = createHistoryWriter(openDatabase, sinceMs);
  const lastAlertAtMs = await host.history.resume();
  if (host.engine !== null) host.engine = recallAlert(host.engine, lastAlertAtMs, now());
}

/** The database that stores the choice of a backend; without it there is no stored choice. */
async function openChoices(): Promise<Database | null> {
  return openDatabase().catch((error) => {
    console.error('The history cannot be opened.', error);
    return null;
  });
}

async function measureBackendsOnce({ ended }: Host, database: Database | null): Promise<void> {
  if ((await rememberedBackend(database)) === null) await measureBackends(database, ended.signal);
}

/** What the watch loop asks of the host, and reports to it. */
function portOf(host: Host, database: Database | null): WatchPort {
  const { workplaces, dutyCycle, status } = host;
  return {
    backend: async () => (await rememberedBackend(database)) ?? 'wasm',
    backendFailed: () => rememberBackend(database, 'wasm'),
    opening: () => status.publish({ camera: 'opening' }),
    isSeen: HOST_IS_VISIBLE,
    cameraId: workplaces.cameraId,
    opened: workplaces.opened,
    otherCameraWanted: workplaces.otherCameraWanted,
    seenEnough: dutyCycle.seenEnough,
    rest: dutyCycle.beginPause,
    live(started) {
      host.worker = started;
      dutyCycle.observingBegan();
      host.lastHeardMs = now();
    },
    observed: (observation) => onObservation(host, observation),
    failed(problem) {
      host.worker = null;
      // A camera that hangs has shown nothing since the last observation.
      interrupt(host, host.lastHeardMs ?? now());
      host.lastHeardMs = null;
      status.publish({ camera: 'failed', problem });
    },
    lastHeardMs: () => host.lastHeardMs ?? now(),
    pace: () => workerPace(host),
    now,
  };
}
