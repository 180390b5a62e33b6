import * as v from 'valibot';
import { now } from '../platform/browser/clock.ts';
import {
  type AreaName,
  readStored,
  removeStored,
  watchStored,
  writeStored,
} from '../platform/browser/storage-area.ts';
import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import { type AdviceMemory, adviceMemorySchema, NO_ADVICE_MEMORY } from './advice-memory.ts';
import {
  type AlertFatigue,
  alertFatigueSchema,
  NO_ALERT_FATIGUE,
  type StandingAlert,
  standingAlertSchema,
} from './alerting.ts';
import { type CheckIn, checkInSchema, NO_CHECK_IN } from './check-in.ts';
import { deskChecksSchema, NO_CHECKS, type SavedDeskChecks } from './desk-checks.ts';
import { COUNTS_BY_CAMERA, type ExerciseChoice, exerciseChoiceSchema } from './exercise-choice.ts';
import { type Goal, goalSchema, NO_GOAL } from './goal.ts';
import { type HeldBreaks, NOTHING_HELD } from './held-breaks.ts';
import { type IfThenPlan, ifThenPlanSchema } from './if-then-plan.ts';
import { type LongSilence, longSilenceSchema, NO_SILENCE } from './long-silence.ts';
import { NO_NUDGE_MOMENTS, type NudgeMoments, nudgeMomentsSchema } from './nudge-moments.ts';
import {
  EVERY_NUDGE,
  NO_NUDGING,
  type NudgeNeed,
  type Nudging,
  nudgeNeedSchema,
  nudgingSchema,
  type UprightTime,
  uprightTimeSchema,
} from './nudging.ts';
import { NO_EXAMPLES, type PersonalExamples, readExamples } from './personal-examples.ts';
import { NO_LIMITS, type PersonalLimits, personalLimitsSchema } from './personal-limits.ts';
import { NO_QUESTIONS, type Questions, questionsSchema } from './questions.ts';
import { HOST_OFF, type HostStatus, hostStatusSchema, OFF, type Session, sessionSchema } from './session.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './settings.ts';
import { breakMomentsSchema, type SittingRecord, sittingRecordSchema } from './sitting-record.ts';
import { NO_SIGNS, type StandingSigns, standingSignsSchema } from './standing-signs-schema.ts';
import { NO_PROGRAM, type StrengthProgram, strengthProgramSchema } from './strength-program.ts';
import {
  type FullScreenSound,
  fullScreenSoundSchema,
  NO_SUPPRESSION,
  NOTHING_HEARD,
  type SoundState,
  type Suppression,
  soundStateSchema,
  suppressionSchema,
} from './suppression.ts';
import { NO_SETUPS, readWorkplaces, type Workplaces } from './workplaces.ts';

/** The host mode: to watch, or only to be told when the computer is plugged in again. */
export type HostMode = 'watch' | 'wait_for_power';

const returnTargetSchema = v.object({ tabId: v.nullable(v.number()), windowId: v.nullable(v.number()) });
export type ReturnTarget = v.InferOutput<typeof returnTargetSchema>;

const risingPainSchema = v.object({ answeredOn: v.nullable(v.string()) });
export type RisingPainAnswer = v.InferOutput<typeof risingPainSchema>;

/** One stored value: where it is stored, how it is read, and its default if it is missing or unreadable. */
export interface StoredItem<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /**
   * Updates the value from its current one, atomically: if two pages change it at once, both changes are kept. Null
   * leaves it unchanged. Resolves with the resulting value.
   */
  update(change: (value: T) => T | null): Promise<T>;
  /** Calls back with every new value until the signal aborts. */
  watch(onChange: (value: T) => void, signal: AbortSignal): void;
}

interface Read<T> {
  readonly value: T;
  readonly readable: boolean;
  /** The part of a value that could be read, and is kept, when the whole is unreadable. */
  readonly rest?: T;
}

/** Unreadable values are stored under a name with the time, so that nothing is lost. */
async function setAside(area: AreaName, key: string, value: unknown): Promise<void> {
  await writeStored(area, `${key}.unreadable.${now()}`, value);
}

function defineItem<T>(area: AreaName, key: string, read: (stored: unknown) => Read<T>): StoredItem<T> {
  const item: StoredItem<T> = {
    async get() {
      const stored = await readStored(area, key);
      const { value, readable, rest } = read(stored);
      if (!readable && stored !== undefined) {
        await setAside(area, key, stored);
        if (rest === undefined) await removeStored(area, key);
        else await writeStored(area, key, rest);
      }
      return value;
    },
    set: (value) => writeStored(area, key, value),
    watch: (onChange, signal) => watchStored(area, key, (value) => onChange(read(value).value), signal),
    update: (change) =>
      navigator.locks.request(`stored.${area}.${key}`, async (): Promise<T> => {
        const before = await item.get();
        const after = change(before);
        if (after !== null) await item.set(after);
        return after ?? before;
      }) as Promise<T>,
  };
  return item;
}

