import { ROUTES } from '../../src/dashboard/route.ts';

/** The groups of settings without a page of their own. A wide window shows one at a time. */
const GROUPS = ['nudges', 'checks', 'breaks', 'quiet', 'reports', 'camera', 'shortcuts', 'help'];

/** The address of every page of the dashboard, after the '#'. */
export const PAGES: readonly string[] = [...ROUTES, ...GROUPS.map((group) => `settings?group=${group}`)];
