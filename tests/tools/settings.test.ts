import { join } from 'node:path';
import { expect, it } from 'vitest';
import { READ_BY_BROWSER_CODE } from '../unit/state/read-by-browser-code.ts';
import { findUnreadSettings } from './find-unread-settings.ts';

it('every setting that only code for the browser reads is read by more than the page that shows it', () => {
  const root = join(import.meta.dirname, '../..');
  expect(findUnreadSettings(root, [...READ_BY_BROWSER_CODE, 'readByNothing'])).toEqual(['readByNothing']);
});
