import { Euler, Quaternion, Vector3 } from 'three';
import type { Body } from './person.ts';

/** What a person does with the right hand or the mouth while sitting. None of it is posture. */
export const DOINGS = ['drink', 'chin_on_hand', 'phone_at_ear', 'phone_before_chest', 'talk'] as const;
export type DoingKind = (typeof DOINGS)[number];

export interface Doing {
  readonly kind: DoingKind;
  /** 0 = the hand is on the desk (the mouth is closed), 1 = the hand has arrived (the mouth is open). */
  readonly part: number;
}

export function isDoing(text: string): text is DoingKind {
  return (DOINGS as readonly string[]).includes(text);
}

const TALK_PERIOD_MS = 420;

/** The activity after some time: the hand is raised within `raisingMs`; a mouth opens and closes. */
export function doingAt(kind: DoingKind, sinceMs: number, raisingMs: number): Doing {
  const part =
    kind === 'talk' ? (1 - Math.cos((2 * Math.PI * sinceMs) / TALK_PERIOD_MS)) / 2 : sinceMs / raisingMs;
  return { kind, part: Math.min(1, Math.max(0, part)) };
}

/** Position of a raised hand: wrist, and rotation of the hand. */
export interface Grip {
  readonly wrist: Vector3;
  readonly handTurn: Quaternion;
}

/**
 * Wrist relative to the base of the skull, in metres for a head of scale 1, and rotation of the hand,
 * radians.
 */
const AT_HEAD: Partial<Record<DoingKind, { readonly wrist: Vector3; readonly turn: Euler }>> = {
  // The fist closes around a cup whose rim is at the lips.
  drink: { wrist: new Vector3(-0.075, -0.1, 0.175), turn: new Euler(-0.9, 0.9, 0) },
  chin_on_hand: { wrist: new Vector3(-0.03, -0.2, 0.075), turn: new Euler(-1.45, 0.2, 0) },
  phone_at_ear: { wrist: new Vector3(-0.1, -0.09, 0.05), turn: new Euler(-1.5, 0, 0.1) },
};

/** The raised hand of an activity; null if it needs none. */
export function gripOf(
  kind: DoingKind,
  body: Body,
  skullBase: Vector3,
  headTurn: Quaternion,
  facing: Quaternion,
): Grip | null {
  if (kind === 'phone_before_chest') {
    const wrist = new Vector3(-0.07, -0.2, 0.3).applyQuaternion(facing).add(skullBase);
    return { wrist, handTurn: turned(facing, new Euler(-0.9, 0.5, 0)) };
  }
  const held = AT_HEAD[kind];
  if (held === undefined) return null;
  const wrist = held.wrist.clone().multiplyScalar(body.headScale).applyQuaternion(headTurn).add(skullBase);
  return { wrist, handTurn: turned(headTurn, held.turn) };
}

function turned(orientation: Quaternion, by: Euler): Quaternion {
  return orientation.clone().multiply(new Quaternion().setFromEuler(by));
}
