import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { OPINIONS, REPORTED_HABITS } from '../../../src/advice/about-me.ts';
import { ADVICE } from '../../../src/advice/advice.ts';
import { DESK_ANSWERS, DESK_FAULTS, DESK_STEPS } from '../../../src/advice/desk-check.ts';
import { BODY_AREAS, DOSE_SOURCES, EXERCISEES } from '../../../src/advice/exercises.ts';
import { SECTIONS } from '../../../src/advice/library/entry.ts';
import { ENTRIES } from '../../../src/advice/library/library.ts';
import { RED_FLAGS, URGENCIES } from '../../../src/advice/red-flags.ts';
import { SHOWN_KINDS } from '../../../src/dashboard/calibration/show-flow.ts';
import { ROUTES } from '../../../src/dashboard/route.ts';
import { PAIN_AREAS, PAIN_LEVELS } from '../../../src/history/diary.ts';
import { COLUMNS, KEPT_ANGLES } from '../../../src/history/minute.ts';
import type { AlertRecord } from '../../../src/history/records.ts';
import { CLOCKS } from '../../../src/platform/browser/customs.ts';
import { SHORTCUTS } from '../../../src/platform/browser/shortcuts.ts';
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';
import type { CalibrationProblem } from '../../../src/posture/calibration/calibration.ts';
import { CALIBRATION_DOUBTS } from '../../../src/posture/calibration/calibration-doubt.ts';
import { CAMERA_HEIGHTS, DESK_LIGHTS } from '../../../src/posture/measure-desk.ts';
import { BREAK_KINDS } from '../../../src/posture/monitor/sitting.ts';
import { SENSITIVITIES } from '../../../src/posture/verdict/assess.ts';
import { MARK_LABELS } from '../../../src/recording/marks.ts';
import { SELF_TEST_LABELS } from '../../../src/self-test/plan.ts';
import { CHANNELS } from '../../../src/state/channels.ts';
import { EXAMPLE_PROBLEMS } from '../../../src/state/personal-examples.ts';
import { CAMERA_PROBLEMS } from '../../../src/state/session.ts';
import {
  CAMERA_HOST_PLACES,
  CONTEXT_POLICIES,
  DIM_DEPTHS,
  ON_BATTERY,
  SOUNDS,
  TOO_LONG,
} from '../../../src/state/settings.ts';
import { CAMERA_OFF_REASONS, SUPPRESSION_REASONS } from '../../../src/state/suppression.ts';
import { STANCES } from '../../../src/state/workplaces.ts';
import { MARK_SHAPES } from '../../../src/ui/figure/mark-shapes.ts';
import { type NextStep, SAID_REASONS } from '../../../src/ui/text/headline.ts';
import { LIMIT_STEPS } from '../../../src/ui/text/limit-text.ts';
import { MESSAGES } from '../ui/fake-browser.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const ROOT = join(import.meta.dirname, '../../..');

/** The members of a union of strings; the type makes sure that none is missing. */
function membersOf<Member extends string>(members: Record<Member, true>): Member[] {
  return Object.keys(members) as Member[];
}

const CALIBRATION_PROBLEMS = membersOf<CalibrationProblem>({
  nobody: true,
  face_not_seen: true,
  shoulders_not_seen: true,
  head_cut_off: true,
  shoulders_cut_off: true,
  upside_down: true,
  sideways: true,
  face_covered: true,
  not_clear: true,
  frames_differ: true,
  head_turned: true,
  moving: true,
  too_dark: true,
  too_far: true,
  too_near: true,
});
const OUTCOMES = membersOf<NonNullable<AlertRecord['outcome']>>({
  excused: true,
  mended: true,
  left: true,
  interrupted: true,
});
const WAYS_OUT = membersOf<NonNullable<NextStep>>({
  calibrate: true,
  calibrate_here: true,
  start: true,
  resume: true,
  allow: true,
  retry: true,
  show_host: true,
  places: true,
});
const ADVICE_IDS = ADVICE.map(({ id }) => id);
const STRETCH_IDS = EXERCISEES.map(({ id }) => id);
const STRETCH_STEPS = EXERCISEES.flatMap(({ id, steps }) =>
  Array.from({ length: steps }, (_, index) => `${id}_step${index + 1}`),
);
const STEP_UNITS = ['day', 'week', 'month'];
const EVENTS = ['episodes', 'alerts', 'breaks'];
const HEADLINES = ['good', 'away', 'opening', 'uncalibrated', 'off', 'locked'];
const SWITCHES = [...CHANNELS, 'quieterWhenIgnored', 'thanks', 'questions'];
const HELD = CAMERA_OFF_REASONS.map((reason) => `held_${reason}`);
const PROBLEMS = CAMERA_PROBLEMS.map((problem) => `problem_${problem}`);

