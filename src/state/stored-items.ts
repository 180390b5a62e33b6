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
import { deskChecksSchema, NO_CHECKS, type SavedDeskChecks } from './desk-checks.ts';
import { type ExerciseLog, exerciseLogSchema, NO_EXERCISES } from './exercise-log.ts';
import { type Goal, goalSchema, NO_GOAL } from './goal.ts';
import { type LongSilence, longSilenceSchema, NO_SILENCE } from './long-silence.ts';
import { NO_EXAMPLES, type PersonalExamples, readExamples } from './personal-examples.ts';
import { NO_LIMITS, type PersonalLimits, personalLimitsSchema } from './personal-limits.ts';
import { NO_QUESTIONS, type Questions, questionsSchema } from './questions.ts';
import { HOST_OFF, type HostStatus, hostStatusSchema, OFF, type Session, sessionSchema } from './session.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './settings.ts';
import { type SittingRecord, sittingRecordSchema } from './sitting-record.ts';
import { NO_SIGNS, type StandingSigns, standingSignsSchema } from './standing-signs-schema.ts';
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

/** To watch, or only to hear when the computer is plugged in again. */
export type HostMode = 'watch' | 'wait_for_power';

const returnTargetSchema = v.object({ tabId: v.nullable(v.number()), windowId: v.nullable(v.number()) });
export type ReturnTarget = v.InferOutput<typeof returnTargetSchema>;

/** One stored value: where it lies, how it is read, what stands for it when it is missing or unreadable. */
export interface StoredItem<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /**
   * Changes the value by what it is now, alone: two pages that change it at once both have their way. Null leaves it as it
   * is. Resolves with the value that holds then.
   */
  update(change: (value: T) => T | null): Promise<T>;
  /** Calls back with every new value until the signal aborts. */
  watch(onChange: (value: T) => void, signal: AbortSignal): void;
}

interface Read<T> {
  readonly value: T;
  readonly readable: boolean;
  /** What could be read of a value that is not readable as a whole, and stays. */
  readonly rest?: T;
}

/** What cannot be read is kept beside, under a name with the time, so that nothing is lost. */
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

/** The places that the user has calibrated. */
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

/** What the user has shown and answered. The background alone writes it. */
export const personalExamplesItem = defineItem<PersonalExamples>('local', 'personalExamples', (stored) => {
  const { value, whole } = readExamples(stored);
  if (value === null) return { value: NO_EXAMPLES, readable: false };
  return whole ? { value, readable: true } : { value, readable: false, rest: value };
});

/** What the user wants to reach; the dashboard alone reads and writes it. */
export const goalItem = defineItem<Goal>('local', 'goal', readBySchema(goalSchema, NO_GOAL));

/** The day whose summary was last told. */
export const summarySentItem = defineItem<string | null>(
  'local',
  'summaryTold',
  readBySchema(v.nullable(v.string()), null),
);

/** What the user said of themself and of the advice; pages alone read and write it. */
export const adviceMemoryItem = defineItem<AdviceMemory>(
  'local',
  'adviceMemory',
  readBySchema(adviceMemorySchema, NO_ADVICE_MEMORY),
);

/** The stretches that were done, and how; the dashboard alone reads and writes it. */
export const exerciseLogItem = defineItem<ExerciseLog>(
  'local',
  'stretchLog',
  readBySchema(exerciseLogSchema, NO_EXERCISES),
);

/** The moments to be asked about. The background adds to it; pages take away what is answered. */
export const questionsItem = defineItem<Questions>(
  'local',
  'questions',
  readBySchema(questionsSchema, NO_QUESTIONS),
);

/** The last two checks of the workplace; pages alone read and write it. */
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

/** Whether the screen is locked: the camera is off then. */
export const lockedItem = defineItem<boolean>('session', 'locked', readBySchema(v.boolean(), false));

/** What is around the user keeps alerts, or the camera, away. */
export const suppressionItem = defineItem<Suppression>(
  'session',
  'quiet',
  readBySchema(suppressionSchema, NO_SUPPRESSION),
);

/** The warning signs that stand: `refreshStandingSigns` alone writes it. */
export const standingSignsItem = defineItem<StandingSigns>(
  'local',
  'standingSigns',
  readBySchema(standingSignsSchema, NO_SIGNS),
);

/** How long alerts have been kept away. The background counts, and pages take away the notice. */
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

/** What was heard of the meetings' tabs. */
export const meetingSoundItem = defineItem<SoundState>(
  'session',
  'meetingHearing',
  readBySchema(soundStateSchema, NOTHING_HEARD),
);

/** What was heard of the tab in a window that is full screen; null while there is none. */
export const fullScreenSoundItem = defineItem<FullScreenSound | null>(
  'session',
  'fullScreenHearing',
  readBySchema(v.nullable(fullScreenSoundSchema), null),
);

/** What the camera host last told of the battery. */
export const onBatteryItem = defineItem<boolean>('session', 'onBattery', readBySchema(v.boolean(), false));

/** What the camera host was opened for. */
export const hostModeItem = defineItem<HostMode>(
  'session',
  'hostTask',
  readBySchema(v.picklist(['watch', 'wait_for_power']), 'watch'),
);

/** The camera host was closed by the user: it is opened again when they ask for it, and not by itself. Firefox only, as the next two. */
export const hostGoneItem = defineItem<boolean>('session', 'hostGone', readBySchema(v.boolean(), false));

/** The tab that holds the camera. */
export const cameraTabItem = defineItem<number | null>(
  'session',
  'cameraTab',
  readBySchema(v.nullable(v.number()), null),
);

/** Where to go back to when the camera is open: the tab that was in front where the camera's is, and the window that was. */
export const returnTargetItem = defineItem<ReturnTarget | null>(
  'session',
  'placeBefore',
  readBySchema(v.nullable(returnTargetSchema), null),
);

/** The alert that stands, and how far it has been told; null while there is none. */
export const standingAlertItem = defineItem<StandingAlert | null>(
  'session',
  'standingAlert',
  readBySchema(v.nullable(standingAlertSchema), null),
);

/** When the camera host raised the last alert, by which one that it sends twice is known. */
export const lastRaisedItem = defineItem<number | null>(
  'session',
  'lastRaised',
  readBySchema(v.nullable(v.number()), null),
);

/** What the last alert was about. */
export const alertedIssueItem = defineItem<IssueKind | null>(
  'session',
  'alertedIssue',
  readBySchema(v.nullable(v.picklist(ISSUE_KINDS)), null),
);

/** How alerts have been taken of late. */
export const alertFatigueItem = defineItem<AlertFatigue>(
  'local',
  'manners',
  readBySchema(alertFatigueSchema, NO_ALERT_FATIGUE),
);

/** The tabs that show, or may show, something of ours. */
export const tabsShownItem = defineItem<readonly number[]>(
  'session',
  'tabsShown',
  readBySchema(v.array(v.number()), []),
);
