/** Runs in the browser: loads a rigged character and draws it in the simulator's postures. */
import {
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshLambertMaterial,
  MeshStandardMaterial,
  type Object3D,
  type PerspectiveCamera,
  type Quaternion,
  Scene,
  WebGLRenderer,
} from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { type Camera, placeCamera } from '../simulator/camera.ts';
import { type Posture, UPRIGHT } from '../simulator/posture.ts';
import { middle } from '../simulator/skeleton.ts';
import { type BoneName, type Bones, poseCharacter, positionOf } from './pose-character.ts';

interface CharacterPage {
  /** @param glb in base64 */
  load(glb: string): Promise<void>;
  /** The frames' pixels one after the other: 8-bit RGB, top row first, in base64. */
  draw(camera: Camera, postures: readonly Posture[]): string;
}

declare global {
  interface Uint8Array {
    toBase64(): string;
  }
  interface Uint8ArrayConstructor {
    fromBase64(text: string): Uint8Array<ArrayBuffer>;
  }
  interface Window {
    characters: CharacterPage;
  }
}

const SIZE = { width: 640, height: 480 };
/** The eyes of somebody seated, metres above the floor. Only distances to the camera matter. */
const EYES_M = 1.2;
const STANDING_EYES_M = 1.6;

interface Loaded {
  readonly scene: Scene;
  readonly model: Object3D;
  readonly bones: Bones;
  readonly rest: ReadonlyMap<Object3D, Quaternion>;
}

let renderer: WebGLRenderer | null = null;
let loaded: Loaded | null = null;

function findBones(model: Object3D): Bones {
  const found: Partial<Record<BoneName, Object3D>> = {};
  model.traverse((each) => {
    const name = each.name.replace(/^mixamorig:?/, '') as BoneName;
    found[name] ??= each;
  });
  return found as Bones;
}

/** Without reflections and facial expressions a picture is drawn much sooner. A webcam picture has hardly any. */
function simplifyMeshes(model: Object3D): void {
  model.traverse((each) => {
    each.frustumCulled = false;
    if (!(each instanceof Mesh)) return;
    each.geometry.morphAttributes = {};
    each.morphTargetInfluences = undefined;
    if (!(each.material instanceof MeshStandardMaterial)) return;
    const { map, color, transparent, alphaTest, side } = each.material;
    each.material = new MeshLambertMaterial({ map, color, transparent, alphaTest, side });
  });
}

function lightRoom(): Scene {
  const scene = new Scene();
  scene.background = new Color('#c3c7c6');
  const window = new DirectionalLight('#fff6e8', 1.6);
  window.position.set(0.8, 2.4, 2);
  scene.add(new HemisphereLight('#ffffff', '#8a8070', 1.5), window);
  return scene;
}

window.characters = {
  async load(glb) {
    const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
    const { scene: model } = await loader.parseAsync(Uint8Array.fromBase64(glb).buffer, '');
    const scene = lightRoom();
    scene.add(model);
    simplifyMeshes(model);
    const bones = findBones(model);
    model.updateMatrixWorld(true);
    const eyes = middle(positionOf(bones.LeftEye), positionOf(bones.RightEye));
    model.scale.multiplyScalar(STANDING_EYES_M / eyes.y);
    const rest = new Map<Object3D, Quaternion>();
    model.traverse((each) => rest.set(each, each.quaternion.clone()));
    loaded = { scene, model, bones, rest };
  },
  draw(camera, postures) {
    if (loaded === null) throw new Error('No character is loaded.');
    const bytes = SIZE.width * SIZE.height * 3;
    const pixels = new Uint8Array(bytes * postures.length);
    pose(loaded, UPRIGHT);
    const { LeftEye, RightEye } = loaded.bones;
    const placed = placeCamera(
      camera,
      middle(positionOf(LeftEye), positionOf(RightEye)),
      SIZE.width / SIZE.height,
    );
    for (const [index, posture] of postures.entries())
      pixels.set(drawFrame(loaded, placed, posture), index * bytes);
    return pixels.toBase64();
  },
};

function pose({ model, bones, rest }: Loaded, posture: Posture): void {
  for (const [bone, turn] of rest) bone.quaternion.copy(turn);
  const lowered = EYES_M - STANDING_EYES_M;
  poseCharacter(model, bones, { ...posture, shiftUpM: posture.shiftUpM + lowered });
}

function drawFrame(character: Loaded, camera: PerspectiveCamera, posture: Posture): Uint8Array {
  renderer ??= new WebGLRenderer({ antialias: false });
  renderer.setSize(SIZE.width, SIZE.height);
  pose(character, posture);
  renderer.render(character.scene, camera);
  return readRgb(renderer.getContext() as WebGL2RenderingContext);
}

function readRgb(gl: WebGL2RenderingContext): Uint8Array {
  const { width, height } = SIZE;
  const rgba = new Uint8Array(width * height * 4);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, rgba);
  const rgb = new Uint8Array(width * height * 3);
  let to = 0;
  for (let row = height - 1; row >= 0; row--)
    for (let from = row * width * 4; from < (row + 1) * width * 4; from += 4)
      for (const channel of [0, 1, 2]) rgb[to++] = rgba[from + channel] ?? 0;
  return rgb;
}
