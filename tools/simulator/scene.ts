import {
  CapsuleGeometry,
  CylinderGeometry,
  DirectionalLight,
  DoubleSide,
  Group,
  HemisphereLight,
  LatheGeometry,
  Mesh,
  MeshLambertMaterial,
  Quaternion,
  Scene,
  SphereGeometry,
  TorusGeometry,
  Vector2,
  Vector3,
} from 'three';
import { DOINGS, type Doing } from './activity.ts';
import { buildHeadset, buildHeld, buildScarf, type Worn } from './clothes.ts';
import { paintFace } from './face-paint.ts';
import type { FrameRequest, SceneOptions } from './frame-request.ts';
import { shapeHairCap, shapeHairFall, shapeHead } from './head-shape.ts';
import type { Stance } from './passer-by.ts';
import type { Person } from './person.ts';
import { hangPortrait } from './portrait.ts';
import { UPRIGHT } from './posture.ts';
import { furnishRoom } from './room.ts';
import { HEAD, type Limb, poseSkeleton, type Skeleton } from './skeleton.ts';
import { shapeNeck, shapeTorso } from './torso-shape.ts';

/** How the room is lit. */
export interface Light {
  /** 1 = a well-lit office, 0.3 = dusk. */
  readonly level: number;
  /** Direction of the window: 0 = in front of the person, + to the subject's left. */
  readonly aroundDeg: number;
  readonly heightDeg: number;
}

export interface Studio {
  readonly scene: Scene;
  /** Poses the person, or empties the chair, and places the passer-by. */
  show(frame: FrameRequest): void;
}

/** The room with one or two people in it. Building it takes some 100 ms, posing a few. */
export function buildStudio({ person, light, clutter, passerBy, portrait, worn = [] }: SceneOptions): Studio {
  const scene = new Scene();
  scene.add(furnishRoom(clutter, light.level), ...placeLights(light));
  const figure = buildFigure(person, worn);
  scene.add(figure.group);
  const other = passerBy && buildPasserBy(passerBy);
  if (other) scene.add(other.group);
  if (portrait) scene.add(hangPortrait(portrait.look, light.level));
  return {
    scene,
    show({ posture, visible, doing, stance }) {
      figure.group.visible = visible;
      if (visible) figure.fit(poseSkeleton(person.body, posture, doing));
      if (visible) figure.show(doing ?? null);
      if (!other) return;
      other.group.visible = stance !== undefined;
      if (stance) other.stand(stance);
    },
  };
}

interface PasserBy {
  readonly group: Group;
  stand(stance: Stance): void;
}

/** A second person on their feet: a seated figure with legs added. */
function buildPasserBy(person: Person): PasserBy {
  const group = new Group();
  const figure = buildFigure(person, []);
  const trousers = new MeshLambertMaterial({ color: '#2b2d33' });
  const legs = [1, -1].map(() => shaded(new Mesh(new CylinderGeometry(0.085, 0.06, 0.9, 20), trousers)));
  group.add(figure.group, ...legs);
  const stand = ({ leftM, forwardM, upM, facingDeg, bentDeg }: Stance) => {
    const standing = {
      ...UPRIGHT,
      shiftLeftM: leftM,
      shiftUpM: upM,
      shiftForwardM: forwardM,
      bodyYawDeg: facingDeg,
      trunkInclinationDeg: bentDeg,
      headPitchDeg: 0.3 * bentDeg,
    };
    const skeleton = poseSkeleton(person.body, standing, 'hanging');
    figure.fit(skeleton);
    for (const [index, side] of (['left', 'right'] as const).entries())
      legs[index]?.position.copy(skeleton[side].hip).add(new Vector3(0, -0.45, 0));
  };
  return { group, stand };
}

const RADIANS = Math.PI / 180;

function placeLights(light: Light) {
  const ambient = new HemisphereLight('#f4f6ff', '#8a7a6a', 1.3 * light.level);
  const window = new DirectionalLight('#fff4e4', 2.6 * light.level);
  const [around, height] = [light.aroundDeg * RADIANS, light.heightDeg * RADIANS];
  const direction = new Vector3(
    Math.sin(around) * Math.cos(height),
    Math.sin(height),
    Math.cos(around) * Math.cos(height),
  );
  window.target.position.set(0, 1.1, 0.05);
  window.position.copy(window.target.position).addScaledVector(direction, 2);
  window.castShadow = true;
  window.shadow.mapSize.set(512, 512);
  Object.assign(window.shadow.camera, {
    left: -0.6,
    right: 0.6,
    top: 0.6,
    bottom: -0.6,
    near: 0.8,
    far: 3.4,
  });
  window.shadow.radius = 4;
  window.shadow.normalBias = 0.012;
  return [ambient, window, window.target] as const;
}

