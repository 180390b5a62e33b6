import {
  BoxGeometry,
  CylinderGeometry,
  Group,
  Mesh,
  MeshLambertMaterial,
  SphereGeometry,
  TorusGeometry,
} from 'three';
import type { DoingKind } from './activity.ts';
import type { Body } from './person.ts';
import { HEAD } from './skeleton.ts';

/** What covers ears, neck or chin all day. */
export const WORN = ['headset', 'scarf'] as const;
export type Worn = (typeof WORN)[number];

export function isWorn(text: string): text is Worn {
  return (WORN as readonly string[]).includes(text);
}

/**
 * A headset in the head's own frame: a band over the crown, two cups over the ears, a microphone in front of
 * the mouth.
 */
export function buildHeadset(): Group {
  const headset = new Group();
  const black = new MeshLambertMaterial({ color: '#1d1f22' });
  const band = new Mesh(new TorusGeometry(0.093, 0.009, 10, 40, Math.PI), black);
  band.position.set(0, 0.075, 0.002);
  headset.add(band);
  for (const side of [1, -1]) {
    const cup = new Mesh(new CylinderGeometry(0.037, 0.037, 0.03, 28), black);
    cup.rotation.z = Math.PI / 2;
    cup.position.set(side * (HEAD.ear.x + 0.012), HEAD.ear.y, HEAD.ear.z);
    headset.add(cup);
  }
  const boom = new Mesh(new CylinderGeometry(0.004, 0.004, 0.11, 8), black);
  boom.position.set(0.068, -0.008, 0.055);
  boom.rotation.set(Math.PI / 2 + 0.45, 0, 0.25);
  const microphone = new Mesh(new SphereGeometry(0.01, 12, 10), black);
  microphone.position.set(0.045, -0.036, 0.105);
  headset.add(boom, microphone);
  return headset;
}

/** A thick scarf around the neck, up to the chin: three rolls. */
export function buildScarf(body: Body): Group {
  const scarf = new Group();
  const wool = new MeshLambertMaterial({ color: '#a3412f' });
  for (const [height, radius, thick] of [
    [-0.005, 1.5, 0.034],
    [0.035, 1.32, 0.034],
    [0.075, 1.2, 0.03],
  ] as const) {
    const roll = new Mesh(new TorusGeometry(body.neckRadiusM * radius, thick, 14, 40), wool);
    roll.rotation.x = Math.PI / 2 + 0.2;
    roll.position.set(0, height, 0.02);
    scarf.add(roll);
  }
  return scarf;
}

/** The object in the raised hand, in the hand's own frame: fingers along z. */
export function buildHeld(kind: DoingKind): Mesh | null {
  if (kind === 'drink') {
    const cup = new Mesh(
      new CylinderGeometry(0.042, 0.036, 0.095, 28),
      new MeshLambertMaterial({ color: '#e8e4da' }),
    );
    cup.rotation.x = 0.9;
    cup.position.set(0, 0.03, 0.09);
    return cup;
  }
  if (kind !== 'phone_at_ear' && kind !== 'phone_before_chest') return null;
  const phone = new Mesh(new BoxGeometry(0.074, 0.009, 0.15), new MeshLambertMaterial({ color: '#17181b' }));
  phone.position.set(0, 0.018, 0.09);
  return phone;
}