/** Keys that are put together: the template in the source, '*' for what varies, and all that it can be. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  '*_title': [...HEADLINES, ...HELD, ...PROBLEMS],
  '*_text': [...HEADLINES, ...HELD, ...PROBLEMS],
  'break_*_title': BREAK_KINDS,
  // What the long one says holds a duration.
  'break_*_text': ['micro', 'eyes'],
  'stretch_*': STRETCH_STEPS,
  'stretch_*_title': STRETCH_IDS,
  'stretch_*_purpose': STRETCH_IDS,
  'stretch_*_caution': STRETCH_IDS,
  'area_*': BODY_AREAS,
  'doseSource_*': DOSE_SOURCES,
  'stretchStage_*': ['settle', 'go', 'hold', 'back', 'done'],
  'stretchSide_*': ['left', 'right'],
  'stretchTrouble_*': ['arms_not_seen', 'hands_not_seen', 'wrong_side', 'not_far_enough', 'not_recognised'],
  'problem_*': ['no_camera_title'],
  'problem_*_title': CAMERA_PROBLEMS,
  'problem_*_text': CAMERA_PROBLEMS,
  'unknown_*': SAID_REASONS,
  'alertTitle_*': ISSUE_KINDS,
  'alertAdvice_*': ISSUE_KINDS,
  'silence_*': [...new Set([...SUPPRESSION_REASONS, ...CAMERA_OFF_REASONS])],
  'clock_*': CLOCKS,
  'spreadsheet_*': ['date', 'time', 'day'],
  'measured_*Deg': KEPT_ANGLES,
  'issue_*': ISSUE_KINDS,
  'outcome_*': OUTCOMES,
  'wayOut_*': WAYS_OUT,
  'part_*': COLUMNS,
  'hours_*': ['upright', 'drifted', 'unknown', 'away', 'paused'],
  'previous_*': STEP_UNITS,
  'next_*': STEP_UNITS,
  'this_*': STEP_UNITS,
  'empty_*': ['week', 'month'],
  '*_none': EVENTS,
  'import_*': ['not_json', 'not_a_history', 'other_version'],
  'delete_*': ['from', 'to'],
  'count_*': EVENTS,
  'session_*': ['watching', 'resting', 'waiting', 'stuck', 'paused', 'off'],
  'advice_*_title': ADVICE_IDS,
  'advice_*_text': ADVICE_IDS,
  'guide_*_title': ENTRIES.map(({ id }) => id),
  'guide_*_text': ENTRIES.map(({ id }) => id),
  'guideSection_*': SECTIONS,
  'urgency_*_title': URGENCIES,
  'urgency_*_text': URGENCIES,
  'opinion_*': OPINIONS,
  'habit_*': REPORTED_HABITS,
  'flag_*': RED_FLAGS.map(({ id }) => id),
  'because_today_*': ISSUE_KINDS,
  'because_week_*': ISSUE_KINDS,
  'because_habit_*': REPORTED_HABITS,
  'because_workplace_*': ADVICE.flatMap(({ mends = [] }) => mends),
  'workplace_*_title': DESK_STEPS,
  'workplace_*_right': DESK_STEPS,
  'workplace_*_source': DESK_STEPS,
  'workplaceAnswer_*': DESK_ANSWERS,
  'workplaceFix_*': DESK_FAULTS,
  'workplaceDistance_*': ['near', 'fits', 'far'],
  'workplaceCamera_*': CAMERA_HEIGHTS,
  'workplaceCameraShort_*': CAMERA_HEIGHTS,
  'workplaceLight_*': DESK_LIGHTS,
  'workplaceLightShort_*': DESK_LIGHTS,
  'painPlace_*': PAIN_AREAS,
  'pain_*': PAIN_LEVELS.map(String),
  'measured_*': ['neckForwardDeg', 'headForwardCm', 'trunkForwardDeg', 'headTiltDeg', 'shoulderTiltDeg'],
  'calibration_*_title': CALIBRATION_PROBLEMS,
  'calibration_*_text': CALIBRATION_PROBLEMS,
  'legend_*_title': MARK_SHAPES,
  'legend_*_text': MARK_SHAPES,
  'page_*': ROUTES,
  'question_*': ['yes', 'no', 'unsure'],
  'selfTest_*_title': SELF_TEST_LABELS,
  'selfTest_*_how': SELF_TEST_LABELS,
  'selfTestExpected_*': ['fine', 'bad', 'not_judged'],
  'selfTestOutcome_*': ['unseen', 'not_judged', 'skipped'],
  'selfTestLearning_*': ['learned', 'undone', 'failed'],
  'sensitivity_*': SENSITIVITIES,
  'tooLong_*': TOO_LONG,
  'cameraHostPlace_*': CAMERA_HOST_PLACES,
  'seen_*': CAMERA_HOST_PLACES,
  'firefox_*': ['notification', 'lock', 'battery', 'rests'],
  'resting_*': ['good', 'unknown', 'away', 'until'],
  'limit_*': ISSUE_KINDS,
  'doubt_*': CALIBRATION_DOUBTS,
  'stance_*': STANCES,
  'verdict_*': ['fine', 'unknown', 'away'],
  'mark_*': MARK_LABELS,
  'marked_*': MARK_LABELS,
  'limitStep_*': LIMIT_STEPS,
  'alertTitle_*_deg': ['slouch', 'head_tilt', 'uneven_shoulders'],
  'held_*': CAMERA_OFF_REASONS.map((reason) => `${reason}_title`),
  'quiet_*': SUPPRESSION_REASONS,
  'why_*': ['wrong', 'busy', 'often'],
  'whyOffer_*': ['wrong', 'busy', 'often'],
  'conduct_*': CONTEXT_POLICIES,
  'onBattery_*': ON_BATTERY,
  'dimDepth_*': DIM_DEPTHS,
  'sound_*': SOUNDS,
  'shortcut_*': SHORTCUTS,
  'useless_*': EXAMPLE_PROBLEMS,
  'show_*': SHOWN_KINDS,
  'show_*_how': SHOWN_KINDS,
  'privacy_*': ['pictures', 'kept', 'network'],
  'setting_*': SWITCHES,
  'setting_*_text': SWITCHES,
};

function sourceFiles(): { path: string; source: string }[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, source: readFileSync(join(ROOT, 'src', path), 'utf8') }));
}

function matchesOf(pattern: RegExp): string[] {
  return sourceFiles().flatMap(({ source }) => [...source.matchAll(pattern)].map(([, match]) => match ?? ''));
}

function membersOfFamilies(): string[] {
  return Object.entries(FAMILIES).flatMap(([template, members]) =>
    members.map((member) => template.replace('*', member)),
  );
}

/** Keys named outright: in a call of text, and in the tables that hand a key on. */
function namedKeys(): string[] {
  return [
    ...matchesOf(/\btext\(\s*'([^']+)'/g),
    ...matchesOf(/\bcountText\(\s*'([^']+)'/g).flatMap((key) => [`${key}_one`, `${key}_other`]),
    ...matchesOf(/\b(?:titleKey|key): '([^']+)'/g),
    ...[...readFileSync(join(ROOT, 'manifest.json'), 'utf8').matchAll(/__MSG_(\w+)__/g)].map(
      ([, key]) => key ?? '',
    ),
  ];
}