interface Figure {
  readonly group: Group;
  fit(skeleton: Skeleton): void;
  /** Puts the object of an activity into the hand, or opens the mouth. */
  show(doing: Doing | null): void;
}

function buildFigure(person: Person, worn: readonly Worn[]): Figure {
  const { body, look } = person;
  const group = new Group();
  const cloth = new MeshLambertMaterial({ color: look.clothes, side: DoubleSide });
  const skin = new MeshLambertMaterial({
    color: look.skin,
  });
  const torso = shapeTorso(body);
  const neck = shapeNeck(body);
  const head = buildHead(person, skin);
  const collar = buildCollar(person);
  const arms = [buildArm(person, cloth, skin), buildArm(person, cloth, skin)] as const;
  const scarf = worn.includes('scarf') ? buildScarf(body) : null;
  if (scarf) group.add(scarf);
  if (worn.includes('headset')) head.add(buildHeadset());
  const held = DOINGS.map((kind) => ({ kind, thing: buildHeld(kind) }));
  for (const { thing } of held) if (thing) arms[1].hand.add(thing);
  const mouth = buildOpenMouth();
  head.add(mouth);
  group.add(
    shaded(new Mesh(torso.loft.geometry, cloth)),
    shaded(new Mesh(neck.loft.geometry, skin)),
    head,
    collar,
  );
  group.add(arms[0].group, arms[1].group);
  const fit = (skeleton: Skeleton) => {
    torso.fit(skeleton);
    neck.fit(skeleton);
    head.position.copy(skeleton.skullBase);
    head.quaternion.copy(skeleton.headTurn);
    fitCollar(collar, skeleton);
    scarf?.position.copy(skeleton.c7);
    scarf?.quaternion.copy(skeleton.thoraxTurn);
    arms[0].fit(skeleton.left);
    arms[1].fit(skeleton.right);
  };
  const show = (doing: Doing | null) => {
    for (const { kind, thing } of held) if (thing) thing.visible = doing?.kind === kind && doing.part > 0.05;
    mouth.visible = doing?.kind === 'talk';
    if (doing) mouth.scale.y = 0.001 + 0.012 * doing.part;
  };
  show(null);
  return { group, fit, show };
}

function buildHead({ body, look }: Person, skin: MeshLambertMaterial): Group {
  const head = new Group();
  const face = new MeshLambertMaterial({
    map: paintFace(look),
  });
  head.add(lit(new Mesh(shapeHead().geometry, face)));
  head.add(buildShadowCaster(), buildEar(skin, 1), buildEar(skin, -1));
  head.scale.setScalar(body.headScale);
  head.scale.x *= body.faceBreadth;
  if (look.hair === 'bald') return head;
  const hair = new MeshLambertMaterial({
    color: look.hairColour,
    side: DoubleSide,
  });
  head.add(lit(new Mesh(shapeHairCap(look.hair === 'long' ? 0.016 : 0.011).geometry, hair)));
  if (look.hair === 'long') head.add(lit(new Mesh(shapeHairFall().geometry, hair)));
  return head;
}

/** The dark of an open mouth, in front of the painted one. */
function buildOpenMouth(): Mesh {
  const mouth = new Mesh(new SphereGeometry(1, 16, 12), new MeshLambertMaterial({ color: '#2a0f0c' }));
  mouth.scale.set(0.018, 0.001, 0.006);
  mouth.position.set(0, -0.034, 0.094);
  return mouth;
}

function buildEar(skin: MeshLambertMaterial, side: 1 | -1): Group {
  const ear = new Group();
  const shell = new Mesh(new SphereGeometry(1, 20, 16), skin);
  shell.scale.set(0.006, 0.029, 0.0165);
  const rim = new Mesh(new TorusGeometry(0.0225, 0.0042, 10, 28, 4.6), skin);
  rim.scale.set(0.68, 1.18, 1);
  rim.rotation.set(0, Math.PI / 2, 0);
  rim.position.set(side * 0.004, 0, 0);
  ear.add(shell, rim);
  ear.position.set(side * (HEAD.ear.x + 0.002), HEAD.ear.y, HEAD.ear.z - 0.004);
  ear.rotation.set(-0.12, side * -0.55, side * -0.1);
  return ear;
}

