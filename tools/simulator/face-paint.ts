import { CanvasTexture, SRGBColorSpace } from 'three';
import { FACE_TEXTURE_WIDTH_M, HEAD_BOTTOM_M, HEAD_TOP_M } from './head-shape.ts';
import type { Look } from './person.ts';
import { seededRandom } from './random.ts';

const WIDTH = 2048;
const HEIGHT = 1024;

/** Draws in metres of the face: x to the subject's left of the centre, y above the base of the skull. */
interface Brush {
  readonly canvas: CanvasRenderingContext2D;
  px(xM: number): number;
  py(yM: number): number;
  readonly perMetreX: number;
  readonly perMetreY: number;
}

/** Paints skin, eyes, brows, nostrils, mouth and beard for the head of `shapeHead`. */
export function paintFace(look: Look): CanvasTexture {
  const element = document.createElement('canvas');
  element.width = WIDTH;
  element.height = HEIGHT;
  const brush = makeBrush(element);
  paintSkin(brush, look);
  for (const side of [1, -1] as const) {
    paintEye(brush, look, side);
    paintBrow(brush, look, side);
  }
  paintNose(brush, look);
  paintMouth(brush, look);
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return texture;
}

function makeBrush(element: HTMLCanvasElement): Brush {
  const canvas = element.getContext('2d');
  if (canvas === null) throw new Error('No 2D canvas to paint the face on');
  const perMetreX = WIDTH / FACE_TEXTURE_WIDTH_M;
  const perMetreY = HEIGHT / (HEAD_TOP_M - HEAD_BOTTOM_M);
  return {
    canvas,
    px: (xM) => WIDTH / 2 + xM * perMetreX,
    py: (yM) => (HEAD_TOP_M - yM) * perMetreY,
    perMetreX,
    perMetreY,
  };
}

function paintSkin(brush: Brush, look: Look): void {
  brush.canvas.fillStyle = look.skin;
  brush.canvas.fillRect(0, 0, WIDTH, HEIGHT);
  mottle(brush);
  for (const side of [1, -1]) {
    shade(brush, side * 0.045, 0.012, 0.022, 0.018, look.lips, 0.16);
    shade(brush, side * 0.031, 0.047, 0.023, 0.015, '#2a140c', 0.34);
    shade(brush, side * 0.03, 0.03, 0.018, 0.006, '#2a140c', 0.16);
  }
  shade(brush, 0, -0.075, 0.06, 0.012, '#1a0c06', 0.3);
  if (look.beard) paintBeard(brush, look);
  if (look.hair === 'bald') shade(brush, 0, 0.13, 0.14, 0.05, look.hairColour, 0.1);
}

function mottle({ canvas }: Brush): void {
  const random = seededRandom('mottle');
  for (let spot = 0; spot < 900; spot++) {
    canvas.fillStyle = random() < 0.5 ? 'rgba(120,40,20,0.03)' : 'rgba(255,220,190,0.035)';
    canvas.beginPath();
    canvas.arc(random() * WIDTH, random() * HEIGHT, 4 + 26 * random(), 0, 2 * Math.PI);
    canvas.fill();
  }
}

function paintBeard(brush: Brush, look: Look): void {
  for (const side of [1, -1]) {
    shade(brush, side * 0.045, -0.05, 0.04, 0.035, look.hairColour, 0.75);
    shade(brush, side * 0.075, -0.02, 0.022, 0.04, look.hairColour, 0.6);
    shade(brush, side * 0.014, -0.013, 0.018, 0.007, look.hairColour, 0.75);
  }
  shade(brush, 0, -0.062, 0.05, 0.022, look.hairColour, 0.85);
}

/** A soft spot. */
function shade(
  brush: Brush,
  x: number,
  y: number,
  sx: number,
  sy: number,
  colour: string,
  strength: number,
): void {
  const { canvas } = brush;
  canvas.save();
  canvas.translate(brush.px(x), brush.py(y));
  canvas.scale(sx * brush.perMetreX, sy * brush.perMetreY);
  const gradient = canvas.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(0.5, `${colour}b0`);
  gradient.addColorStop(1, `${colour}00`);
  canvas.globalAlpha = strength;
  canvas.fillStyle = gradient;
  canvas.fillRect(-1, -1, 2, 2);
  canvas.restore();
}

