import { describe, expect, it } from 'vitest';
import type { HourFrame } from '../../../scripts/alerts/hour-file.ts';
import { scoreAlerts } from '../../../scripts/alerts/score-alerts.ts';
import { scoreSamples } from '../../../scripts/alerts/score-samples.ts';
import { listTrueEpisodes } from '../../../scripts/alerts/true-episodes.ts';

type Stretch = readonly [seconds: number, label: string | null];

/** A frame each half second. */
function framesOf(stretches: readonly Stretch[]): HourFrame[] {
  const labels = stretches.flatMap(([seconds, label]) => Array<string | null>(seconds * 2).fill(label));
  return labels.map((label, index) => ({
    atMs: index * 500,
    phase: 'monitor',
    label,
    pose: [],
    truth: null,
    doing: label ?? 'passing',
    inView: label !== 'away',
  }));
}

const score = (stretches: readonly Stretch[], alertsS: readonly number[]) => {
  const frames = framesOf(stretches);
  const alerts = alertsS.map((second) => ({ atMs: second * 1000, issue: 'slouch' as const }));
  return scoreAlerts(frames, listTrueEpisodes(frames), alerts);
};

describe('true episodes', () => {
  it.each<[string, readonly Stretch[], readonly (readonly [fromS: number, toS: number])[]]>([
    [
      'one',
      [
        [10, 'upright'],
        [30, 'slouch'],
        [10, 'upright'],
      ],
      [[10, 39.5]],
    ],
    [
      'over a moment of being fine',
      [
        [30, 'slouch'],
        [3, 'upright'],
        [30, 'slouch'],
      ],
      [[0, 62.5]],
    ],
    [
      'two with five seconds between',
      [
        [30, 'slouch'],
        [5, 'upright'],
        [30, 'slouch'],
      ],
      [
        [0, 29.5],
        [35, 64.5],
      ],
    ],
    [
      'over a glance',
      [
        [30, 'slouch'],
        [8, 'look_down'],
        [30, 'slouch'],
      ],
      [[0, 67.5]],
    ],
    [
      'until the person leaves',
      [
        [30, 'slouch'],
        [60, 'away'],
        [30, 'slouch'],
      ],
      [
        [0, 29.5],
        [90, 119.5],
      ],
    ],
  ])('are told: %s', (_, stretches, spans) => {
    const found = listTrueEpisodes(framesOf(stretches));
    expect(found.map(({ fromMs, toMs }) => [fromMs / 1000, toMs / 1000])).toEqual(spans);
  });

  it('creep on where they pass from fine to bad over more than ten seconds', () => {
    const [sudden] = listTrueEpisodes(
      framesOf([
        [5, 'upright'],
        [2, null],
        [30, 'slouch'],
      ]),
    );
    const [creeping] = listTrueEpisodes(
      framesOf([
        [5, 'upright'],
        [40, null],
        [30, 'slouch'],
      ]),
    );
    expect(sudden).toMatchObject({ creeping: false, passingFromMs: 5000 });
    expect(creeping).toMatchObject({ creeping: true, passingFromMs: 5000, fromMs: 45_000 });
  });
});

describe('alerts against them', () => {
  const slouched: readonly Stretch[] = [
    [10, 'upright'],
    [60, 'slouch'],
    [30, 'upright'],
  ];

  it.each<[string, readonly Stretch[], readonly number[], string, number]>([
    ['in time', slouched, [31], 'alerted', 0],
    ['late', slouched, [36], 'late', 0],
    ['missed', slouched, [], 'missed', 0],
    [
      'a short spell needs none',
      [
        [10, 'upright'],
        [12, 'slouch'],
        [30, 'upright'],
      ],
      [],
      'short',
      0,
    ],
    [
      'what is told in a short spell is false',
      [
        [10, 'upright'],
        [12, 'slouch'],
        [30, 'upright'],
      ],
      [20],
      'short',
      1,
    ],
    ['long after it was mended it is false', slouched, [31, 80], 'alerted', 1],
  ])('%s', (_, stretches, alertsS, verdict, falses) => {
    const { episodes, falseAlerts } = score(stretches, alertsS);
    expect(episodes[0]?.verdict).toBe(verdict);
    expect(falseAlerts).toHaveLength(falses);
  });

  it('wait for the cool-down of the alert before', () => {
    const twice: readonly Stretch[] = [
      [60, 'slouch'],
      [20, 'upright'],
      [90, 'slouch'],
    ];
    const { episodes } = score(twice, [21, 142]);
    expect(episodes.map(({ verdict, dueMs }) => [verdict, dueMs])).toEqual([
      ['alerted', 20_000],
      ['alerted', 141_000],
    ]);
    const ended = score(
      [
        [60, 'slouch'],
        [20, 'upright'],
        [40, 'slouch'],
        [20, 'upright'],
      ],
      [21],
    );
    expect(ended.episodes[1]?.verdict).toBe('cooled');
  });

  it('say what the person was doing', () => {
    expect(score([[40, 'head_turn']], [30]).falseAlerts).toEqual([
      { atMs: 30_000, issue: 'slouch', doing: 'head_turn', label: 'head_turn' },
    ]);
  });
});

describe('looks', () => {
  it('count what could not be told only where face and shoulders were in view', () => {
    const looks = framesOf([
      [30, 'upright'],
      [30, 'away'],
    ]).map((frame, index) => ({
      frame,
      state: index % 4 === 0 || frame.label === 'away' ? ('unknown' as const) : ('fine' as const),
      phase: frame.label === 'away' ? ('away' as const) : ('good' as const),
    }));
    const { inView, notTold, emptyS, emptyToldS, takenToldAwayS } = scoreSamples(looks);
    expect(inView).toBe(60);
    expect(notTold).toBe(15);
    expect(emptyS).toBe(22);
    expect(emptyToldS).toBe(emptyS);
    expect(takenToldAwayS).toBe(0);
  });
});
