import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '../../../src/camera/retry.ts';
import { CAMERA_PROBLEMS } from '../../../src/platform/session.ts';

describe('trying the camera again', () => {
  it.each(['permission_needed', 'permission_denied'] as const)(
    'waits for the user when it is %s',
    (problem) => {
      expect(retryDelayMs(problem, 0)).toBeNull();
      expect(retryDelayMs(problem, 99)).toBeNull();
    },
  );

  it('goes on by itself in all other cases, ever more patiently, for ever', () => {
    for (const problem of CAMERA_PROBLEMS.filter((each) => !each.startsWith('permission'))) {
      const delays = Array.from({ length: 20 }, (_, attempt) => retryDelayMs(problem, attempt) ?? -1);
      expect(delays.every((delay) => delay >= 0)).toBe(true);
      expect(delays).toEqual([...delays].sort((a, b) => a - b));
    }
  });
});
