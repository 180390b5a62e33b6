import {
  BoxGeometry,
  CanvasTexture,
  Group,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three';
import { paintFace } from './face-paint.ts';
import type { Look } from './person.ts';

/** A framed picture on the wall behind, of a face a little larger than life. */
const SIZE_M = { width: 0.44, height: 0.56 } as const;
const PLACE = [-0.62, 1.42, -1.82] as const;
const CANVAS = { width: 660, height: 840 } as const;

/** Hangs a portrait; `level` is that of the light. */
export function hangPortrait(look: Look, level: number): Group {
  const group = new Group();
  const frame = new Mesh(
    new BoxGeometry(SIZE_M.width + 0.06, SIZE_M.height + 0.06, 0.03),
    new MeshBasicMaterial({ color: '#3a2a1c' }),
  );
  const picture = new Mesh(
    new PlaneGeometry(SIZE_M.width, SIZE_M.height),
    new MeshBasicMaterial({ map: paintPortrait(look) }),
  );
  picture.position.z = 0.02;
  for (const part of [frame, picture]) part.material.color.multiplyScalar(level);
  group.add(frame, picture);
  group.position.set(...PLACE);
  return group;
}

/** Head and shoulders on a plain background, seen from the front. */
function paintPortrait(look: Look): CanvasTexture {
  const element = document.createElement('canvas');
  element.width = CANVAS.width;
  element.height = CANVAS.height;
  const canvas = element.getContext('2d');
  if (canvas === null) throw new Error('No 2D canvas to paint the portrait on');
  canvas.fillStyle = '#8a9a94';
  canvas.fillRect(0, 0, CANVAS.width, CANVAS.height);
  const blob = (colour: string, x: number, y: number, across: number, down: number) => {
    canvas.beginPath();
    canvas.ellipse(x, y, across, down, 0, 0, 2 * Math.PI);
    canvas.fillStyle = colour;
    canvas.fill();
  };
  blob(look.clothes, 330, 850, 300, 230);
  canvas.fillStyle = look.skin;
  canvas.fillRect(265, 480, 130, 190);
  blob(look.hairColour, 330, 300, 176, 220);
  blob(look.skin, 172, 350, 22, 52);
  blob(look.skin, 488, 350, 22, 52);
  layFace(canvas, look);
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

/** The painted skin of the simulated people, cropped to a face. */
function layFace(canvas: CanvasRenderingContext2D, look: Look): void {
  const skin = paintFace(look).image as HTMLCanvasElement;
  canvas.save();
  canvas.beginPath();
  canvas.ellipse(330, 350, 158, 205, 0, 0, 2 * Math.PI);
  canvas.clip();
  // 0.4 m of face across, 0.235 m down: 1000 pixels to 0.46 m.
  canvas.drawImage(skin, 330 - 435, 130, 870, 511);
  canvas.restore();
}
