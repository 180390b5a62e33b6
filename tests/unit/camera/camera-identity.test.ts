import { describe, expect, it } from 'vitest';
import {
  chooseByCamera,
  chooseOther,
  findCamera,
  findCandidates,
  likenessOf,
  workplacesOfCamera,
} from '../../../src/camera/source/camera-identity.ts';
import type { KnownWorkplaces } from '../../../src/platform/messaging/protocol.ts';
import type { WorkplaceCamera } from '../../../src/state/workplaces.ts';

/*
 * Which connected camera is the one that a workplace was calibrated with, by everything that the browser reports about
 * them.
 */

const camera = (deviceId: string, label: string, groupId?: string): WorkplaceCamera => {
  return { deviceId, label, ...(groupId && { groupId }) };
};
const LAPTOP = camera('a', 'Integrated Camera');
const DESK = camera('b', 'USB Webcam');

function known(inUse: string, ...cameras: readonly (WorkplaceCamera | null)[]): KnownWorkplaces {
  const setups = cameras.map((each, index) => {
    const id = `place ${index + 1}`;
    return { id, stance: 'sitting' as const, camera: each, baseline: { version: 1 }, lastUsedAtMs: -index };
  });
  return { inUse, setups };
}

describe('a camera', () => {
  it.each<[string, WorkplaceCamera, readonly WorkplaceCamera[], WorkplaceCamera | null]>([
    ['is identified by its id and its name', LAPTOP, [LAPTOP, DESK], LAPTOP],
    [
      'is identified by its name if another camera has its id',
      LAPTOP,
      [camera('a', 'USB Webcam'), camera('b', 'Integrated Camera')],
      camera('b', 'Integrated Camera'),
    ],
    ['is not the one that has its id and another name', LAPTOP, [camera('a', 'USB Webcam')], null],
    [
      'is identified by its name if all ids are new',
      LAPTOP,
      [camera('x', 'Integrated Camera'), camera('y', 'USB Webcam')],
      camera('x', 'Integrated Camera'),
    ],
    [
      'is identified by its id if no name is known',
      LAPTOP,
      [camera('b', ''), camera('a', '')],
      camera('a', ''),
    ],
    [
      'is identified by its id among twins',
      camera('a', 'Cam'),
      [camera('b', 'Cam'), camera('a', 'Cam')],
      camera('a', 'Cam'),
    ],
    [
      'is identified by its hardware among twins with new ids',
      camera('a', 'Cam', 'g1'),
      [camera('x', 'Cam', 'g2'), camera('y', 'Cam', 'g1')],
      camera('y', 'Cam', 'g1'),
    ],
    [
      'cannot be told from its twin if both ids are new',
      camera('a', 'Cam'),
      [camera('x', 'Cam'), camera('y', 'Cam')],
      null,
    ],
    ['is not there', LAPTOP, [DESK], null],
  ])('%s', (_, wanted, connected, found) => {
    expect(findCamera(wanted, connected)).toEqual(found);
  });

  it('has another group in each page of Chrome, which is no evidence', () => {
    expect(findCamera(camera('a', 'Cam', 'yesterday'), [camera('a', 'Cam', 'today')])).not.toBeNull();
  });

  it('may be each of its twins, or one that was renamed', () => {
    const twins = [camera('x', 'Cam'), camera('y', 'Cam')];
    expect(findCandidates(camera('a', 'Cam'), twins)).toEqual(twins);
    const renamed = camera('a', 'Integrated Camera (new driver)');
    expect(findCandidates(LAPTOP, [renamed])).toEqual([renamed]);
    expect(likenessOf(LAPTOP, renamed, [renamed, camera('z', LAPTOP.label)])).toBe('no');
  });
});

describe('the camera of a workplace', () => {
  it('is found after a boot that swapped the ids, and only its own workplace is judged by it', () => {
    const connected = [camera('a', DESK.label), camera('b', LAPTOP.label)];
    const places = known('place 1', LAPTOP, DESK);
    const choice = chooseByCamera(places, connected);
    expect(choice).toEqual({ id: 'place 1', camera: connected[1] });
    const here = workplacesOfCamera(places, camera('b', LAPTOP.label), connected);
    expect(here.setups.map(({ id }) => id)).toEqual(['place 1']);
    expect(here.strange).toBe(false);
  });

  it('is tried among twins with new ids and must be confirmed by sight; then the other twin is tried', () => {
    const twins = [camera('x', 'Cam'), camera('y', 'Cam')];
    const places = known('place 1', camera('a', 'Cam'), camera('b', 'Cam'));
    const choice = chooseByCamera(places, twins);
    expect(choice).toEqual({ id: 'place 1', camera: twins[0] });
    const here = workplacesOfCamera(places, camera('x', 'Cam'), twins);
    expect(here).toMatchObject({ strange: true, setups: [{ id: 'place 1' }, { id: 'place 2' }] });
    expect(chooseOther(places, camera('x', 'Cam'), twins, new Set(['x']))?.camera).toEqual(twins[1]);
  });

  it('may be that of either of two workplaces after twins have swapped ids: sight decides', () => {
    const twins = [camera('a', 'Cam'), camera('b', 'Cam')];
    const places = known('place 1', camera('a', 'Cam'), camera('b', 'Cam'));
    expect(chooseByCamera(places, twins).camera).toEqual(twins[0]);
    const here = workplacesOfCamera(places, camera('a', 'Cam'), twins);
    expect(here).toMatchObject({ strange: false, setups: [{ id: 'place 1' }, { id: 'place 2' }] });
  });
});
