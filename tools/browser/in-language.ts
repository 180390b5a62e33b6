import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies a built extension with another language in place of English: the available browser may know only English.
 * Resolves with the copy.
 */
export async function copyInLanguage(extension: string, language: string, copy: string): Promise<string> {
  const locales = join(copy, '_locales');
  await cp(extension, copy, { recursive: true });
  if (language !== 'en')
    await cp(join(locales, language, 'messages.json'), join(locales, 'en', 'messages.json'));
  return copy;
}
