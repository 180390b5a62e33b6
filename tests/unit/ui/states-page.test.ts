import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CAMERA_PROBLEMS } from '../../../src/state/session.ts';
import { MESSAGES } from './fake-browser.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

const rows = readFileSync(join(import.meta.dirname, '../../../docs/states.md'), 'utf8').split('\n');
const titleOf = (problem: string) => MESSAGES[`problem_${problem}_title`]?.message ?? '';

describe('docs/states.md', () => {
  it.each(CAMERA_PROBLEMS)('has a row for %s, with its title', (problem) => {
    const row = rows.find((each) => each.startsWith(`| \`${problem}\``));
    expect(row).toContain(`| ${titleOf(problem)} |`);
  });

  it('has no two problems with the same title', () => {
    const titles = CAMERA_PROBLEMS.map(titleOf);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
