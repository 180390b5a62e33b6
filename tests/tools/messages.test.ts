import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findUnusedMessages } from './find-unused-messages.ts';

const ROOT = join(import.meta.dirname, '../..');

it('every message of the catalogue is used; that none is missing, the types say', () => {
  const catalogue = readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8');
  const keys = [...Object.keys(JSON.parse(catalogue)), 'usedByNothing'];
  expect(findUnusedMessages(ROOT, keys)).toEqual(['usedByNothing']);
});
