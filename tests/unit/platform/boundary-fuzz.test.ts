import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings, writeSettings } from '../../../src/dashboard/data/settings-file.ts';
import { parseHistory, serialiseHistory } from '../../../src/history/export-file.ts';
import { COLUMNS, KEPT_ANGLES } from '../../../src/history/minute.ts';
import { openDatabase } from '../../../src/history-db/database.ts';
import { ALL_DAYS, importHistory, readHistory } from '../../../src/history-db/history-store.ts';
import { type LiveStatus, liveStatusSchema } from '../../../src/platform/messaging/live-status-schema.ts';
import { type MessageName, protocol } from '../../../src/platform/messaging/protocol.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import { withoutSample } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { assess } from '../../../src/posture/verdict/assess.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { adviceMemorySchema } from '../../../src/state/advice-memory.ts';
import { alertFatigueSchema, standingAlertSchema } from '../../../src/state/alerting.ts';
import { deskChecksSchema } from '../../../src/state/desk-checks.ts';
import { exerciseChoiceSchema } from '../../../src/state/exercise-choice.ts';
import { goalSchema } from '../../../src/state/goal.ts';
import { personalLimitsSchema } from '../../../src/state/personal-limits.ts';
import { hostStatusSchema, sessionSchema } from '../../../src/state/session.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../src/state/settings.ts';
import { strengthProgramSchema } from '../../../src/state/strength-program.ts';
import { suppressionSchema } from '../../../src/state/suppression.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { FRAME, sit } from '../posture/seated.ts';
import { exampleAt, shownAt } from '../posture/taught-examples.ts';
import { setup, setupsOf } from '../ui/made-up.ts';
import { aboutSchema, jsonText, spoil } from './corrupt.ts';
import { createFakeBrowser } from './fake-browser.ts';

/*
 * Data that crosses the product's boundaries: valid, corrupted and senseless, some 135,000 values. None may throw,
 * hang, or pass a boundary whose schema it violates. A stored value that cannot be read is kept aside.
 */

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../../src/platform/browser/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { answerMessages, send } = await import('../../../src/platform/messaging/messages.ts');
const { followLiveStatus } = await import('../../../src/platform/messaging/live-status.ts');
const storage = await import('../../../src/state/stored-items.ts');

const LONG_MS = 120_000;
const NAMES = Object.keys(protocol) as MessageName[];
const PAGE = { id: 'plumbline', url: 'chrome-extension://plumbline/popup/index.html' };
const CONTENT = { id: 'plumbline', url: 'https://example.com/', tab: { id: 7 } };
const STRANGER = { id: 'another-extension', url: 'chrome-extension://another/page.html' };

let browser: ReturnType<typeof createFakeBrowser>;

beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('messages of any kind', () => {
  const messages = fc
    .constantFrom(...NAMES)
    .chain((name) => spoil(fc.record({ name: fc.constant(name), data: aboutSchema(protocol[name].data) })));

  it(
    'reach a handler only with valid data from an allowed sender; all others get a plain answer or none',
    async () => {
      const taken: { readonly name: MessageName; readonly data: unknown }[] = [];
      const handlers = NAMES.map((name) => [name, (data: unknown) => void taken.push({ name, data })]);
      answerMessages<'Background'>(Object.fromEntries(handlers));
      await fc.assert(
        fc.asyncProperty(messages, fc.constantFrom(PAGE, CONTENT, STRANGER), async (message, sender) => {
          taken.length = 0;
          const [reply] = browser.runtime.onMessage.fire(message, sender);
          const answer = (await reply) as { ok: unknown } | undefined;
          if (answer !== undefined) expect(typeof answer.ok).toBe('boolean');
          expect(taken.length).toBe(answer?.ok === true ? 1 : 0);
          for (const { name, data } of taken) {
            expect(v.is(protocol[name].data, data)).toBe(true);
            expect(sender === PAGE || (sender === CONTENT && name.startsWith('contentTo'))).toBe(true);
          }
        }),
        { numRuns: fuzzRuns(30_000) },
      );
    },
    LONG_MS,
  );

  it(
    "answer with a value that is valid for the answer's schema, or with an error that has a code",
    async () => {
      const replies = fc
        .constantFrom(...NAMES)
        .chain((name) =>
          fc.tuple(
            fc.constant(name),
            spoil(fc.record({ ok: fc.constant(true), value: aboutSchema(protocol[name].answer) })),
          ),
        );
      await fc.assert(
        fc.asyncProperty(replies, async ([name, reply]) => {
          browser.runtime.sendMessage.mockResolvedValueOnce(reply);
          const result = await send(name);
          if (result.ok) expect(v.is(protocol[name].answer, result.value)).toBe(true);
          else expect(typeof result.error.code).toBe('string');
        }),
        { numRuns: fuzzRuns(20_000) },
      );
    },
    LONG_MS,
  );
});

