import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
const rows = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));

describe('the permissions', () => {
  const asked: string[] = [...manifest.permissions, ...manifest.optional_host_permissions];

  it('are each justified in docs/privacy.md, and no others are', () => {
    const justified = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect([...new Set(justified)].sort()).toEqual([...new Set(asked)].sort());
  });

  it('are justified by existing code', () => {
    for (const row of rows) {
      const files = [...(row.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    }
  });
});