function readBySchema<T>(schema: v.GenericSchema<unknown, T>, missing: T): (stored: unknown) => Read<T> {
  return (stored) => {
    const result = v.safeParse(schema, stored);
    return result.success ? { value: result.output, readable: true } : { value: missing, readable: false };
  };
}

export const sessionItem = defineItem<Session>('local', 'session', readBySchema(sessionSchema, OFF));

export const settingsItem = defineItem<Settings>(
  'local',
  'settings',
  readBySchema(settingsSchema, DEFAULT_SETTINGS),
);

/** The workplaces that the user has calibrated. */
export const workplacesItem = defineItem<Workplaces>('local', 'setups', (stored) => {
  const { value, whole } = readWorkplaces(stored);
  if (value === null) return { value: NO_SETUPS, readable: false };
  return whole ? { value, readable: true } : { value, readable: false, rest: value };
});

export const personalLimitsItem = defineItem<PersonalLimits>(
  'local',
  'personalLimits',
  readBySchema(personalLimitsSchema, NO_LIMITS),
);

/** What the user has shown and answered. Only the background writes it. */
export const personalExamplesItem = defineItem<PersonalExamples>('local', 'personalExamples', (stored) => {
  const { value, whole } = readExamples(stored);
  if (value === null) return { value: NO_EXAMPLES, readable: false };
  return whole ? { value, readable: true } : { value, readable: false, rest: value };
});

/** What the user wants to reach. Only the dashboard reads and writes it. */
export const goalItem = defineItem<Goal>('local', 'goal', readBySchema(goalSchema, NO_GOAL));

/** The day of the last daily summary that was shown. */
export const summarySentItem = defineItem<string | null>(
  'local',
  'summaryTold',
  readBySchema(v.nullable(v.string()), null),
);

/** The first day of the last week of which the review was shown as a notification. */
export const reviewSentItem = defineItem<string | null>(
  'local',
  'reviewSent',
  readBySchema(v.nullable(v.string()), null),
);

/** The user's plan; null if they have none. Only the dashboard reads and writes it. */
export const ifThenPlanItem = defineItem<IfThenPlan | null>(
  'local',
  'ifThenPlan',
  readBySchema(v.nullable(ifThenPlanSchema), null),
);

/** The day on which the user has closed the offer about nudges that don't help; null if never. */
export const qualityOfferClosedItem = defineItem<string | null>(
  'local',
  'qualityOfferClosed',
  readBySchema(v.nullable(v.string()), null),
);

/** The day of the last answer to the question about rising pain; null if there was none. Only pages write it. */
export const risingPainItem = defineItem<RisingPainAnswer>(
  'local',
  'risingPain',
  readBySchema(risingPainSchema, { answeredOn: null }),
);

/** The question after the first days whether there are too many nudges. Only the dashboard reads and writes it. */
export const checkInItem = defineItem<CheckIn>('local', 'checkIn', readBySchema(checkInSchema, NO_CHECK_IN));

/** The version whose news the user has seen, or with which they have begun; '' if none is known. */
export const newsSeenItem = defineItem<string>('local', 'newsSeen', readBySchema(v.string(), ''));

/** What the user said about themself and about the advice. Only pages read and write it. */
export const adviceMemoryItem = defineItem<AdviceMemory>(
  'local',
  'adviceMemory',
  readBySchema(adviceMemorySchema, NO_ADVICE_MEMORY),
);

/** Whether the camera counts exercises. Only the dashboard reads and writes it. */
export const exerciseChoiceItem = defineItem<ExerciseChoice>(
  'local',
  'stretchLog',
  readBySchema(exerciseChoiceSchema, COUNTS_BY_CAMERA),
);

/** The strength program. Only the dashboard reads and writes it. */
export const strengthProgramItem = defineItem<StrengthProgram>(
  'local',
  'strengthProgram',
  readBySchema(strengthProgramSchema, NO_PROGRAM),
);

/** The moments to be asked about. The background adds them; pages remove those that are answered. */
export const questionsItem = defineItem<Questions>(
  'local',
  'questions',
  readBySchema(questionsSchema, NO_QUESTIONS),
);

/** What the nudges of the last days would teach. The background adds and removes them; the day's page offers them. */
export const nudgeMomentsItem = defineItem<NudgeMoments>(
  'local',
  'nudgeMoments',
  readBySchema(nudgeMomentsSchema, NO_NUDGE_MOMENTS),
);

/** The last two desk checks. Only pages read and write it. */
export const deskChecksItem = defineItem<SavedDeskChecks>(
  'local',
  'workplace',
  readBySchema(deskChecksSchema, NO_CHECKS),
);

export const hostStatusItem = defineItem<HostStatus>(
  'session',
  'hostStatus',
  readBySchema(hostStatusSchema, HOST_OFF),
);

/** Whether the screen is locked. The camera is off then. */
export const lockedItem = defineItem<boolean>('session', 'locked', readBySchema(v.boolean(), false));

