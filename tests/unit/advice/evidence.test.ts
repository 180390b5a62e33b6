import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = readFileSync(join(ROOT, 'docs/design/evidence.md'), 'utf8');

/** The cells of each row below the head of the table. */
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

function pathsIn(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].flatMap(([, path]) => path ?? []);
}

describe('the table of evidence', () => {
  it('has rows', () => {
    expect(ROWS.length).toBeGreaterThan(25);
  });

  it.each(ROWS)('%s: names a year, files and tests that are there', (...row) => {
    const [, evidence = '', , where, test] = row;
    expect(row).toHaveLength(5);
    expect(evidence).toMatch(/\b(19|20)\d\d\b/);
    for (const [cell, folder] of [
      [where, 'src/'],
      [test, 'tests/'],
    ] as const) {
      const paths = pathsIn(cell);
      expect(paths).not.toEqual([]);
      expect(paths.filter((path) => !path.startsWith(folder) || !existsSync(join(ROOT, path)))).toEqual([]);
    }
  });
});
