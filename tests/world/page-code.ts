/* What a page of the extension can do: bundled, and run in a context of its own. */

export { rememberShown } from '../../src/history-db/advice-context.ts';
export { dayAt, openDatabase, readDay } from '../../src/history-db/database.ts';
export { followLiveStatus } from '../../src/platform/messaging/live-status.ts';
export { send } from '../../src/platform/messaging/messages.ts';
export { adviceMemoryItem } from '../../src/state/stored-items.ts';
