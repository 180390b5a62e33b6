import { createSeatedWatch } from '../../engine/breaks.ts';
import type { Engine } from '../../engine/engine.ts';
import { isFineAsSaid, isNudgeSkipped, nudgeInMs } from '../../engine/report.ts';
import { createSilence } from '../../engine/silence.ts';
import { NOTHING_UNSURE } from '../../engine/unsure-moments.ts';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { now } from '../../platform/browser/clock.ts';
import { isBody } from '../../posture/body/body.ts';
import { withoutSample } from '../../posture/body/measurement.ts';
import { type Outline, outlineOf } from '../../posture/body/outline.ts';
import { closeFor, NOT_CLOSE } from '../../posture/monitor/too-close.ts';
import { createRecorder } from '../../recording/recorder.ts';
import type { HostStatus } from '../../state/session.ts';
import { moveTo } from './apply-effects.ts';
import { createDutyCycle, pauseMsOf } from './duty-cycle.ts';
import type { Host } from './host.ts';
import { createOutbox } from './outbox.ts';
import { beginPause, endPause } from './pause-camera.ts';
import { activityAt } from './publish-posture.ts';
import { createStartGate } from './start-gate.ts';
import { createStatusPublisher } from './status-publisher.ts';
import { createWorkplaceWatch } from './workplace-watch.ts';

/** Head and shoulders of the last picture in which the user was judged; null if there is none. */
function outlineIn({ sample, assessment }: Engine): Outline | null {
  const judged = assessment?.state === 'fine' || assessment?.state === 'bad';
  return judged && sample !== null && isBody(sample.body)
    ? outlineOf(sample.body.layout, sample.frame)
    : null;
}

/** What pages see beside the status. */
function besideStatus(host: Host, { camera }: HostStatus) {
  const { engine, seated, history, close, settings } = host;
  const watching = camera === 'live' ? engine : null;
  // No nudge comes of a posture that a page asks for.
  const judged = activityAt(host, now()) === null ? watching : null;
  return {
    nudgeInMs: judged && nudgeInMs(judged),
    nudgeSkipped: judged !== null && isNudgeSkipped(judged),
    fineAsSaid: judged !== null && isFineAsSaid(judged),
    measurement: watching?.measurement ? withoutSample(watching.measurement) : null,
    assessment: watching?.assessment ?? null,
    calibrationDoubt: watching?.doubt.doubt ?? null,
    baselineView: engine?.baseline?.view ?? null,
    seatedMs: watching === null ? null : seated.seatedMs(),
    tooClose: watching === null ? null : closeFor(close, now()),
    stillMs: watching === null ? null : seated.stillMs(),
    nextBreak: watching === null ? null : seated.nextBreak(),
    outline: watching !== null && settings?.outline === true ? outlineIn(watching) : null,
    historySaved: history?.healthy() ?? false,
  };
}

/** Firefox opens the camera only for a page in view. There it stays open. */
function pauseMs({ settings, onBattery }: Host): number {
  return settings === null || HOST_IS_VISIBLE ? 0 : pauseMsOf(settings, onBattery);
}

/** Creates a host that watches nothing yet. Its parts report to it, so they get a reference to it once it exists. */
export function createHost(): Host {
  const ended = new AbortController();
  const outbox = createOutbox(ended.signal);
  const workplaces = createWorkplaceWatch({
    moved: (workplaces, id, trust) => moveTo(host, workplaces, id, trust),
    inUse: (id, camera) => outbox.post('hostToBackground.setupInUse', { id, camera }),
  });
  const host: Host = {
    ended,
    outbox,
    workplaces,
    gate: createStartGate(),
    status: createStatusPublisher(
      outbox,
      (status) => besideStatus(host, status),
      () => workplaces.otherCamera(),
    ),
    dutyCycle: createDutyCycle({
      restMs: () => pauseMs(host),
      began: (untilMs) => beginPause(host, untilMs),
      ended: () => endPause(host),
    }),
    seated: createSeatedWatch(),
    silence: createSilence(),
    engine: null,
    settings: null,
    history: null,
    worker: null,
    lastHeardMs: null,
    onBattery: false,
    tryOutTimer: null,
    alerted: null,
    seen: [],
    waitingAlertMs: null,
    askedUntilMs: 0,
    wasExercising: false,
    activity: null,
    close: NOT_CLOSE,
    recorder: createRecorder(),
    unsure: NOTHING_UNSURE,
  };
  return host;
}
