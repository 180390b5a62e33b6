import type { World } from '../world.ts';

type Random = () => number;

/** Causes one fault. Most end by themselves; the others return how they end. */
export type Fault = (world: World, random: Random) => Promise<void>;

const between = (random: Random, from: number, to: number) => from + random() * (to - from);

/** Ends a context in the middle of something: at one of its next calls of the browser. */
async function killAtCall(world: World, kind: 'background' | 'host', random: Random): Promise<void> {
  let left = 1 + Math.floor(random() * 25);
  world.machine.onCall = (context) => {
    if (context.kind === kind && --left === 0) context.kill();
  };
  await world.pass(between(random, 1, 4));
  world.machine.onCall = () => {};
}

/** A message from the camera host, or the answer to it, gets lost. */
async function loseMessage(world: World, random: Random): Promise<void> {
  let left = 1 + Math.floor(random() * 2);
  const loses = random() < 0.5 ? 'loseMessage' : 'loseAnswer';
  world.machine[loses] = (name) => name.startsWith('hostToBackground.') && left-- > 0;
  await world.pass(between(random, 1, 4));
  world.machine[loses] = () => false;
}

async function twoPagesWrite(world: World): Promise<void> {
  const { context, code } = world.openPage();
  const before = await world.finish(code.adviceMemoryItem.get());
  const ids = [0, 1].map((each) => `advice-${Object.keys(before.shownOn).length + each}`);
  await world.finish(
    Promise.all([world.page.rememberShown(ids.slice(0, 1)), code.rememberShown(ids.slice(1))]),
  );
  const after = await world.finish(code.adviceMemoryItem.get());
  context.kill();
  const lost = ids.filter((id) => after.shownOn[id] === undefined);
  if (lost.length > 0) throw new Error(`Two pages wrote at once, and ${lost} is lost.`);
}

/** The camera hangs with its last picture, or sends none, and then works again. */
async function stallCamera(world: World, random: Random): Promise<void> {
  const { faults } = world.machine.camera;
  const how = random() < 0.5 ? 'frozen' : 'frameNeverComes';
  faults[how] = true;
  await world.pass(between(random, 1, 25));
  faults[how] = false;
}

export const FAULTS = {
  killWorker: (world, random) => killAtCall(world, 'background', random),
  killHost: (world, random) => killAtCall(world, 'host', random),
  sleep: (world, random) => world.sleep(between(random, 20, 7200)),
  clockForward: async (world, random) => world.setClock(between(random, 10, 7200)),
  clockBack: async (world, random) => world.setClock(-between(random, 10, 7200)),
  async storageFull(world, random) {
    world.machine.databases.setFull(true);
    await world.pass(between(random, 1, 10));
    world.machine.databases.setFull(false);
  },
  async databaseBlocked(world, random) {
    world.machine.databases.setHeld(true);
    await world.pass(between(random, 1, 10));
    world.machine.databases.setHeld(false);
  },
  update: async (world) => world.update(),
  loseMessage,
  twoPagesWrite,
  stallCamera,
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];
