import { describe, expect, it } from 'vitest';
import { PARTIALS_OF } from '../../../src/camera/voice/sound.ts';
import { SOUNDS } from '../../../src/state/settings.ts';

describe('the sounds', () => {
  it.each(SOUNDS)('%s is short, fades in, and never exceeds its volume', (sound) => {
    const partials = PARTIALS_OF[sound];
    const ends = partials.map((each) => each.atSeconds + each.swellSeconds + each.dieSeconds);
    expect(Math.max(...ends)).toBeLessThan(3);
    for (const each of partials) {
      expect(each.swellSeconds).toBeGreaterThanOrEqual(0.02);
      const together = partials.filter(
        (other) =>
          other.atSeconds <= each.atSeconds &&
          other.atSeconds + other.swellSeconds + other.dieSeconds > each.atSeconds,
      );
      expect(together.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1);
    }
  });
});
