import * as v from 'valibot';
import { ISSUE_KINDS } from '../../posture/body/assessment.ts';
import { BREAK_KINDS } from '../../posture/monitor/break-rhythm.ts';
import { alertSchema } from '../../state/alerting.ts';
import { calibrationPosesSchema } from '../../state/calibration-poses.ts';
import {
  EXAMPLE_PROBLEMS,
  learnedSchema,
  personalExampleSchema,
  personalExamplesSchema,
} from '../../state/personal-examples.ts';
import { personalLimitsSchema } from '../../state/personal-limits.ts';
import { unsureMomentSchema } from '../../state/questions.ts';
import { SAID_POSTURES } from '../../state/said-posture.ts';
import { ACTIVITIES, hostStatusSchema, sessionSchema } from '../../state/session.ts';
import { DIM_DEPTHS, SOUNDS, settingsSchema } from '../../state/settings.ts';
import { breakMomentsSchema, sittingStateSchema } from '../../state/sitting-record.ts';
import { snoozeChoiceSchema, snoozeSchema } from '../../state/snooze.ts';
import { LONGEST_TRY_OUT_MS } from '../../state/try-out.ts';
import {
  calibrationTargetSchema,
  STANCES,
  workplaceCameraSchema,
  workplaceChangeSchema,
} from '../../state/workplaces.ts';
import { eyeDistanceSchema } from './live-status-schema.ts';

/*
 * Every message of the product. The name gives the direction: the part between 'To' and the dot is the one context that
 * answers. A value that fails its schema is rejected, in either direction.
 */

const nothing = v.nullish(v.null());
/**
 * The answer to a message that wants to disturb the user: when to send it again, null if it is settled; whether it was
 * refused; if so, for how long this slouch gets no other alert; and whether the alert waits for a pause before it is shown.
 */
const disturbAnswer = v.object({
  askAgainInMs: v.nullable(v.number()),
  refused: v.boolean(),
  silentForMs: v.optional(v.number(), 0),
  waits: v.optional(v.boolean(), false),
});
const baseline = v.looseObject({ version: v.number() });

/** The workplaces, as the camera host needs them. */
const knownWorkplaces = v.object({
  inUse: v.nullable(v.string()),
  setups: v.array(
    v.object({
      id: v.string(),
      stance: v.picklist(STANCES),
      camera: v.nullable(workplaceCameraSchema),
      baseline,
      lastUsedAtMs: v.number(),
    }),
  ),
});
export type KnownWorkplaces = v.InferOutput<typeof knownWorkplaces>;

const issueSchema = v.picklist(ISSUE_KINDS);
const breakKind = v.picklist(BREAK_KINDS);
/** When the user saw what an answer is about: they may have moved since. */
const momentSchema = v.nullable(v.number());

const tryOutSchema = v.object({
  forMs: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_TRY_OUT_MS)),
});
/** A break that is due. atMs identifies it if it is sent twice. */
const breakDueSchema = v.object({
  kind: breakKind,
  seatedMinutes: v.pipe(v.number(), v.minValue(0)),
  atMs: v.number(),
});

