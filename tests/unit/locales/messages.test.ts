import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EXERCISES } from '../../../src/advice/exercises.ts';
import { STRENGTH_EXERCISES } from '../../../src/advice/strength-exercises.ts';
import { MESSAGES } from '../ui/fake-browser.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const ROOT = join(import.meta.dirname, '../../..');

function sourceFiles(): { path: string; source: string }[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, source: readFileSync(join(ROOT, 'src', path), 'utf8') }));
}

describe('the messages', () => {
  it('hold every step of every exercise, and none beyond', () => {
    for (const { id, steps } of EXERCISES)
      for (let step = 1; step <= steps + 1; step++)
        expect([id, step, MESSAGES[`exercise_${id}_step${step}`] !== undefined]).toEqual([
          id,
          step,
          step <= steps,
        ]);
  });

  it('hold what makes a level of an exercise harder, where the levels differ', () => {
    for (const { id, levelsDiffer } of STRENGTH_EXERCISES)
      for (const level of [1, 2])
        expect([id, MESSAGES[`exercise_${id}_level${level}`] !== undefined]).toEqual([id, levelsDiffer]);
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

  it('promise in three short lines what they do with the camera', () => {
    for (const promise of ['local', 'pictures', 'control'])
      for (const part of ['title', 'text'])
        expect(MESSAGES[`welcome_${promise}_${part}`]?.message).toMatch(/^[^.]{1,50}\.$/);
  });
});
