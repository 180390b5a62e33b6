/** Runs in the browser: draws frames and returns their pixels to the renderer. */
import { BasicShadowMap, WebGLRenderer } from 'three';
import { placeCamera } from './camera.ts';
import type { FrameRequest, SceneOptions } from './frame-request.ts';
import { UPRIGHT } from './posture.ts';
import { buildStudio, type Studio } from './scene.ts';
import { middle, poseSkeleton } from './skeleton.ts';

interface Page {
  /** The frames' pixels one after the other, in base64. */
  draw(scene: SceneOptions, frames: readonly FrameRequest[]): string;
}

declare global {
  interface Uint8Array {
    toBase64(): string;
  }
  interface Window {
    simulator: Page;
  }
}

let renderer: WebGLRenderer | null = null;
let staged: { readonly key: string; readonly studio: Studio } | null = null;

window.simulator = {
  draw(scene, frames) {
    const bytes = scene.width * scene.height * 3;
    const pixels = new Uint8Array(bytes * frames.length);
    frames.forEach((frame, index) => {
      pixels.set(drawFrame(scene, frame), index * bytes);
    });
    return pixels.toBase64();
  },
};

function drawFrame(options: SceneOptions, frame: FrameRequest): Uint8Array {
  const gl = prepareRenderer(options.width, options.height);
  const { studio } = stageScene(options);
  studio.show(frame);
  const { leftEye, rightEye } = poseSkeleton(options.person.body, UPRIGHT).head;
  gl.render(
    studio.scene,
    placeCamera(options.camera, middle(leftEye, rightEye), options.width / options.height),
  );
  return readRgb(gl.getContext() as WebGL2RenderingContext, options.width, options.height);
}

function prepareRenderer(width: number, height: number): WebGLRenderer {
  renderer ??= new WebGLRenderer({ antialias: false });
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = BasicShadowMap;
  renderer.setPixelRatio(1);
  if (renderer.domElement.width !== width || renderer.domElement.height !== height)
    renderer.setSize(width, height);
  return renderer;
}

function stageScene(scene: SceneOptions): { readonly studio: Studio } {
  const { person, light, clutter, passerBy, portrait, worn } = scene;
  const key = JSON.stringify([person, light, clutter, passerBy, portrait, worn]);
  if (staged?.key !== key) staged = { key, studio: buildStudio(scene) };
  return staged;
}

/** Reads the drawn frame, top row first, three bytes per pixel. */
function readRgb(gl: WebGL2RenderingContext, width: number, height: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, rgba);
  const rgb = new Uint8Array(width * height * 3);
  let to = 0;
  for (let row = height - 1; row >= 0; row--) {
    for (let from = row * width * 4; from < (row + 1) * width * 4; from += 4) {
      rgb[to++] = rgba[from] ?? 0;
      rgb[to++] = rgba[from + 1] ?? 0;
      rgb[to++] = rgba[from + 2] ?? 0;
    }
  }
  return rgb;
}
