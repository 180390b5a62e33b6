/* The code of an extension page, bundled and run in its own context. */

export { rememberShown } from '../../src/history-db/advice-context.ts';
export {
  countSpan,
  dayAt,
  keepNote,
  openDatabase,
  readMovement,
} from '../../src/history-db/database.ts';
export { readDay } from '../../src/history-db/read-hours.ts';
export { followLiveStatus } from '../../src/platform/messaging/live-status.ts';
export { send } from '../../src/platform/messaging/messages.ts';
export { adviceMemoryItem } from '../../src/state/stored-items.ts';
