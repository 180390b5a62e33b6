/* What a page of the extension can do: bundled, and run in a context of its own. */

export { dayAt, openDatabase, readDay } from '../../src/platform/database.ts';
export { followLiveStatus } from '../../src/platform/live-status.ts';
export { send } from '../../src/platform/messages.ts';
export { rememberShown } from '../../src/platform/remember-shown.ts';
export { adviceMemoryItem } from '../../src/platform/storage.ts';
