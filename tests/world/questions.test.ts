import { expect, it } from 'vitest';
import type { Questions } from '../../src/state/questions.ts';
import { UNSURE } from '../unit/posture/unsure.ts';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { change, showsAlert, watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

const stored = ({ machine }: World): Questions | undefined =>
  machine.areas.local.get('questions') as Questions | undefined;

/** Sits near the limit again and again. */
async function wobble(world: World, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await world.sit(UNSURE, 15);
    await world.sit(UPRIGHT, 35 * 60);
  }
}

it('a day of posture near the limit causes at most three questions, half an hour apart, and stores no picture', async () => {
  const world = await watchSomebody();
  await wobble(world, 6);
  const { open = [] } = stored(world) ?? {};
  expect(open).toHaveLength(3);
  const times = open.map(({ atMs }) => atMs / 60_000);
  for (const [index, minute] of times.slice(1).entries())
    expect(minute - (times[index] ?? 0)).toBeGreaterThanOrEqual(30);
  for (const { pose, look } of open) {
    expect(pose).toHaveLength(17);
    expect(look.features.every((value) => Number.isFinite(value))).toBe(true);
  }
});

it('nothing is asked about a slouch that got a nudge, nor about the way into it', async () => {
  const world = await watchSomebody();
  await world.sit(UNSURE, 15);
  expect(stored(world)?.open).toHaveLength(1);
  await world.sit(SLOUCHED, 25);
  expect(showsAlert(world)).toBe(true);
  expect(stored(world)?.open).toEqual([]);
  await world.sit(UNSURE, 15);
  expect(stored(world)?.open).toEqual([]);
});

it('an answer is learned from and takes effect at once in the running watch', async () => {
  const world = await watchSomebody();
  await wobble(world, 1);
  const [asked] = stored(world)?.open ?? [];
  if (asked === undefined) throw new Error('Nothing was asked.');
  const { atMs, kind, look, setup } = asked;
  const said = { atMs, source: 'question', bad: false, kind: null, setup } as const;
  await world.send('pageToBackground.addExample', { ...said, looks: [look] });
  expect(world.machine.areas.local.get('personalExamples')).toMatchObject({
    examples: [{ atMs, bad: false }],
  });
  expect(kind).toBeTypeOf('string');
});

it('nothing is kept for questions if they are switched off', async () => {
  const world = await watchSomebody();
  await wobble(world, 1);
  expect(stored(world)?.open).toHaveLength(1);
  await change(world, { questions: false });
  expect(stored(world)?.open).toEqual([]);
  await wobble(world, 1);
  expect(stored(world)?.open).toEqual([]);
});

it('questions that nobody answers are deleted after two days', async () => {
  const world = await watchSomebody();
  await wobble(world, 1);
  expect(stored(world)?.open).toHaveLength(1);
  await world.send('pageToBackground.stop');
  await world.pass(49 * 60 * 60);
  await world.send('pageToBackground.start');
  await world.pass(1);
  expect(stored(world)?.open).toEqual([]);
});

it('nothing is asked about a time in which the user tries out a nudge', async () => {
  const world = await watchSomebody();
  await world.send('pageToBackground.tryOut', { forMs: 60_000 });
  await world.sit(UNSURE, 15);
  await world.sit(UPRIGHT, 60);
  expect(stored(world)?.open ?? []).toEqual([]);
});
