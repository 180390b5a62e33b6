import { describe, expect, it, onTestFinished } from 'vitest';
import { EPISODES } from '../../tools/clips/scene-timelines.ts';
import { productNow } from './build-under-test.ts';
import { readToday, showing, turnOff } from './extension.ts';
import { until } from './until.ts';
import { watchClip } from './watch.ts';

/*
 * Real detector, motion gate and adaptive cadence: what the built extension reports about a clip is compared with the
 * truth of the clip. Nothing was ever learned from this person.
 */
const { uprightS, forwardS, betweenS, slouchS, afterS, glanceS } = EPISODES;
/** Changing from one posture to the next, smoothing, and two busy cores. */
const LATE_S = 6;
const WHOLE_S = uprightS + forwardS + betweenS + slouchS + afterS + glanceS + afterS;

describe('the episodes of a clip', () => {
  it('are those that person B shows to the monitor camera; the second raises no alert within the minimum interval', async () => {
    const { browser, popup } = await watchClip('episodes');
    onTestFinished(() => browser.close());
    // Until the end of the clip, which no event marks: no further episode or alert.
    const endsAtMs = productNow() + WHOLE_S * 1000;
    await until(async () => productNow() > endsAtMs, WHOLE_S);
    await turnOff(popup);
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