function paintEye(brush: Brush, look: Look, side: 1 | -1): void {
  const { canvas } = brush;
  const [x, y, half, open] = [side * 0.0335, 0.0445, 0.0158, 0.0062];
  const outline = () => traceEye(brush, x, y, half, open, side);
  outline();
  canvas.fillStyle = '#e9e4dd';
  canvas.fill();
  canvas.save();
  canvas.clip();
  disc(brush, x, y + 0.0005, 0.0064, '#120b07');
  disc(brush, x, y + 0.0005, 0.0058, look.iris);
  disc(brush, x, y + 0.0005, 0.0028, '#050303');
  disc(brush, x + 0.002, y + 0.003, 0.0012, '#ffffff');
  shade(brush, x, y + 0.007, 0.02, 0.006, '#1a0d08', 0.5);
  canvas.restore();
  outline();
  stroke(brush, '#2a1810', 0.0009);
  canvas.beginPath();
  canvas.moveTo(brush.px(x - half), brush.py(y));
  canvas.quadraticCurveTo(brush.px(x), brush.py(y + 2.05 * open), brush.px(x + half), brush.py(y));
  stroke(brush, '#17100c', 0.0019);
}

function traceEye(brush: Brush, x: number, y: number, half: number, open: number, side: number): void {
  const { canvas } = brush;
  const outer = y + 0.001;
  const [left, right] = side === 1 ? [y - 0.001, outer] : [outer, y - 0.001];
  canvas.beginPath();
  canvas.moveTo(brush.px(x - half), brush.py(left));
  canvas.quadraticCurveTo(brush.px(x), brush.py(y + 2 * open), brush.px(x + half), brush.py(right));
  canvas.quadraticCurveTo(brush.px(x), brush.py(y - 1.6 * open), brush.px(x - half), brush.py(left));
  canvas.closePath();
}

function paintBrow(brush: Brush, look: Look, side: 1 | -1): void {
  const { canvas } = brush;
  const colour = look.hair === 'bald' ? '#1c1410' : look.hairColour;
  canvas.beginPath();
  canvas.moveTo(brush.px(side * 0.013), brush.py(0.0595));
  canvas.quadraticCurveTo(brush.px(side * 0.033), brush.py(0.0725), brush.px(side * 0.055), brush.py(0.0585));
  canvas.quadraticCurveTo(brush.px(side * 0.033), brush.py(0.066), brush.px(side * 0.013), brush.py(0.0555));
  canvas.closePath();
  canvas.globalAlpha = 0.88;
  canvas.fillStyle = colour;
  canvas.fill();
  canvas.globalAlpha = 1;
}

function paintNose(brush: Brush, look: Look): void {
  for (const side of [1, -1]) {
    shade(brush, side * 0.0075, -0.0055, 0.0045, 0.0035, '#200b06', 0.9);
    shade(brush, side * 0.0165, 0.0, 0.006, 0.009, '#3a160c', 0.3);
    shade(brush, side * 0.012, 0.03, 0.007, 0.02, '#3a160c', 0.2);
    shade(brush, side * 0.026, -0.014, 0.006, 0.018, '#3a160c', 0.2);
  }
  shade(brush, 0, -0.009, 0.018, 0.004, '#2a0f08', 0.45);
  shade(brush, 0, 0.008, 0.006, 0.012, '#fff0e0', 0.22);
  shade(brush, 0, 0.02, 0.02, 0.03, look.lips, 0.08);
}

function paintMouth(brush: Brush, look: Look): void {
  const { canvas } = brush;
  const y = -0.0275;
  canvas.beginPath();
  canvas.moveTo(brush.px(-0.025), brush.py(y));
  canvas.bezierCurveTo(
    brush.px(-0.012),
    brush.py(y + 0.009),
    brush.px(-0.006),
    brush.py(y + 0.009),
    brush.px(0),
    brush.py(y + 0.006),
  );
  canvas.bezierCurveTo(
    brush.px(0.006),
    brush.py(y + 0.009),
    brush.px(0.012),
    brush.py(y + 0.009),
    brush.px(0.025),
    brush.py(y),
  );
  canvas.bezierCurveTo(
    brush.px(0.012),
    brush.py(y - 0.013),
    brush.px(-0.012),
    brush.py(y - 0.013),
    brush.px(-0.025),
    brush.py(y),
  );
  canvas.fillStyle = look.lips;
  canvas.fill();
  canvas.beginPath();
  canvas.moveTo(brush.px(-0.025), brush.py(y));
  canvas.quadraticCurveTo(brush.px(0), brush.py(y - 0.002), brush.px(0.025), brush.py(y));
  stroke(brush, '#3b130f', 0.0014);
  shade(brush, 0, y - 0.0125, 0.018, 0.004, '#2a0f08', 0.35);
}

function disc(brush: Brush, x: number, y: number, radius: number, colour: string): void {
  const { canvas } = brush;
  canvas.beginPath();
  canvas.ellipse(
    brush.px(x),
    brush.py(y),
    radius * brush.perMetreX,
    radius * brush.perMetreY,
    0,
    0,
    2 * Math.PI,
  );
  canvas.fillStyle = colour;
  canvas.fill();
}

function stroke({ canvas, perMetreX }: Brush, colour: string, widthM: number): void {
  canvas.strokeStyle = colour;
  canvas.lineWidth = widthM * perMetreX;
  canvas.lineCap = 'round';
  canvas.stroke();
}
