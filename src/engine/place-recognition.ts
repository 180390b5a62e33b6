import type { Observation } from '../posture/observation.ts';
import {
  beginPick,
  isJudged,
  type KnownPlace,
  type PickState,
  settlePick,
  stayPicked,
  stepPick,
} from '../posture/pick-setup.ts';
import { isStranger } from '../posture/same-person.ts';
import { type Advance, adoptBaseline, advance, type Engine } from './engine.ts';

/** How sure it is that the user is at a place: said so by the user; to be seen; with a strange camera, to be seen clearly; or no other than it was. */
export type PlaceTrust = 'chosen' | 'to_be_seen' | 'strange_camera' | 'as_before';

function pickBy(trust: PlaceTrust): PickState {
  return trust === 'chosen' ? settlePick() : beginPick(trust === 'strange_camera');
}

/** Watches at one of some places from now on; what stands of another one ends here. An unknown id changes nothing. */
export function goToPlace(
  engine: Engine,
  places: readonly KnownPlace[],
  id: string,
  trust: PlaceTrust,
  atMs: number,
): Advance {
  const place = places.find((each) => each.id === id);
  if (place === undefined) return { engine, effects: [] };
  const { whereabouts: before } = engine;
  const stays = before?.id === id && engine.baseline?.createdAtMs === place.baseline.createdAtMs;
  const pick = stays && trust === 'as_before' ? before.pick : pickBy(trust);
  const whereabouts = { places, id, pick };
  if (stays) return { engine: { ...engine, whereabouts }, effects: [] };
  const { engine: closed, effects } = advance(engine, { type: 'interrupted', atMs });
  return { engine: { ...adoptBaseline(closed, place.baseline), whereabouts }, effects };
}

/** Notices, in what is seen, that this is another of the places, or none of them. */
export function lookAround(engine: Engine, observation: Observation, atMs: number): Advance {
  const { whereabouts } = engine;
  const dark = observation.type === 'observed' && observation.light === 'dark';
  if (whereabouts === null || observation.type === 'covered' || dark) return { engine, effects: [] };
  const { places, id, pick } = whereabouts;
  const stepped =
    observation.type === 'unchanged'
      ? stayPicked(pick, id, atMs)
      : stepPick(pick, places, id, { pose: observation.pose, frame: observation.frame, atMs });
  if (stepped.pick.lastSign === null && showsOthers(engine, observation)) return { engine, effects: [] };
  const moved =
    stepped.id === id ? { engine, effects: [] } : goToPlace(engine, places, stepped.id, 'chosen', atMs);
  const next = { places, id: stepped.id, pick: stepped.pick };
  return { engine: { ...moved.engine, whereabouts: next }, effects: moved.effects };
}

/** Others, seen past an empty chair, do not look like the user at any place: that says nothing of the place. */
function showsOthers({ whereabouts, baseline, assessment }: Engine, observation: Observation): boolean {
  if (observation.type === 'observed' && baseline !== null && isStranger(observation.pose, baseline))
    return true;
  const watchedHere = whereabouts?.pick.settled === true && !whereabouts.pick.lost;
  return watchedHere && assessment?.state === 'away';
}

/** Whether what is seen is from the place that would be judged by. */
export function isAtPlace({ whereabouts }: Engine): boolean {
  return whereabouts === null || isJudged(whereabouts.pick, whereabouts.id);
}
