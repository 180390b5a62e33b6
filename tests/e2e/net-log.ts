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

/** What the log says in place of an origin for the browser's own requests, for its updates and accounts. */
const NO_ORIGIN = 'not an origin';

/** The discard port of this machine: an ordinary page's request for it shows that the log holds what is asked for. */
export const CONTROL = 'http://127.0.0.1:9/';

/** The argument that has Chromium write its log. */
export function netLogArgument(path: string): string {
  return `--log-net-log=${path}`;
}

/** Chromium writes the end of its log when it closes; one that was cut off lacks the closing brackets. */
function parseNetLog(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
  }
}

/** Everything that a page or a worker has asked the browser's network stack for, out of the log of a browser that has been closed. */
async function readAsked(path: string): Promise<string[]> {
  const log = parseNetLog(await readFile(path, 'utf8'));
  const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return log.events
    .filter(({ type, params }) => type === started && (params?.initiator ?? '') !== NO_ORIGIN)
    .flatMap(({ params }) => params?.url ?? []);
}

/** Asks for the control in an ordinary page, closes the browser, and resolves with what `readAsked` finds then. */
export async function closeAndReadAsked(browser: Launched, path: string): Promise<string[]> {
  const page = await browser.context.newPage();
  await page.evaluate((url) => fetch(url).catch(() => {}), CONTROL);
  await browser.close();
  return readAsked(path);
}