describe('live statuses of any kind', () => {
  it('are read as the product creates them', () => {
    const poses = [sit(), sit({ head: 1.3, eyeHeight: 0.5 })];
    const calibrated = calibrateFromPoses([poses[0] ?? [], poses[0] ?? [], poses[0] ?? []], FRAME, 0);
    if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
    for (const baseline of [null, calibrated.baseline])
      for (const pose of [...poses, []]) {
        const measurement = withoutSample(measure(readBody(pose, FRAME), baseline));
        const status: LiveStatus = {
          atMs: 1,
          status: { camera: 'live', posture: 'bad', issue: 'slouch', alerting: true },
          sinceMs: 0,
          measurement,
          assessment: assess(measurement, baseline),
          nudgeInMs: 5000,
          nudgeSkipped: false,
          fineAsSaid: false,
          calibrationDoubt: 'nearer',
          baselineView: baseline?.view ?? null,
          seatedMs: 5,
          tooClose: { cm: 35, fromCm: 27, toCm: 46 },
          stillMs: 4,
          nextBreak: { kind: 'micro', atMs: 6 },
          outline: null,
          historySaved: true,
        };
        // As a port transmits it.
        const carried = JSON.parse(JSON.stringify(status));
        expect(v.parse(liveStatusSchema, carried)).toEqual(carried);
      }
  });

  it(
    'reach a page only if valid; invalid ones are skipped, and the next is used',
    async () => {
      const hear = { message: (_value: unknown) => {} };
      const port = {
        onMessage: { addListener: (listener: (value: unknown) => void) => (hear.message = listener) },
        onDisconnect: { addListener: () => {} },
        disconnect: () => {},
      };
      fake.browser = { ...browser, runtime: { ...browser.runtime, connect: () => port } };
      const taken: unknown[] = [];
      followLiveStatus((status) => taken.push(status), new AbortController().signal);
      let right = 0;
      fc.assert(
        fc.property(aboutSchema(liveStatusSchema), (value) => {
          taken.length = 0;
          hear.message(value);
          const read = v.safeParse(liveStatusSchema, value);
          right += Number(read.success);
          expect(taken).toEqual(read.success ? [read.output] : []);
        }),
        { numRuns: fuzzRuns(10_000) },
      );
      expect(right).toBeGreaterThan(fuzzRuns(1000));
    },
    LONG_MS,
  );
});

describe('stored values of any kind', () => {
  const ITEMS = [
    { key: 'settings', area: 'local', item: storage.settingsItem, about: aboutSchema(settingsSchema) },
    { key: 'session', area: 'local', item: storage.sessionItem, about: aboutSchema(sessionSchema) },
    {
      key: 'setups',
      area: 'local',
      item: storage.workplacesItem,
      about: spoil(fc.constant(setupsOf(setup()))),
    },
    {
      key: 'personalLimits',
      area: 'local',
      item: storage.personalLimitsItem,
      about: aboutSchema(personalLimitsSchema),
    },
    {
      key: 'personalExamples',
      area: 'local',
      item: storage.personalExamplesItem,
      about: spoil(fc.constant({ version: 1, examples: [exampleAt(sit()), shownAt(sit(), { atMs: 2 })] })),
    },
    { key: 'goal', area: 'local', item: storage.goalItem, about: aboutSchema(goalSchema) },
    {
      key: 'adviceMemory',
      area: 'local',
      item: storage.adviceMemoryItem,
      about: aboutSchema(adviceMemorySchema),
    },
    {
      key: 'stretchLog',
      area: 'local',
      item: storage.exerciseChoiceItem,
      about: aboutSchema(exerciseChoiceSchema),
    },
    {
      key: 'strengthProgram',
      area: 'local',
      item: storage.strengthProgramItem,
      about: aboutSchema(strengthProgramSchema),
    },
    {
      key: 'workplace',
      area: 'local',
      item: storage.deskChecksItem,
      about: aboutSchema(deskChecksSchema),
    },
    { key: 'manners', area: 'local', item: storage.alertFatigueItem, about: aboutSchema(alertFatigueSchema) },
    {
      key: 'hostStatus',
      area: 'session',
      item: storage.hostStatusItem,
      about: aboutSchema(hostStatusSchema),
    },
    { key: 'quiet', area: 'session', item: storage.suppressionItem, about: aboutSchema(suppressionSchema) },
    {
      key: 'standingAlert',
      area: 'session',
      item: storage.standingAlertItem,
      about: aboutSchema(standingAlertSchema),
    },
  ] as const;

  it.each(ITEMS)(
    '$key: are read, or kept aside unchanged; what was read once stays readable',
    async ({ key, area, item, about }) => {
      await fc.assert(
        fc.asyncProperty(about, async (stored) => {
          const { values } = browser.storage[area];
          values.clear();
          values.set(key, stored);
          const first = await item.get();
          const kept = [...values].filter(([name]) => name === key || name.startsWith(`${key}.unreadable.`));
          expect(kept.map(([, value]) => value)).toContainEqual(stored);
          expect(await item.get()).toEqual(first);
          await item.set(first as never);
          expect(await item.get()).toEqual(first);
        }),
        { numRuns: fuzzRuns(2500) },
      );
    },
    LONG_MS,
  );

  it.each(ITEMS)('$key: are reported as readable values', async ({ key, area, item, about }) => {
    const told: unknown[] = [];
    item.watch((value: unknown) => void told.push(value), new AbortController().signal);
    await fc.assert(
      fc.asyncProperty(about, async (stored) => {
        told.length = 0;
        await browser.storage[area].set({ [key]: stored });
        expect(told).toHaveLength(1);
        expect(told[0]).toEqual(await item.get());
      }),
      { numRuns: fuzzRuns(500) },
    );
  });
});

