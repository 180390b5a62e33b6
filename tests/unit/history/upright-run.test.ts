import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/history/minute.ts';
import { continueRun, type UprightRun } from '../../../src/history/upright-run.ts';

const utc = () => 0;
const DAY = 24 * 60 * 60_000;

function follow(spans: readonly Span[]): UprightRun | null {
  return spans.reduce<UprightRun | null>((run, span) => continueRun(run, span, utc), null);
}

const good = (fromMs: number, toMs: number): Span => ({ fromMs, toMs, state: 'good', issue: null });
const unknown = (fromMs: number, toMs: number): Span => ({ fromMs, toMs, state: 'unknown', issue: null });

describe('an upright run', () => {
  it('grows with every upright span', () => {
    expect(follow([good(0, 10_000), good(10_000, 25_000)])?.goodMs).toBe(25_000);
  });

  it('is broken by bad posture and by leaving', () => {
    expect(
      follow([good(0, 10_000), { fromMs: 10_000, toMs: 11_000, state: 'bad', issue: 'slouch' }]),
    ).toBeNull();
    expect(
      follow([good(0, 10_000), { fromMs: 10_000, toMs: 11_000, state: 'away', issue: null }]),
    ).toBeNull();
  });

  it('survives a short unknown time, without counting it', () => {
    const run = follow([good(0, 10_000), unknown(10_000, 15_000), good(15_000, 20_000)]);
    expect(run).toMatchObject({ fromMs: 0, toMs: 20_000, goodMs: 15_000 });
  });

  it('is broken by a long unknown time', () => {
    const run = follow([good(0, 10_000), unknown(10_000, 90_000), good(90_000, 95_000)]);
    expect(run).toMatchObject({ fromMs: 90_000, goodMs: 5000 });
  });

  it('starts again at midnight', () => {
    const run = follow([good(DAY - 10_000, DAY), good(DAY, DAY + 5000)]);
    expect(run).toMatchObject({ day: '1970-01-02', goodMs: 5000 });
  });
});