/** Context signals keep alerts, or the camera, off. */
export const suppressionItem = defineItem<Suppression>(
  'session',
  'quiet',
  readBySchema(suppressionSchema, NO_SUPPRESSION),
);

/** The standing warning signs. Only `refreshStandingSigns` writes it. */
export const standingSignsItem = defineItem<StandingSigns>(
  'local',
  'standingSigns',
  readBySchema(standingSignsSchema, NO_SIGNS),
);

/** How long alerts have been kept away. The background counts; pages remove the notice. */
export const longSilenceItem = defineItem<LongSilence>(
  'local',
  'longSilence',
  readBySchema(longSilenceSchema, NO_SILENCE),
);

/** How long the user has sat, as the last camera host saw it. */
export const sittingRecordItem = defineItem<SittingRecord | null>(
  'local',
  'sitting',
  readBySchema(v.nullable(sittingRecordSchema), null),
);

/** The breaks that wait until the user may be disturbed, also past a restart of the browser. */
export const heldBreaksItem = defineItem<HeldBreaks>(
  'local',
  'heldBreaks',
  readBySchema(breakMomentsSchema, NOTHING_HELD),
);

/** When the last break that was suggested fell due. It identifies a break that is sent twice. */
export const lastBreakItem = defineItem<number | null>(
  'session',
  'lastBreak',
  readBySchema(v.nullable(v.number()), null),
);

/** What was heard in the tabs of meetings. */
export const meetingSoundItem = defineItem<SoundState>(
  'session',
  'meetingHearing',
  readBySchema(soundStateSchema, NOTHING_HEARD),
);

/** What was heard in the tab of a full-screen window; null if there is none. */
export const fullScreenSoundItem = defineItem<FullScreenSound | null>(
  'session',
  'fullScreenHearing',
  readBySchema(v.nullable(fullScreenSoundSchema), null),
);

/** The camera host's last report on the battery. */
export const onBatteryItem = defineItem<boolean>('session', 'onBattery', readBySchema(v.boolean(), false));

/** What the camera host was opened for. */
export const hostModeItem = defineItem<HostMode>(
  'session',
  'hostTask',
  readBySchema(v.picklist(['watch', 'wait_for_power']), 'watch'),
);

/** The user closed the camera host. It is opened again only when they ask for it. Firefox only, like the next two. */
export const hostGoneItem = defineItem<boolean>('session', 'hostGone', readBySchema(v.boolean(), false));

/** The tab that holds the camera. */
export const cameraTabItem = defineItem<number | null>(
  'session',
  'cameraTab',
  readBySchema(v.nullable(v.number()), null),
);

/**
 * Where to return once the camera is open: the tab that was in front in the camera tab's window, and the window that
 * was in front.
 */
export const returnTargetItem = defineItem<ReturnTarget | null>(
  'session',
  'placeBefore',
  readBySchema(v.nullable(returnTargetSchema), null),
);

/** The standing alert, and how far it has been delivered; null if there is none. */
export const standingAlertItem = defineItem<StandingAlert | null>(
  'session',
  'standingAlert',
  readBySchema(v.nullable(standingAlertSchema), null),
);

/** When the camera host raised the last alert. It identifies an alert that is sent twice. */
export const lastRaisedItem = defineItem<number | null>(
  'session',
  'lastRaised',
  readBySchema(v.nullable(v.number()), null),
);

/** Until when the user tries out a nudge; null if they don't. */
export const tryOutUntilItem = defineItem<number | null>(
  'session',
  'tryOutUntil',
  readBySchema(v.nullable(v.number()), null),
);

/** What the last alert was about. */
export const alertedIssueItem = defineItem<IssueKind | null>(
  'session',
  'alertedIssue',
  readBySchema(v.nullable(v.picklist(ISSUE_KINDS)), null),
);

/** How the user has reacted to recent alerts. */
export const alertFatigueItem = defineItem<AlertFatigue>(
  'local',
  'manners',
  readBySchema(alertFatigueSchema, NO_ALERT_FATIGUE),
);

/** What the product remembers about its nudges. Only the background writes it. */
export const nudgingItem = defineItem<Nudging>('local', 'nudging', readBySchema(nudgingSchema, NO_NUDGING));

/** How many nudges the user needs, as last read from the history. */
export const nudgeNeedItem = defineItem<NudgeNeed>(
  'session',
  'nudgeNeed',
  readBySchema(nudgeNeedSchema, EVERY_NUDGE),
);

/** How long the user has sat upright without a slouch; null while they do not. */
export const uprightTimeItem = defineItem<UprightTime | null>(
  'session',
  'uprightTime',
  readBySchema(v.nullable(uprightTimeSchema), null),
);

/** The tabs that show, or may show, something of ours. */
export const tabsShownItem = defineItem<readonly number[]>(
  'session',
  'tabsShown',
  readBySchema(v.array(v.number()), []),
);