describe('the words of _locales', () => {
  it('hold every key that the source names', () => {
    expect(namedKeys().filter((key) => MESSAGES[key] === undefined)).toEqual([]);
  });

  it('hold every member of every family of keys', () => {
    expect(membersOfFamilies().filter((key) => MESSAGES[key] === undefined)).toEqual([]);
  });

  it('are put together only by the templates that are listed here', () => {
    const templates = matchesOf(/\b(?:text|say)\(\s*`([^`]+)`/g).map((each) =>
      each.replace(/\$\{[^}]+\}/g, '*'),
    );
    // countText alone joins a key and a plural form; its keys are named outright.
    expect(templates.filter((template) => template !== '*_*' && FAMILIES[template] === undefined)).toEqual(
      [],
    );
  });

  it('hold nothing that is not used', () => {
    const literals = new Set(matchesOf(/'(\w+)'/g));
    const used = new Set([...namedKeys(), ...membersOfFamilies()]);
    expect(Object.keys(MESSAGES).filter((key) => !used.has(key) && !literals.has(key))).toEqual([]);
  });

  it('use every placeholder that they declare, and declare every one that they use', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(MESSAGES)) {
      const inMessage = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => (name ?? '').toLowerCase());
      expect([key, [...new Set(inMessage)].sort()]).toEqual([key, Object.keys(placeholders).sort()]);
    }
  });

  it('have words in them', () => {
    expect(Object.entries(MESSAGES).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });
});

describe('the pages', () => {
  const components = () => sourceFiles().filter(({ path }) => path.endsWith('.tsx'));

  it('have no words of their own between their tags', () => {
    for (const { path, source } of components()) {
      const words = [...source.matchAll(/>\s*([A-Za-z][A-Za-z' ,.!?]+)\s*<\//g)].map(([, found]) => found);
      expect([path, words]).toEqual([path, []]);
    }
  });

  it('have none in what is read out or hinted at', () => {
    for (const { path, source } of components()) {
      const words = [...source.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]+)"/g)];
      expect([path, words.map(([found]) => found)]).toEqual([path, []]);
    }
  });

  it('promise, in exactly three sentences, what they do with the camera', () => {
    const promise = ['does', 'pictures', 'control'].map((part) => MESSAGES[`welcome_${part}`]?.message ?? '');
    for (const sentence of promise) expect(sentence).toMatch(/^[^.]+\.$/);
  });
});
