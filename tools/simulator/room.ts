import { BoxGeometry, Color, Group, Mesh, MeshBasicMaterial, type Vector3Tuple } from 'three';
import { seededRandom } from './random.ts';
import { DESK } from './skeleton.ts';

/** Wall, door, picture, chair and desk; `clutter` adds a full bookshelf; `level` is that of the light. */
export function furnishRoom(clutter: boolean, level: number): Group {
  const room = new Group();
  room.add(
    box('#c3c6c3', [9, 4, 0.1], [0, 1.5, -1.9]),
    box('#c9c5bb', [0.1, 4, 6], [-2.6, 1.5, 0.5]),
    box('#b9bdb9', [0.1, 4, 6], [2.9, 1.5, 0.5]),
    box('#7d6a55', [6, 0.05, 6], [0, -0.03, 0]),
    box('#6b4a33', [0.8, 2.1, 0.08], [-1.35, 1.02, -1.83]),
    box('#35505a', [0.75, 0.5, 0.05], [1.25, 1.5, -1.83]),
    ...buildChair(),
    ...buildDesk(),
  );
  if (clutter) room.add(...fillShelf());
  dim(room, level);
  return room;
}

function buildChair(): Mesh[] {
  return [
    box('#26282b', [0.46, 0.52, 0.06], [0, 0.75, -0.19]),
    box('#26282b', [0.48, 0.08, 0.46], [0, 0.42, 0.05]),
    box('#3a3d41', [0.06, 0.4, 0.06], [0, 0.2, 0.05]),
  ];
}

function buildDesk(): Mesh[] {
  const depth = 0.7;
  return [
    box('#a98860', [1.5, 0.03, depth], [0, DESK.topM - 0.015, DESK.edgeM + depth / 2]),
    box('#33363a', [0.4, 0.012, 0.13], [0, DESK.topM + 0.006, DESK.edgeM + 0.14]),
  ];
}

function fillShelf(): Mesh[] {
  const random = seededRandom('shelf');
  const shelves = [0.9, 1.25, 1.6].map((y) => box('#8a6f50', [1.4, 0.025, 0.25], [0.2, y, -1.72]));
  const books = [0.9, 1.25, 1.6].flatMap((y) =>
    Array.from({ length: 18 }, (_, index) => {
      const height = 0.17 + 0.1 * random();
      const colour = `hsl(${Math.floor(360 * random())}, 35%, ${25 + Math.floor(40 * random())}%)`;
      return box(
        colour,
        [0.02 + 0.03 * random(), height, 0.18],
        [-0.45 + index * 0.073, y + height / 2, -1.7],
      );
    }),
  );
  return [...shelves, ...books];
}

/** How much light falls on a box's sides: left and right, top and bottom, front and back. */
const SIDES = [0.72, 0.6, 1, 0.4, 0.86, 0.6] as const;

/**
 * Painted, not lit: the room fills most of the picture, and per-pixel lighting takes half the time of a
 * frame.
 */
function box(colour: string, size: Vector3Tuple, position: Vector3Tuple): Mesh {
  const paints = SIDES.map(
    (light) => new MeshBasicMaterial({ color: new Color(colour).multiplyScalar(light) }),
  );
  const mesh = new Mesh(new BoxGeometry(...size), paints);
  mesh.position.set(...position);
  return mesh;
}

function dim(room: Group, level: number): void {
  room.traverse((part) => {
    if (!(part instanceof Mesh)) return;
    for (const paint of part.material as MeshBasicMaterial[]) paint.color.multiplyScalar(level);
  });
}