export const protocol = {
  'pageToBackground.start': { data: nothing, answer: sessionSchema },
  'pageToBackground.stop': { data: nothing, answer: sessionSchema },
  /** minutes: null pauses until the user resumes. */
  'pageToBackground.pause': {
    data: v.object({ minutes: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 60))) }),
    answer: sessionSchema,
  },
  /** No alerts for this long; null ends a snooze. */
  'pageToBackground.snooze': {
    data: v.object({ length: v.nullable(snoozeChoiceSchema) }),
    answer: sessionSchema,
  },
  'pageToBackground.saveBaseline': {
    data: v.object({
      baseline,
      calibrationPoses: v.nullable(calibrationPosesSchema),
      camera: v.nullable(workplaceCameraSchema),
      place: calibrationTargetSchema,
    }),
    answer: nothing,
  },
  /** Renames a workplace, gives it another camera, or sets whether it is for sitting or for standing. */
  'pageToBackground.changeSetup': {
    data: v.object({ id: v.string(), change: workplaceChangeSchema }),
    answer: nothing,
  },
  'pageToBackground.deleteSetup': { data: v.object({ id: v.string() }), answer: nothing },
  /** The user says at which workplace this is. */
  'pageToBackground.chooseSetup': { data: v.object({ id: v.string() }), answer: nothing },
  'pageToBackground.changeSettings': { data: v.object({ settings: settingsSchema }), answer: settingsSchema },
  /** Shows an example of a channel that a page cannot show by itself. */
  'pageToBackground.preview': {
    data: v.object({ way: v.picklist(['badge', 'notification']) }),
    answer: nothing,
  },
  /**
   * The try-out is in view, and is for at most this long: nudges come at once. 0: it is over. A snooze still holds.
   */
  'pageToBackground.tryOut': { data: tryOutSchema, answer: nothing },
  /** The user has said why alerts were ignored, or has dismissed the question. */
  'pageToBackground.answerWhy': { data: nothing, answer: nothing },
  /** 'I was fine': learns from the last alert, or from this moment, and ends the alert. */
  'pageToBackground.wasFine': { data: nothing, answer: learnedSchema },
  /** 'I'm fine like this', said of a slouch before its nudge: learns from that moment; null: now. */
  'pageToBackground.fineNow': { data: v.object({ atMs: momentSchema }), answer: learnedSchema },
  /** 'I'm slouching now': learns from that moment; null: now. */
  'pageToBackground.slouchingNow': {
    data: v.object({ issue: issueSchema, atMs: momentSchema }),
    answer: learnedSchema,
  },
  /** The user has shown a slouch, or answered a question. */
  'pageToBackground.addExample': { data: personalExampleSchema, answer: nothing },
  /** Adds the examples of a file. */
  'pageToBackground.importExamples': { data: personalExamplesSchema, answer: nothing },
  /** Undoes what was learned from one example, identified by its moment, or from all of them (null). */
  'pageToBackground.undoExample': { data: v.object({ atMs: v.nullable(v.number()) }), answer: nothing },
  /** Undoes the corrections of one rule, or of all of them (null). */
  'pageToBackground.undoLimits': { data: v.object({ issue: v.nullable(issueSchema) }), answer: nothing },

  /** The host has loaded and asks for its start config. */
  'hostToBackground.ready': {
    data: nothing,
    answer: v.object({
      watch: v.boolean(),
      settings: settingsSchema,
      known: knownWorkplaces,
      snoozedUntilMs: v.nullable(v.number()),
      personalLimits: personalLimitsSchema,
      personalExamples: personalExamplesSchema,
      /** An earlier host may have died before it could write the alert to the history. */
      lastAlertAtMs: v.nullable(v.number()),
      /** How long the user had sat at an earlier host's last report. */
      sitting: v.nullable(sittingStateSchema),
    }),
  },
  /** The user has been seated, or has sat still, for as long as the rhythm of breaks allows. */
  'hostToBackground.breakDue': {
    data: breakDueSchema,
    answer: disturbAnswer,
  },
  /** The eyes have been too close to the screen for some minutes. */
  'hostToBackground.tooClose': { data: eyeDistanceSchema, answer: disturbAnswer },
  /** This workplace is watched now, with this camera. */
  'hostToBackground.setupInUse': {
    data: v.object({ id: v.string(), camera: v.nullable(workplaceCameraSchema) }),
    answer: nothing,
  },
  /** A moment about which the judge was unsure: the user may be asked about it later. */
  'hostToBackground.unsureMoment': { data: unsureMomentSchema, answer: nothing },
  /** The host's page is being closed or reloaded. */
  'hostToBackground.leaving': { data: nothing, answer: nothing },
  'hostToBackground.status': { data: hostStatusSchema, answer: nothing },
  /**
   * Sent while the camera is watched, often enough to keep the background awake. Only then does it notice at once that
   * the host died.
   */
  'hostToBackground.beat': { data: nothing, answer: nothing },
  /** Sent regularly, for the next host. */
  'hostToBackground.sitting': { data: sittingStateSchema, answer: nothing },
  'hostToBackground.alert': { data: alertSchema, answer: disturbAnswer },
  'hostToBackground.alertEnded': {
    data: v.object({ issue: issueSchema, outcome: v.picklist(['mended', 'left', 'interrupted', 'excused']) }),
    answer: nothing,
  },
  /** The clock was set back by this much while watching. */
  'hostToBackground.clockSetBack': {
    data: v.object({ byMs: v.pipe(v.number(), v.minValue(0)) }),
    answer: nothing,
  },
  /** Whether the computer runs on battery. Sent at the start and at each change. */
  'hostToBackground.battery': { data: v.object({ onBattery: v.boolean() }), answer: nothing },

  /** Stop the camera and write what is counted. The answer means that the host may be closed. */
  'backgroundToHost.finish': { data: nothing, answer: v.object({ sitting: v.nullable(sittingStateSchema) }) },
  'backgroundToHost.settings': { data: v.object({ settings: settingsSchema }), answer: nothing },
  /** The workplaces have changed. chosen: the user has said, or calibrated, where this is. */
  'backgroundToHost.setups': {
    data: v.object({ known: knownWorkplaces, chosen: v.boolean() }),
    answer: nothing,
  },
  'backgroundToHost.personalExamples': { data: personalExamplesSchema, answer: nothing },
  /** What the user's answer is about: the last alert, at which they were fine, or that moment; null: now. */
  'backgroundToHost.takeExample': {
    data: v.object({
      about: v.picklist(['alert', 'moment']),
      source: v.picklist(['was_fine', 'slouching_now']),
      kind: v.nullable(issueSchema),
      atMs: momentSchema,
    }),
    answer: v.object({
      example: v.nullable(personalExampleSchema),
      problem: v.nullable(v.picklist(EXAMPLE_PROBLEMS)),
    }),
  },
  'backgroundToHost.personalLimits': { data: personalLimitsSchema, answer: nothing },
  /** The standing alert was a false alarm. */
  'backgroundToHost.excuse': { data: nothing, answer: nothing },
  /** The alert of that moment, which waited for a pause, is shown now. */
  'backgroundToHost.alertShown': { data: v.object({ atMs: v.number() }), answer: nothing },
  /** The user tries out a nudge for at most this long; 0: no longer. */
  'backgroundToHost.tryOut': { data: tryOutSchema, answer: nothing },
  'backgroundToHost.snooze': { data: v.object({ untilMs: v.number() }), answer: nothing },
  /** Since when each break has been waited for; null unless the user is seen at the desk. */
  'backgroundToHost.readBreaks': {
    data: nothing,
    answer: v.object({ waitingSince: v.nullable(breakMomentsSchema) }),
  },
  /** A break that was held has been suggested now. */
  'backgroundToHost.breakSuggested': { data: v.object({ kind: breakKind }), answer: nothing },
  'backgroundToHost.playSound': {
    data: v.object({ sound: v.picklist(SOUNDS), volume: v.number() }),
    answer: nothing,
  },
  'backgroundToHost.speak': {
    data: v.object({ words: v.string(), language: v.string(), volume: v.number() }),
    answer: nothing,
  },
  /** Stops speaking, in the middle of a sentence if necessary. */
  'backgroundToHost.stopSpeaking': { data: nothing, answer: nothing },
  /**
   * A sign of life. begun: the start config has arrived. silentMs: for how long nothing has been heard of the detection
   * worker, by the host's clock; null while the camera is not watched.
   */
  'backgroundToHost.ping': {
    data: nothing,
    answer: v.object({ begun: v.boolean(), silentMs: v.nullable(v.number()) }),
  },

  /** The keypoints of the last minutes, as a posture-recording/1; null while nothing has been seen. */
  'pageToHost.readRecording': { data: nothing, answer: v.nullable(v.string()) },
  /**
   * The user exercises, shows how they slouch, or takes the self-test, for at most this long. No alerts and suggestions
   * during that time. 0: it is over. An activity is shown in place of the posture.
   */
  'pageToHost.stretching': {
    data: v.object({
      forMs: v.pipe(v.number(), v.minValue(0), v.maxValue(5 * 60_000)),
      activity: v.nullable(v.picklist(ACTIVITIES)),
    }),
    answer: nothing,
  },
  /** An exercise was done: the user has not sat still. */
  'pageToHost.stretched': { data: nothing, answer: nothing },
  /** The user skips the next break: its interval starts over. */
  'pageToHost.skipBreak': { data: v.object({ kind: breakKind }), answer: nothing },

  'backgroundToContent.showNudge': {
    data: v.object({
      fact: v.object({ posture: v.picklist(SAID_POSTURES), forward: v.nullable(v.string()) }),
      /** When the slouch began: the card counts on. */
      sinceMs: v.number(),
      title: v.string(),
      snooze: v.string(),
      snoozes: v.array(v.object({ length: snoozeSchema, label: v.string() })),
      wasFine: v.string(),
      dismiss: v.string(),
    }),
    answer: nothing,
  },
  'backgroundToContent.hideNudge': { data: nothing, answer: nothing },
  /** Dims the page gradually, down to a depth. */
  'backgroundToContent.showDim': { data: v.object({ depth: v.picklist(DIM_DEPTHS) }), answer: nothing },
  'backgroundToContent.hideDim': { data: nothing, answer: nothing },
  /** A thank-you for a few seconds, at the card's position. What it thanks for can be taken back, if it says how. */
  'backgroundToContent.showThanks': {
    data: v.object({
      title: v.string(),
      advice: v.string(),
      undo: v.nullable(v.object({ label: v.string(), atMs: v.number() })),
    }),
    answer: nothing,
  },
  'contentToBackground.snooze': { data: v.object({ length: snoozeSchema }), answer: nothing },
  'contentToBackground.wasFine': { data: nothing, answer: nothing },
  /** Takes back the 'I was fine' that was learned at that time. */
  'contentToBackground.undoFine': { data: v.object({ atMs: v.number() }), answer: nothing },
  'contentToBackground.dismiss': { data: nothing, answer: nothing },
} satisfies Record<string, { data: v.GenericSchema; answer: v.GenericSchema }>;

export type MessageName = keyof typeof protocol;
export type DataOf<N extends MessageName> = v.InferOutput<(typeof protocol)[N]['data']>;
export type AnswerOf<N extends MessageName> = v.InferOutput<(typeof protocol)[N]['answer']>;

export type Addressee = 'Background' | 'Host' | 'Content';

/** The messages that a context answers. */
export type MessagesTo<A extends Addressee> = Extract<MessageName, `${string}To${A}.${string}`>;

/** Why a message got no answer. */
export interface MessageError {
  readonly code: 'no_receiver' | 'bad_message' | 'bad_answer' | 'failed';
  readonly message: string;
}
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: MessageError };
