import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../public/_locales');
const LANGUAGES = ['en', 'de', 'es', 'fr', 'ja'] as const;
type Language = (typeof LANGUAGES)[number];
type Catalogue = Record<string, { message: string; description?: string }>;

function read(language: Language): Catalogue {
  return JSON.parse(readFileSync(join(FOLDER, language, 'messages.json'), 'utf8'));
}

describe('the English messages', () => {
  it('each have a description for translators, of at least three words', () => {
    const undescribed = Object.entries(read('en')).filter(
      ([, { description = '' }]) => description.trim().split(/\s+/).length < 3,
    );
    expect(undescribed.map(([key]) => key)).toEqual([]);
  });

  // 'Do not disturb' is what browsers and systems call it: the search of the settings knows it.
  it('have American spelling, contractions and curly apostrophes', () => {
    const foreign =
      /[a-z]'[a-z]|towards|colour|centre|metre|organis|recognis|\b(?:cannot|do not(?! disturb)|does not)\b/i;
    const found = Object.entries(read('en')).filter(([, { message }]) => foreign.test(message));
    expect(found.map(([key]) => key)).toEqual([]);
  });
});

/** Buttons in the popup. 24 is the editors’ limit; Japanese characters are about twice as wide. */
const BUTTON_LENGTH = 24;
/** Beside three buttons with an icon only, or beside a line of text, there is less room. */
const NARROW_LENGTHS: Readonly<Record<string, number>> = {
  endSnooze: 12,
  longer: 12,
  nextBreak_take_eyes: 18,
  nextBreak_take_long: 18,
  nextBreak_take_micro: 18,
  nudge_atPause: 36,
  nudge_skipped: 36,
  nudge_soon: 36,
  nudge_soonAtPause: 36,
};
const POPUP_BUTTONS = [
  'dismiss',
  'endSnooze',
  'fineNow',
  'longer',
  'nextBreak_skip',
  'nextBreak_take_eyes',
  'nextBreak_take_long',
  'nextBreak_take_micro',
  'nextStep_allow',
  'nextStep_calibrate',
  'nextStep_calibrate_here',
  'nextStep_places',
  'nextStep_resume',
  'nextStep_retry',
  'nextStep_show_host',
  'nextStep_start',
  'notRight',
  'nudge_atPause',
  'nudge_skipped',
  'nudge_soon',
  'nudge_soonAtPause',
  'otherCamera_choose',
  'pause',
  'pause15',
  'pause30',
  'pause60',
  'readMore',
  'recalibrate',
  'signs_withdraw',
  'slouching_forward_head',
  'slouching_lean',
  'slouching_slouch',
  'snooze',
  'snooze15',
  'snooze30',
  'snooze60',
  'snoozeTomorrow',
  'stop',
  'wasFine',
  'whyDone',
  'whyOpen',
  'why_busy',
  'why_close',
  'why_often',
  'why_wrong',
];

describe.each(LANGUAGES)('the buttons in the popup (%s)', (language) => {
  it.each(POPUP_BUTTONS)('%s fits', (key) => {
    const message = read(language)[key]?.message ?? '';
    expect(message).not.toBe('');
    const limit = NARROW_LENGTHS[key] ?? BUTTON_LENGTH;
    expect(message.length).toBeLessThanOrEqual(language === 'ja' ? limit / 2 : limit);
  });
});

/** Words that blame, or call a posture or an answer bad. French 'mal' is left out: it is the word for pain. */
const BLAME: Record<Language, RegExp> = {
  en: /\b(?:bad|badly|wrong|wrongly|lazy|why did you|you should have|your fault)\b/i,
  de: /\b(?:schlecht\w*|falsch\w*|faul|warum hast du|deine schuld)\b/i,
  es: /(?<!\p{L})(?:mal|malo|mala|malos|malas|incorrect[oa]s?|por qué has|tu culpa)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:mauvaise?s?|faux|fausses?|pourquoi avez-vous|votre faute)(?!\p{L})/iu,
  ja: /悪い|悪く|間違|まちが|だめ|なぜあなた/,
};

/** Not about the user. */
const NOT_ABOUT_THE_USER: Record<string, string> = {
  find_recordings: 'never shown: what a user may type about Plumbline',
  find_selftest: 'never shown: what a user may type about Plumbline',
  guide_poor_posture_title: 'names what the source text names as a cause',
  guide_poor_posture_text: 'says that research finds no bad posture',
  guide_improper_lifting_title: 'names what the source text names as a cause',
  guide_workplace_title: 'about the desk',
  guide_workplace_text: 'about the desk',
  guide_smoking_text: 'about circulation (Japanese)',
  source_slater: 'quotes a study, in quotation marks',
  selfTestCanLearn_one: 'about Plumbline',
  selfTestCanLearn_other: 'about Plumbline',
};

describe.each(LANGUAGES)('no message blames the user (%s)', (language) => {
  it('in words', () => {
    const blaming = Object.entries(read(language))
      .filter(([, { message }]) => BLAME[language].test(message))
      .map(([key]) => key);
    expect(blaming.filter((key) => !(key in NOT_ABOUT_THE_USER))).toEqual([]);
  });
});

it('every exception from the words that blame is needed', () => {
  const needed = (key: string) =>
    LANGUAGES.some((language) => BLAME[language].test(read(language)[key]?.message ?? ''));
  expect(Object.keys(NOT_ABOUT_THE_USER).filter((key) => !needed(key))).toEqual([]);
});

/** Labels that name one thing and stand alone, so that no grammar asks for another form. */
const ONE_LABEL: readonly (readonly string[])[] = [
  ['uprightShare', 'part_good', 'hours_upright', 'status_good', 'verdict_fine'],
  ['part_away', 'hours_away'],
  ['deskCheckAnswer_skipped', 'show_skipAll'],
  ['strength_undo', 'undoLimit'],
  ['correction_undone', 'taught_undone'],
  ['rows_fewer', 'taught_fewer'],
  ['recalibrate', 'shortcut_recalibrate'],
  ['diary_nothing', 'pain_unnoted'],
];

describe.each(LANGUAGES)('one thing has one name (%s)', (language) => {
  const messages = read(language);

  it.each(ONE_LABEL)('%s, …', (...keys) => {
    expect(new Set(keys.map((key) => messages[key]?.message)).size, keys.join(', ')).toBe(1);
  });

  it('renewing a calibration is named like its button', () => {
    const label = messages.recalibrate?.message ?? '';
    expect(messages.workplaces_renewOf?.message).toContain(label);
    const again = /calibrat\w* (again|anew)|calibrar? (otra vez|de nuevo)|calibre[rz] (à|de) nouveau/i;
    const texts = Object.entries(messages).filter(([, { message }]) => again.test(message));
    expect(texts.map(([key]) => key)).toEqual([]);
  });

  it('a number of changes of position is named like its label', () => {
    const label = messages.position_changes_other?.message.toLowerCase();
    expect(messages.changes_other?.message.toLowerCase()).toContain(label);
  });
});

it('the choices of the settings speak to the user as ‘you’, not as ‘I’', () => {
  const choices = Object.entries(read('en')).filter(([key]) => /^(setting|nudgePlan|preset)_/.test(key));
  const inFirstPerson = choices.filter(([, { message }]) => /\b(I|my)\b/.test(message));
  expect(inFirstPerson.map(([key]) => key)).toEqual([]);
});
