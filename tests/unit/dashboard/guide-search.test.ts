import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type EntryId, sectionOfEntry } from '../../../src/advice/library/library.ts';
import { excerptOf, splitAtFound } from '../../../src/dashboard/guide/found-excerpt.ts';
import { termsIn } from '../../../src/dashboard/guide/search-terms.ts';

const shown = vi.hoisted(() => ({ messages: {} as Record<string, { message: string }> }));
vi.mock('../../../src/platform/browser/i18n.ts', () => ({
  text: (key: string) => shown.messages[key]?.message ?? '',
}));

/** The ids that a search finds in a language, the best first. */
async function find(search: string, language = 'en'): Promise<readonly EntryId[]> {
  const path = join(import.meta.dirname, `../../../public/_locales/${language}/messages.json`);
  shown.messages = JSON.parse(readFileSync(path, 'utf8'));
  const { findEntries } = await import('../../../src/dashboard/guide/guide-search.ts');
  return findEntries(search).map(({ entry }) => entry.id);
}

// The texts are read once, in the language of the browser.
beforeEach(() => void vi.resetModules());

describe('the search of the guide', () => {
  it.each([
    ['burning pain between shoulder blades', 'pain_kinds'],
    ['my neck hurts', 'tightness'],
    ['stiff neck', 'tightness'],
    ['cant turn my head', 'tightness'],
    ['tingling in my fingers', 'numbness'],
    ['pins and needles', 'numbness'],
    ['numb arm', 'numbness'],
    ['headache', 'spasms_headaches'],
    ['sharp pain', 'pain_kinds'],
    ['pain at night', 'spinal_tumour'],
    ['pain when breathing', 'heart_lungs'],
    ['fever', 'spinal_infection'],
    ['back hurts after lifting', 'improper_lifting'],
    ['is it a slipped disc', 'herniated_disc'],
    ['ibuprofen', 'painkillers'],
    ['heat or ice', 'heat_cold'],
    ['should i rest', 'rest'],
    ['monitor too low', 'workplace'],
    ['upper back pain at desk', 'workplace'],
    ['shoulder tension stress', 'less_stress'],
    ['heavy bag', 'light_bags'],
    ['numbnes', 'numbness'],
    ['my arm fell asleep', 'numbness'],
    ['sleep', 'less_stress'],
    ['lie down', 'rest'],
    ['bed', 'rest'],
  ] as const)('puts first what somebody sore means: %s', async (search, id) => {
    expect((await find(search))[0]).toBe(id);
  });

  it.each([
    ['en', 'why does my neck hurt'],
    ['en', 'what causes neck pain'],
    ['en', 'why is my back sore'],
    ['de', 'Warum tut mein Nacken weh?'],
    ['de', 'Wieso habe ich Rückenschmerzen?'],
    ['es', '¿Por qué me duele el cuello?'],
    ['fr', 'Pourquoi ai-je mal à la nuque ?'],
    ['ja', 'なぜ首が痛いのですか'],
    ['ja', '首が痛いのはなぜ'],
  ])('puts causes first where somebody asks why, in %s: %s', async (language, search) => {
    const found = await find(search, language);
    expect(found[0]).toBe('poor_posture');
    const isCause = found.map((id) => ['causes', 'conditions', 'habits'].includes(sectionOfEntry(id) ?? ''));
    expect(isCause).toEqual([...isCause].sort((one, other) => Number(other) - Number(one)));
  });

  it.each([
    ['en', 'neck', ['neck pain', 'my neck hurts', 'sore neck', 'what to do about my aching neck']],
    ['de', 'Nacken', ['Schmerzen im Nacken', 'mein Nacken tut weh', 'was hilft gegen Schmerzen im Nacken']],
    ['es', 'cuello', ['dolor de cuello', 'me duele el cuello', 'qué hacer contra el dolor de cuello']],
    ['fr', 'nuque', ['douleur à la nuque', 'ma nuque fait mal', 'que faire contre le mal de nuque']],
    ['ja', '首', ['首の痛み', '首が痛い', '首が痛いときはどうすればいい']],
  ])('finds the same for a question as for its one telling word, in %s: %s', async (language, word, all) => {
    const found = await find(word, language);
    expect(found).toContain('poor_posture');
    for (const each of all) expect(await find(each, language), each).toEqual(found);
  });

  it('takes all words for pain for one, and marks each', async () => {
    const alone = await find('pain');
    for (const each of ['hurts', 'ache', 'sore', 'does it hurt'])
      expect(await find(each), each).toEqual(alone);
    const { findEntries } = await import('../../../src/dashboard/guide/guide-search.ts');
    expect(findEntries('sore')[0]?.terms).toEqual(expect.arrayContaining(['pain', 'hurts', 'sore']));
  });

  it.each([
    ['en', 'does'],
    ['en', 'what is it'],
    ['de', 'was ist das'],
    ['es', 'qué es'],
    ['fr', 'qu’est-ce que c’est'],
    ['ja', 'これはですか'],
  ])('searches for no common words, in %s: %s', async (language, search) => {
    expect(await find(search, language)).toEqual([]);
  });

  it('marks no common words', async () => {
    await find('');
    const { findEntries } = await import('../../../src/dashboard/guide/guide-search.ts');
    const terms = findEntries('does stress hurt').flatMap((found) => found.terms);
    expect(terms).toContain('stress');
    expect(terms.filter((term) => term.startsWith('does'))).toEqual([]);
  });

  it.each([
    ['thoracic', 'where_it_is'],
    ['obesity', 'overweight'],
    ['ergonomic', 'workplace'],
    ['abdominal', 'weak_abdomen'],
    ['severe', 'how_it_feels'],
    ['tumor', 'spinal_tumour'],
    ['practice', 'good_posture'],
  ] as const)("finds the source text's own words: %s", async (search, id) => {
    expect((await find(search))[0]).toBe(id);
  });

  it.each([
    ['de', 'brennender Schmerz zwischen den Schulterblättern', 'pain_kinds'],
    ['de', 'Nacken verspannt', 'tightness'],
    ['de', 'kribbeln in den händen', 'numbness'],
    ['es', 'hormigueo en las manos', 'numbness'],
    ['es', 'dolor de cabeza', 'spasms_headaches'],
    ['fr', 'fourmis dans les doigts', 'numbness'],
    ['fr', 'nuque raide', 'tightness'],
    ['ja', '肩こり', 'tightness'],
    ['ja', '指がしびれる', 'numbness'],
    ['ja', '焼けるような痛み', 'pain_kinds'],
    ['ja', '頭痛', 'spasms_headaches'],
    ['ja', '喫煙', 'smoking'],
    ['de', 'hinlegen', 'rest'],
    ['de', 'Schlaf', 'less_stress'],
    ['es', 'tumbarse', 'rest'],
    ['es', 'cama', 'rest'],
    ['es', 'dormir', 'less_stress'],
    ['fr', 'm’allonger', 'rest'],
    ['fr', 'sommeil', 'less_stress'],
    ['ja', 'ベッド', 'rest'],
    ['ja', '睡眠', 'less_stress'],
  ] as const)('does so in %s: %s', async (language, search, id) => {
    expect((await find(search, language))[0]).toBe(id);
  });

  it('finds nothing for a word that nobody knows, and little for one that few entries have', async () => {
    expect(await find('xyz')).toEqual([]);
    expect(await find('mas')).toEqual(['massage', 'regular_massage']);
  });
});

