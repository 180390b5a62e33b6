/** Number of checks or tests of each kind. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export const NONE: Count = { passed: 0, failed: 0 };
export const ONE_FAILED: Count = { passed: 0, failed: 1 };

export function sumOf(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}
