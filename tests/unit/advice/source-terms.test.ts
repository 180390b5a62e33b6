import { expect, it } from 'vitest';
import { ENTRIES } from '../../../src/advice/library/library.ts';
import { findsIn } from '../../../src/dashboard/shared/word-search.ts';
import { MESSAGES } from '../ui/fake-browser.ts';

function textsOf(id: string): string[] {
  return [`guide_${id}_title`, `guide_${id}_text`].map((key) => MESSAGES[key]?.message ?? '');
}

/** The source text's own words, which its readers look for, and the entry that has them. */
it.each([
  ['thoracic spine pain', 'where_it_is'],
  ['rib cage', 'where_it_is'],
  ['severe', 'how_it_feels'],
  ['with activity', 'how_it_feels'],
  ['burning', 'how_it_feels'],
  ['herniated disc', 'herniated_disc'],
  ['scoliosis', 'scoliosis_kyphosis'],
  ['kyphosis', 'scoliosis_kyphosis'],
  ['spinal tumor', 'spinal_tumour'],
  ['heart', 'heart_lungs'],
  ['lungs', 'heart_lungs'],
  ['ergonomic', 'workplace'],
  ['obesity', 'overweight'],
  ['abdominal', 'weak_abdomen'],
  ['muscle spasms', 'spasms_headaches'],
  ['painkillers', 'painkillers'],
  ['heating pad', 'heat_cold'],
  ['ice pack', 'heat_cold'],
  ['practice good posture', 'good_posture'],
  ['massage', 'regular_massage'],
  ['backpack', 'light_bags'],
])('%s is found in the guide', (term, id) => {
  expect(ENTRIES.map((entry) => entry.id).filter((each) => findsIn(term, textsOf(each)))).toContain(id);
});
