import { describe, expect, it } from 'vitest';
import { goesOn, hear, mayBeginToGoOn } from '../../../src/background/decide/sound-nearby.ts';
import { NOTHING_HEARD, type SoundState } from '../../../src/state/suppression.ts';

const MINUTE = 60;

/** The state after checks at some seconds: whether the tab was audible, or null if it was gone. */
function listen(...looks: readonly (readonly [number, boolean | null])[]): SoundState {
  return looks.reduce((hearing, [atS, audible]) => hear(hearing, audible, atS * 1000), NOTHING_HEARD);
}

describe('a sound', () => {
  it.each<[string, readonly (readonly [number, boolean | null])[], number, boolean]>([
    [
      'heard in no check is nothing',
      [
        [0, false],
        [30, false],
      ],
      30,
      false,
    ],
    [
      'heard in one check may be a message',
      [
        [0, true],
        [30, false],
      ],
      30,
      false,
    ],
    [
      'of two messages, with silence between, is no call',
      [
        [0, true],
        [30, false],
        [60, true],
      ],
      60,
      false,
    ],
    [
      'heard in two checks in a row lasts',
      [
        [0, true],
        [6, true],
      ],
      6,
      true,
    ],
    [
      'heard again 30 s later lasts',
      [
        [0, true],
        [30, true],
      ],
      30,
      true,
    ],
    [
      'that lasted survives ten minutes of silence',
      [
        [0, true],
        [30, true],
        [60, false],
      ],
      10 * MINUTE,
      true,
    ],
    [
      'that lasted is over after more than that',
      [
        [0, true],
        [30, true],
        [60, false],
      ],
      10 * MINUTE + 31,
      false,
    ],
    [
      'is over when the tab is gone',
      [
        [0, true],
        [30, true],
        [60, null],
      ],
      60,
      false,
    ],
  ])('%s', (_name, looks, atS, goes) => {
    expect(goesOn(listen(...looks), atS * 1000)).toBe(goes);
  });

  it('is unsettled only until it has lasted or ended', () => {
    expect(mayBeginToGoOn(listen([0, true]), 0)).toBe(true);
    expect(mayBeginToGoOn(listen([0, true], [6, true]), 6000)).toBe(false);
    expect(mayBeginToGoOn(listen([0, true], [6, false]), 6000)).toBe(false);
  });

  it('does not wait for a clock that was set back', () => {
    expect(hear(listen([100, true]), true, 10_000)).toEqual({ soundSinceMs: 10_000, heardMs: null });
  });
});
