import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gatherLicenses } from '../../../scripts/build/licenses.ts';

const PACKAGE = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));

it('the file of licenses names everything that ships, with its notices', async () => {
  const text = await gatherLicenses();
  for (const name of Object.keys(PACKAGE.dependencies)) expect(text).toContain(`${name} `);
  for (const notice of [
    'Copyright (c) 2026 Lucide Icons and Contributors',
    'Cole Bemis',
    'MoveNet',
    'Mozilla Public License',
    'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION',
  ])
    expect(text).toContain(notice);
});
