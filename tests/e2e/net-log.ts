import { readFile } from 'node:fs/promises';
import type { Launched } from '../../tools/browser/launch.ts';

interface LoggedEvent {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly LoggedEvent[];
}

/** The log's value in place of an origin for the browser's own requests, such as updates and accounts. */
const NO_ORIGIN = 'not an origin';

/** The discard port of this machine. An ordinary page's request to it proves that the log contains requests. */
export const CONTROL = 'http://127.0.0.1:9/';

/** The argument that makes Chromium write its log. */
export function netLogArgument(path: string): string {
  return `--log-net-log=${path}`;
}

/** Chromium writes the end of its log when it closes. A log that was cut off lacks the closing brackets. */
function parseNetLog(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
  }
}

/**
 * Everything that a page or a worker requested from the browser's network stack, read from the log of a closed browser.
 */
async function readAsked(path: string): Promise<string[]> {
  const log = parseNetLog(await readFile(path, 'utf8'));
  const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return log.events
    .filter(({ type, params }) => type === started && (params?.initiator ?? '') !== NO_ORIGIN)
    .flatMap(({ params }) => params?.url ?? []);
}

/**
 * Requests the control address in an ordinary page, closes the browser, and resolves with what `readAsked` finds then.
 */
export async function closeAndReadAsked(browser: Launched, path: string): Promise<string[]> {
  const page = await browser.context.newPage();
  await page.evaluate((url) => fetch(url).catch(() => {}), CONTROL);
  await browser.close();
  return readAsked(path);
}
