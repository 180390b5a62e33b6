import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../src/advice/advice.ts';
import { SECTIONS, type Section } from '../../../src/advice/library/entry.ts';
import { ENTRIES, findEntry, LIBRARY } from '../../../src/advice/library/library.ts';
import { RED_FLAGS } from '../../../src/advice/red-flags.ts';

/** Every item of the user's source on upper back pain, verbatim, and its entry. */
const SOURCE: Readonly<Record<Section, Readonly<Record<string, string>>>> = {
  about: {
    'from the base of your neck to the bottom of your rib cage': 'where_it_is',
    'mild or severe, constant or with activity; aching and stiffness to sharp or burning': 'how_it_feels',
  },
  causes: { 'Poor posture': 'poor_posture', Injuries: 'injury', 'Improper lifting': 'improper_lifting' },
  conditions: {
    'Herniated disc': 'herniated_disc',
    'Degenerative disc diseases': 'disc_disease',
    Osteoarthritis: 'osteoarthritis',
    'Spinal disorders like scoliosis or kyphosis': 'scoliosis_kyphosis',
    'Spinal fracture': 'spinal_fracture',
    'Spinal infection': 'spinal_infection',
    'Spinal tumor': 'spinal_tumour',
    'Heary attacks or injuries to the lungs': 'heart_lungs',
  },
  habits: {
    'Poor ergonomic set-ups at work': 'workplace',
    Obesity: 'overweight',
    Smoking: 'smoking',
    'Lack of exercise': 'little_exercise',
    'Weak abdominal muscles': 'weak_abdomen',
  },
  symptoms: {
    'start slowly and develop over time, or come on very quickly': 'onset',
    'Muscle spasms or headaches': 'spasms_headaches',
    'A dull, burning, or sharp pain.': 'pain_kinds',
    'Muscle tightness or stiffness.': 'tightness',
    'Weakness in your arms or legs.': 'weakness',
    'Numbness or tingling in your arms, legs, chest, or belly.': 'numbness',
  },
  treatments: {
    'Daily exercise': 'daily_exercise',
    'Exercise and stretches': 'stretching',
    'Preventing upper and middle back pain through exercise': 'preventive_exercise',
    Painkillers: 'painkillers',
    'Use a heating pad or ice pack': 'heat_cold',
    'Practicing good posture': 'good_posture',
    'Learn ways to reduce stress': 'less_stress',
    'Manual and physical therapy': 'therapy',
    Rest: 'rest',
    Massage: 'massage',
    'Surgery if your pain gets worse.': 'surgery',
  },
  prevention: {
    'Preventing upper back pain is easier than curing it.': 'easier_than_curing',
    'Practice good posture as often as possible': 'posture_often',
    'Maintain a healthy weight': 'healthy_weight',
    'Exercise and eat a balanced, healthy diet': 'exercise_and_diet',
    'Use proper technique when lifting': 'lifting_well',
    'Avoid smoking': 'no_smoking',
    'Take frequent and regular breaks from sitting or lying down to stretch and move different muscle groups.':
      'regular_breaks',
    'Have regular massages to help work out the tension of the muscles.': 'regular_massage',
    'Work with a physical therapist to strengthen weak muscles and keep pressure off the joints.':
      'physical_therapist',
    'Avoid wearing heavy backpacks or purses.': 'light_bags',
  },
};

describe('the library of advice', () => {
  it.each(SECTIONS)('contains every item of the source on %s, in its order, and nothing else', (section) => {
    expect(LIBRARY[section].map(({ id }) => id)).toEqual(Object.values(SOURCE[section]));
  });

  it.each(SECTIONS)('has a row for each item on %s in docs/design/advice.md', (section) => {
    const doc = readFileSync(join(import.meta.dirname, '../../../docs/design/advice.md'), 'utf8');
    const rows = Object.entries(SOURCE[section]).map(
      ([item, id]) => `| ${item.replace(/\.$/, '')} | \`${id}\` |`,
    );
    expect(rows.filter((row) => !doc.includes(row))).toEqual([]);
  });

  it('gives every entry a unique id', () => {
    expect(new Set(ENTRIES.map(({ id }) => id)).size).toBe(ENTRIES.length);
  });

  it('refers only to existing entries, and never to the entry itself', () => {
    const tips = ADVICE.map(({ id }) => id);
    for (const entry of ENTRIES) {
      expect(entry.entries.filter((id) => findEntry(id) === null || id === entry.id)).toEqual([]);
      expect((entry.tips ?? []).filter((id) => !tips.includes(id))).toEqual([]);
    }
  });

  it('says what helps only by treatments and prevention, and nothing where a doctor comes first', () => {
    const helping: readonly string[] = [...LIBRARY.treatments, ...LIBRARY.prevention].map(({ id }) => id);
    for (const { helps = [] } of ENTRIES) expect(helps.filter((id) => !helping.includes(id))).toEqual([]);
    const doctorFirst = [...LIBRARY.symptoms, ...LIBRARY.conditions, ...LIBRARY.causes]
      .filter(({ tips, helps }) => tips === undefined && helps === undefined)
      .map(({ id }) => id);
    expect(doctorFirst).toEqual([
      'weakness',
      'numbness',
      'spinal_fracture',
      'spinal_infection',
      'spinal_tumour',
      'heart_lungs',
    ]);
  });

  it('has an entry for every piece of advice and every warning sign', () => {
    expect([...ADVICE, ...RED_FLAGS].filter(({ entry }) => findEntry(entry) === null)).toEqual([]);
  });

  it('refers from every piece of advice to an entry that refers back', () => {
    expect(ADVICE.filter(({ id }) => !ENTRIES.some(({ tips }) => tips?.includes(id)))).toEqual([]);
  });
});
