import { describe, expect, it, onTestFinished } from 'vitest';
import { EPISODES } from '../../tools/clips/scene-timelines.ts';
import { productNow } from './build-under-test.ts';
import { readToday, showing } from './extension.ts';
import { until } from './until.ts';
import { watchClip } from './watch.ts';

/*
 * Real detector, motion gate and adaptive cadence in the loop: what the built extension says of a clip is held against what
 * the clip truly shows. The person is one that nothing was ever learned from.
 */
const { uprightS, forwardS, betweenS, slouchS, afterS, glanceS } = EPISODES;
/** Passing from one posture to the next, smoothing, and two busy cores. */
const LATE_S = 6;
const WHOLE_S = uprightS + forwardS + betweenS + slouchS + afterS + glanceS + afterS;

describe('the episodes of a clip', () => {
  it('are those that person B shows before the monitor camera, and the second is not told within the cool-down', async () => {
    const { browser, popup } = await watchClip('episodes');
    onTestFinished(() => browser.close());
    // To the end of the clip, which nothing tells: no episode and no alert may follow.
    const endsAtMs = productNow() + WHOLE_S * 1000;
    await until(async () => productNow() > endsAtMs, WHOLE_S);
    await popup.getByTestId('stop').click();
    await until(async () => (await showing(browser)).icon === 'off');
    const { episodes, alerts } = await readToday(popup);
    expect(episodes, JSON.stringify(episodes)).toHaveLength(2);
    const [first, second] = episodes.map(({ fromMs, toMs }) => ({
      fromS: fromMs / 1000,
      lengthS: (toMs - fromMs) / 1000,
    }));
    expect(Math.abs((first?.lengthS ?? Number.NaN) - forwardS)).toBeLessThan(LATE_S);
    expect(Math.abs((second?.lengthS ?? Number.NaN) - slouchS)).toBeLessThan(LATE_S);
    const apartS = (second?.fromS ?? Number.NaN) - (first?.fromS ?? Number.NaN);
    expect(Math.abs(apartS - forwardS - betweenS)).toBeLessThan(LATE_S);
    expect(alerts).toHaveLength(1);
  });
});
