import type { BodyReading } from '../posture/body/body.ts';
import type { Sample } from '../posture/body/sample.ts';
import {
  beginPick,
  isJudged,
  type KnownWorkplace,
  type PickState,
  type PickStep,
  settlePick,
  stayPicked,
  stepPick,
} from '../posture/presence/pick-workplace.ts';
import { isStranger } from '../posture/presence/same-person.ts';
import {
  type ActiveWorkplace,
  type Advance,
  adoptBaseline,
  advance,
  type Engine,
  learnHere,
} from './engine.ts';

/**
 * How sure it is that the user is at a workplace: the user chose it; it must be recognised; with an unknown
 * camera, it must be recognised clearly; or nothing has changed.
 */
export type WorkplaceTrust = 'chosen' | 'to_be_seen' | 'strange_camera' | 'as_before';

function pickBy(trust: WorkplaceTrust): PickState {
  return trust === 'chosen' ? settlePick() : beginPick(trust === 'strange_camera');
}

/**
 * Switches to one of the known workplaces and ends what is standing at the previous one. An unknown id
 * changes nothing.
 */
export function switchWorkplace(
  engine: Engine,
  workplaces: readonly KnownWorkplace[],
  id: string,
  trust: WorkplaceTrust,
  atMs: number,
): Advance {
  const workplace = workplaces.find((each) => each.id === id);
  if (workplace === undefined) return { engine, effects: [] };
  const { activeWorkplace: before } = engine;
  const stays = before?.id === id && engine.baseline?.createdAtMs === workplace.baseline.createdAtMs;
  const pick = stays && trust === 'as_before' ? before.pick : pickBy(trust);
  const activeWorkplace = { places: workplaces, id, pick };
  if (stays) return { engine: { ...engine, activeWorkplace }, effects: [] };
  const { engine: closed, effects } = advance(engine, { type: 'interrupted', atMs });
  return {
    engine: learnHere({ ...adoptBaseline(closed, workplace.baseline), activeWorkplace }),
    effects,
  };
}

/**
 * Recognises from a sample that this is another known workplace, or none of them. In the dark nothing is
 * recognised.
 */
export function recogniseWorkplace(engine: Engine, sample: Sample): Advance {
  const { activeWorkplace } = engine;
  if (activeWorkplace === null || sample.light === 'dark') return { engine, effects: [] };
  const { pick, places: workplaces, id } = activeWorkplace;
  const stepped = stepPick(pick, workplaces, id, sample);
  if (stepped.pick.lastSign === null && showsOthers(engine, sample.body)) return { engine, effects: [] };
  return followPick(engine, activeWorkplace, stepped, sample.atMs);
}

/** Nothing has moved, so the last sample counts again for the same workplace. */
export function stayAtWorkplace(engine: Engine, atMs: number): Advance {
  const { activeWorkplace } = engine;
  if (activeWorkplace === null) return { engine, effects: [] };
  const stepped = stayPicked(activeWorkplace.pick, activeWorkplace.id, atMs);
  if (stepped.pick.lastSign === null && isEmptyHere(engine)) return { engine, effects: [] };
  return followPick(engine, activeWorkplace, stepped, atMs);
}

function followPick(
  engine: Engine,
  { places: workplaces, id }: ActiveWorkplace,
  stepped: PickStep,
  atMs: number,
): Advance {
  const moved =
    stepped.id === id
      ? { engine, effects: [] }
      : switchWorkplace(engine, workplaces, stepped.id, 'chosen', atMs);
  const activeWorkplace = { places: workplaces, id: stepped.id, pick: stepped.pick };
  return { engine: { ...moved.engine, activeWorkplace }, effects: moved.effects };
}

/** Other people, seen past an empty chair, never look like the user. They say nothing about the workplace. */
function showsOthers(engine: Engine, body: BodyReading): boolean {
  return (engine.baseline !== null && isStranger(body, engine.baseline)) || isEmptyHere(engine);
}

/** Whether the workplace was recognised and its chair was last seen empty. */
function isEmptyHere({ activeWorkplace, assessment }: Engine): boolean {
  const watchedHere = activeWorkplace?.pick.settled === true && !activeWorkplace.pick.lost;
  return watchedHere && assessment?.state === 'away';
}

/** Whether the sample matches the view of the active workplace's baseline. */
export function isAtWorkplace({ activeWorkplace }: Engine): boolean {
  return activeWorkplace === null || isJudged(activeWorkplace.pick, activeWorkplace.id);
}