describe('files of any kind', () => {
  it(
    'of settings give settings, or nothing',
    () => {
      const saved: unknown = JSON.parse(writeSettings(DEFAULT_SETTINGS, [exampleAt(sit())]));
      const files = jsonText(
        spoil(
          fc.oneof(
            fc.constant(saved),
            aboutSchema(settingsSchema).map((settings) => ({ format: 'plumbline-settings/1', settings })),
          ),
        ),
      );
      fc.assert(
        fc.property(files, (file) => {
          const read = readSettings(file);
          if (read === null) return;
          expect(v.is(settingsSchema, read.settings)).toBe(true);
          expect(readSettings(writeSettings(read.settings, read.examples))).toEqual({
            settings: read.settings,
            examples: read.examples,
            ignored: [],
          });
        }),
        { numRuns: fuzzRuns(12_000) },
      );
    },
    LONG_MS,
  );

  const day = '2026-03-04';
  const fromMs = Date.UTC(2026, 2, 4, 12);
  const HISTORY = {
    format: 'plumbline-history/1',
    columns: COLUMNS,
    angles: KEPT_ANGLES,
    hours: [
      {
        day,
        hour: 12,
        offsetMinutes: 60,
        minutes: [
          [3, COLUMNS.map((_, index) => (index === 0 ? 60_000 : 0)), KEPT_ANGLES.map(() => [7.25, 9000])],
        ],
      },
    ],
    stretches: [{ fromMs, toMs: fromMs + 9000, goodMs: 8000, day }],
    episodes: [{ fromMs, toMs: fromMs + 9000, issue: 'slouch', alertedAtMs: null, peakSeverity: 1.5, day }],
    alerts: [{ atMs: fromMs, issue: 'lean', sinceMs: fromMs - 9, outcome: null, day }],
    sessions: [{ fromMs, toMs: fromMs + 9000, day }],
    diary: [{ day, pain: 1, places: ['neck'], signs: [], notedAtMs: fromMs }],
  };
  const histories = jsonText(spoil(fc.constant(HISTORY)));

  it(
    'of a history are read, and written unchanged, or have a named fault',
    () => {
      fc.assert(
        fc.property(histories, (file) => {
          const parsed = parseHistory(file);
          if (parsed.ok) expect(parseHistory(serialiseHistory(parsed.data))).toEqual(parsed);
          else expect(parsed.problem.kind).not.toBe('');
        }),
        { numRuns: fuzzRuns(12_000) },
      );
    },
    LONG_MS,
  );

  it(
    'of a readable history can be imported, and then exported',
    async () => {
      const right = histories.map(parseHistory).filter(({ ok }) => ok);
      await fc.assert(
        fc.asyncProperty(right, async (parsed) => {
          if (!parsed.ok) return;
          vi.stubGlobal('indexedDB', new IDBFactory());
          const database = await openDatabase();
          await importHistory(database, parsed.data);
          expect(parseHistory(serialiseHistory(await readHistory(database, ALL_DAYS))).ok).toBe(true);
          database.close();
        }),
        { numRuns: fuzzRuns(150) },
      );
    },
    LONG_MS,
  );
});
