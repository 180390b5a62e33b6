import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest browser tests, slowest first; measured on two cores. Tests that are not listed come after them. */
const LONGEST: readonly string[] = [
  'session.test.ts',
  'pages.test.ts',
  'storage-problems.test.ts',
  'firefox/restart.test.ts',
  'gaps-in-time.test.ts',
  'episodes.test.ts',
  'camera-pause.test.ts',
  'firefox/story.test.ts',
  'watching.test.ts',
  'firefox/camera-page.test.ts',
  'faults.test.ts',
  'history.test.ts',
  'camera-problems.test.ts',
  'languages.test.ts',
  'page-channels.test.ts',
  'firefox/sidebar.test.ts',
  'profiles.test.ts',
];

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONGEST.indexOf(moduleId.split('/tests/e2e/')[1] ?? basename(moduleId));
  return rank < 0 ? LONGEST.length : rank;
}

/**
 * Starts the slowest files first, so that no worker is left with a slow one at the end. Needs no cache of earlier runs.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rankOf(a) - rankOf(b));
  }
}
