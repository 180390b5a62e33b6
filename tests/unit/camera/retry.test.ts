import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '../../../src/camera/source/retry.ts';
import { CAMERA_PROBLEMS } from '../../../src/state/session.ts';

describe('retrying the camera', () => {
  const forTheUser = [
    'permission_needed',
    'permission_denied',
    'own_camera_gone',
    'host_closed',
    'out_of_view',
  ] as const;

  it.each(forTheUser)('waits for the user when it is %s', (problem) => {
    expect(retryDelayMs(problem, 0)).toBeNull();
    expect(retryDelayMs(problem, 99)).toBeNull();
  });

  it('goes on by itself in all other cases, at growing intervals, for ever', () => {
    for (const problem of CAMERA_PROBLEMS.filter((each) => !forTheUser.some((user) => user === each))) {
      const delays = Array.from({ length: 20 }, (_, attempt) => retryDelayMs(problem, attempt) ?? -1);
      expect(delays.every((delay) => delay >= 0)).toBe(true);
      expect(delays).toEqual([...delays].sort((a, b) => a - b));
    }
  });
});
