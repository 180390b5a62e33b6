import { describe, expect, test } from 'vitest';
import { DOINGS } from '../../../tools/simulator/activity.ts';
import { PASSINGS, stanceAt } from '../../../tools/simulator/passer-by.ts';
import { PEOPLE } from '../../../tools/simulator/person.ts';
import { planShoot } from '../../../tools/simulator/plan-frames.ts';
import { UPRIGHT } from '../../../tools/simulator/posture.ts';
import { measureTruth, poseSkeleton } from '../../../tools/simulator/skeleton.ts';
import { makeTimeline, parseSegments, poseAt } from '../../../tools/simulator/timeline.ts';

const { body } = PEOPLE.A;
const SHOOT = { person: 'A', camera: 'laptop', fps: 1 } as const;

describe('others in the scene', () => {
  test('are absent unless requested', () => {
    const { scene, timeline } = planShoot({ ...SHOOT, timeline: 'upright:4' });
    expect(Object.keys(scene)).toEqual(['person', 'camera', 'light', 'clutter', 'width', 'height']);
    expect(Object.keys(poseAt(timeline, 1000))).not.toEqual(expect.arrayContaining(['doing', 'stance']));
  });

  test('pass by for as long as their segment lasts, and are not the user', () => {
    const { scene, timeline } = planShoot({
      ...SHOOT,
      person: 'H',
      timeline: 'upright:4,upright:4:walks_behind',
    });
    expect(scene.passerBy?.id).not.toBe('H');
    expect(poseAt(timeline, 3000).stance).toBeUndefined();
    expect(poseAt(timeline, 4000).stance).toEqual(stanceAt('walks_behind', 0));
    expect(poseAt(timeline, 7000).stance).toEqual(stanceAt('walks_behind', 0.75));
  });

  test.each(PASSINGS)('move without a jump: %s', (kind) => {
    for (let part = 0; part < 1; part += 0.02) {
      const [now, next] = [stanceAt(kind, part), stanceAt(kind, part + 0.02)];
      expect(Math.hypot(next.leftM - now.leftM, next.forwardM - now.forwardM)).toBeLessThan(0.12);
    }
  });
});

describe('what the hand does', () => {
  test.each(DOINGS)('%s does not change the posture', (kind) => {
    const busy = poseSkeleton(body, UPRIGHT, { kind, part: 1 });
    expect(measureTruth(busy)).toEqual(measureTruth(poseSkeleton(body, UPRIGHT)));
    expect(busy.left).toEqual(poseSkeleton(body, UPRIGHT).left);
  });

  test.each([
    ['drink', 0.25],
    ['chin_on_hand', 0.25],
    ['phone_at_ear', 0.25],
    ['phone_before_chest', 0.4],
  ] as const)('%s brings it from the desk near the head', (kind, withinM) => {
    const raised = poseSkeleton(body, UPRIGHT, { kind, part: 1 });
    expect(raised.right.wrist.distanceTo(raised.skullBase)).toBeLessThan(withinM);
    expect(poseSkeleton(body, UPRIGHT, { kind, part: 0 })).toMatchObject(poseSkeleton(body, UPRIGHT));
  });

  test('is read from the text of a timeline', () => {
    const [segment] = parseSegments('upright:5:drink:looks_over');
    expect(segment).toMatchObject({ doing: 'drink', passing: 'looks_over' });
    expect(() => makeTimeline(parseSegments('upright:5:juggle'))).toThrow('juggle');
  });
});