describe('the terms of a text', () => {
  it('are words without accents and capitals; in Japanese, pairs of letters and kanji', () => {
    expect(termsIn('Dolor de ESPALDA, sueño')).toEqual(['dolor', 'de', 'espalda', 'sueno']);
    expect(termsIn('首が')).toEqual(['首が', '首']);
    expect(termsIn('マウスとPC')).toEqual(expect.arrayContaining(['pc', 'マウ', 'ウス']));
  });
});

describe('the excerpt', () => {
  const words = (text: string, terms: readonly string[]) =>
    excerptOf(text, terms).map(({ words: each, isFound }) => (isFound ? `[${each}]` : each));

  it('is the sentence with most of what was found, which is marked', () => {
    const text = 'It can hurt. A burning pain often comes from muscles.';
    expect(words(text, ['burning', 'muscles']).join('')).toBe('A [burning] pain often comes from [muscles].');
    expect(words(text, ['other'])).toEqual(['It can hurt.']);
  });

  it('begins near what was found', () => {
    const text = 'Injured muscles or ligaments can make the area between your shoulder blades ache.';
    expect(words(text, ['blades']).join('')).toMatch(/^… .{10,24}\[blades\] ache\.$/);
  });

  it('marks a title as it is', () => {
    expect(splitAtFound('Heat or cold', ['heat'])).toEqual([
      { words: 'Heat', isFound: true },
      { words: ' or cold', isFound: false },
    ]);
  });

  it('marks pieces of Japanese words in one', () => {
    expect(words('首が硬い。肩甲骨が痛い。', ['肩甲', '甲骨', '骨'])).toEqual(['[肩甲骨]', 'が痛い。']);
  });
});
