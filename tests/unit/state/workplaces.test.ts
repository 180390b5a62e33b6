import { describe, expect, it } from 'vitest';
import {
  NO_SETUPS,
  readWorkplaces,
  withCalibrated,
  withChange,
  without,
  withUse,
  workplaceInUse,
} from '../../../src/state/workplaces.ts';
import { setup, setupsOf } from '../ui/made-up.ts';

const { baseline } = setup();
const renewed = { ...baseline, createdAtMs: baseline.createdAtMs + 1 };
const camera = { deviceId: 'desk', label: 'Desk Cam' };
const calibrated = { baseline: renewed, calibrationPoses: null, camera };
const two = setupsOf(setup({ lastUsedAtMs: 5 }), setup({ id: 'desk', name: 'Desk', lastUsedAtMs: 9 }));

describe('a calibration', () => {
  it('creates the first workplace silently, and makes it active', () => {
    const first = withCalibrated(NO_SETUPS, calibrated, null, 'new', 7);
    expect(workplaceInUse(first)).toEqual({
      ...setup(),
      id: 'new',
      name: null,
      camera,
      baseline: renewed,
      lastUsedAtMs: 7,
    });
  });

  it('renews a workplace, and leaves its name, its stance and the others as they are', () => {
    const standing = withChange(two, 'desk', { stance: 'standing' });
    const next = withCalibrated(standing, calibrated, { id: 'desk' }, 'new', 7);
    expect(next.setups[0]).toEqual(two.setups[0]);
    expect(workplaceInUse(next)).toMatchObject({
      id: 'desk',
      name: 'Desk',
      stance: 'standing',
      baseline: renewed,
      camera,
    });
  });

  it('renews the active workplace if none is named, and keeps its camera if the browser names none', () => {
    const next = withCalibrated(two, { ...calibrated, camera: null }, null, 'new', 7);
    expect(next.setups).toHaveLength(2);
    expect(workplaceInUse(next)).toMatchObject({ id: 'first', baseline: renewed, camera: setup().camera });
  });

  it.each([
    ['a new one', { name: 'Kitchen', stance: 'standing' } as const, { name: 'Kitchen', stance: 'standing' }],
    ['one that was deleted meanwhile', { id: 'gone' }, { name: null, stance: 'sitting' }],
  ])('creates another workplace for %s', (_name, place, made) => {
    const next = withCalibrated(two, calibrated, place, 'new', 7);
    expect(next.setups.map(({ id }) => id)).toEqual(['first', 'desk', 'new']);
    expect(workplaceInUse(next)).toMatchObject({ id: 'new', ...made });
  });
});

describe('the workplaces', () => {
  it('learn the camera with which they are watched, and keep what they know if that is not known', () => {
    const unknown = setupsOf(setup({ camera: null }));
    expect(workplaceInUse(withUse(unknown, 'first', camera, 7))).toMatchObject({ camera, lastUsedAtMs: 7 });
    expect(workplaceInUse(withUse(two, 'first', null, 7))?.camera).toEqual(setup().camera);
    expect(workplaceInUse(withUse(two, 'first', camera, 7))?.camera).toEqual(camera);
    expect(withUse(two, 'gone', camera, 7)).toBe(two);
  });

  it('that share a camera learn its new id together, but not that one of them has another camera now', () => {
    const shared = setupsOf(setup({ camera }), setup({ id: 'standing', camera }));
    const renumbered = { ...camera, deviceId: 'new id' };
    expect(withUse(shared, 'first', renumbered, 7).setups.map((each) => each.camera)).toEqual([
      renumbered,
      renumbered,
    ]);
    const another = { deviceId: 'other', label: 'Another camera' };
    expect(withChange(shared, 'first', { camera: another }).setups.map((each) => each.camera)).toEqual([
      another,
      camera,
    ]);
  });

  it('continue with the most recently used one when the active one is deleted', () => {
    expect(without(two, 'first')).toMatchObject({ inUse: 'desk' });
    expect(without(two, 'desk')).toMatchObject({ inUse: 'first' });
    expect(without(setupsOf(setup()), 'first')).toEqual(NO_SETUPS);
  });

  it('are read back as they were stored', () => {
    expect(readWorkplaces(JSON.parse(JSON.stringify(two)))).toEqual({ value: two, whole: true });
  });
});
