import { readFile } from 'node:fs/promises';

interface LoggedEvent {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly LoggedEvent[];
}

export interface LoggedRequest {
  readonly url: string;
  readonly initiator: string;
}

/** What the log says in place of an origin for the browser's own requests. */
export const NO_ORIGIN = 'not an origin';

/** Chromium writes the end of its log when it closes; one that was cut off lacks the closing brackets. */
function parseNetLog(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
  }
}

/** Every request of the browser's network stack, with who began it, out of a log written with --log-net-log. */
export async function readRequests(path: string): Promise<LoggedRequest[]> {
  const log = parseNetLog(await readFile(path, 'utf8'));
  const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return log.events
    .filter((event) => event.type === started && event.params?.url !== undefined)
    .map(({ params }) => ({ url: params?.url ?? '', initiator: params?.initiator ?? '' }));
}