function buildCollar({ body, look }: Person): Mesh {
  const radius = body.neckRadiusM * 1.2;
  const collar = new Mesh(
    new TorusGeometry(radius, 0.008, 12, 40),
    new MeshLambertMaterial({ color: look.collar }),
  );
  return shaded(collar);
}

function fitCollar(collar: Mesh, { c7, thoraxTurn }: Skeleton): void {
  collar.position.copy(new Vector3(0, 0.004, 0.015).applyQuaternion(thoraxTurn).add(c7));
  collar.quaternion
    .copy(thoraxTurn)
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), Math.PI / 2 + 0.06));
  collar.scale.set(1, 1.06, 1.5);
}

interface Arm {
  readonly group: Group;
  readonly hand: Group;
  fit(limb: Limb): void;
}

function buildArm({ body, look }: Person, cloth: MeshLambertMaterial, skin: MeshLambertMaterial): Arm {
  const girth = body.girth ** 0.7;
  const [upperM, foreM] = [0.52 * body.trunkLengthM, 0.46 * body.trunkLengthM];
  const sleeve = look.sleeves === 'long' ? cloth : skin;
  const deltoid = shaded(new Mesh(new SphereGeometry(0.055 * girth, 28, 20), cloth));
  const upper = shaded(new Mesh(taperedLimb(0.05 * girth, 0.042 * girth, upperM), cloth));
  const fore = shaded(new Mesh(taperedLimb(0.043 * girth, 0.03 * girth, foreM), sleeve));
  const hand = buildHand(skin);
  const group = new Group();
  group.add(deltoid, upper, fore, hand);
  const fit = (limb: Limb) => {
    deltoid.position.copy(limb.shoulder).lerp(limb.elbow, 0.03);
    layBetween(upper, limb.shoulder, limb.elbow);
    layBetween(fore, limb.elbow, limb.wrist);
    hand.position.copy(limb.wrist);
    hand.quaternion.copy(limb.handTurn);
  };
  return { group, hand, fit };
}

/** A limb along y, its thick end below: from one joint to the next, rounded at both. */
function taperedLimb(fromRadiusM: number, toRadiusM: number, lengthM: number): LatheGeometry {
  const outline = Array.from({ length: 25 }, (_, index) => {
    const part = index / 24;
    const y = -lengthM / 2 - fromRadiusM + part * (lengthM + fromRadiusM + toRadiusM);
    const radius = fromRadiusM + (toRadiusM - fromRadiusM) * part;
    const beyond = Math.max(0, Math.abs(y) - lengthM / 2);
    return new Vector2(Math.sqrt(Math.max(0, radius ** 2 - beyond ** 2)), y);
  });
  return new LatheGeometry(outline, 24);
}

function buildHand(skin: MeshLambertMaterial): Group {
  const hand = new Group();
  const palm = new Mesh(new SphereGeometry(1, 20, 14), skin);
  palm.scale.set(0.04, 0.016, 0.05);
  palm.position.set(0, -0.006, 0.05);
  hand.add(palm);
  for (const finger of [-0.027, -0.009, 0.009, 0.027]) {
    const mesh = new Mesh(new CapsuleGeometry(0.0085, 0.06, 4, 10), skin);
    mesh.rotation.x = Math.PI / 2 + 0.18;
    mesh.position.set(finger, -0.012, 0.115);
    hand.add(mesh);
  }
  return hand;
}

function layBetween(mesh: Mesh, from: Vector3, to: Vector3): void {
  mesh.position.copy(from).lerp(to, 0.5);
  mesh.quaternion.setFromUnitVectors(new Vector3(0, 1, 0), to.clone().sub(from).normalize());
}

/** Only the head casts a shadow on clothes and neck: full shadows cost half as much again. */
function buildShadowCaster(): Mesh {
  const unseen = new MeshLambertMaterial({ colorWrite: false, depthWrite: false });
  const caster = new Mesh(new SphereGeometry(1, 20, 14), unseen);
  caster.scale.set(0.072, 0.11, 0.088);
  caster.position.set(0, 0.035, 0.003);
  caster.castShadow = true;
  return caster;
}

function lit(mesh: Mesh): Mesh {
  mesh.frustumCulled = false;
  return mesh;
}

function shaded(mesh: Mesh): Mesh {
  mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  return mesh;
}
