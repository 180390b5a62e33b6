import type { Settings } from '../../../src/state/settings.ts';

/** The settings that only code for the browser reads: no pure function shows what they change. */
export const READ_BY_BROWSER_CODE = [
  'dimDepth',
  'soundKind',
  'volume',
  'snooze',
  'thanks',
  'waitForPause',
  'outline',
  'tooClose',
  'weeklyReview',
  'quieterWhenIgnored',
  'questions',
  'cameraHostPlace',
  'idleMinutes',
] as const satisfies readonly (keyof Settings)[];
export type ReadByBrowserCode = (typeof READ_BY_BROWSER_CODE)[number];
