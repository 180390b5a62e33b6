import { BufferAttribute, BufferGeometry } from 'three';

/**
 * A surface through rings of points: `rows` rings of `columns` points, each ring closed, its seam at the
 * back.
 */
export interface Loft {
  readonly geometry: BufferGeometry;
  /** Moves every point; `place` gets 0…1 along the rows and −π…π around (0 = front, + to the subject's left). */
  shape(place: (along: number, around: number) => readonly [x: number, y: number, z: number]): void;
  /** Sets the texture coordinates: u and v for each point. */
  layTexture(place: (along: number, around: number) => readonly [u: number, v: number]): void;
}

export interface LoftOptions {
  readonly rows: number;
  readonly columns: number;
  /** 0 = points evenly around; towards 1 = more of them at the front. */
  readonly frontDensity?: number;
  /** The covered part of the ring, radians on either side of the back; π = all. */
  readonly halfArc?: number;
}

export function makeLoft({ rows, columns, frontDensity = 0, halfArc = Math.PI }: LoftOptions): Loft {
  const geometry = new BufferGeometry();
  const positions = new BufferAttribute(new Float32Array((rows + 1) * (columns + 1) * 3), 3);
  geometry.setAttribute('position', positions);
  const uv = new BufferAttribute(new Float32Array((rows + 1) * (columns + 1) * 2), 2);
  geometry.setAttribute('uv', uv);
  geometry.setIndex(makeTriangles(rows, columns));
  const everyPoint = (visit: (index: number, along: number, around: number) => void) => {
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) {
        visit(row * (columns + 1) + column, row / rows, aroundAt(column / columns, frontDensity, halfArc));
      }
    }
  };
  const shape: Loft['shape'] = (place) => {
    everyPoint((index, along, around) => positions.setXYZ(index, ...place(along, around)));
    positions.needsUpdate = true;
    geometry.computeVertexNormals();
    if (halfArc === Math.PI) joinSeam(geometry, rows, columns);
  };
  const layTexture: Loft['layTexture'] = (place) => {
    everyPoint((index, along, around) => uv.setXY(index, ...place(along, around)));
    uv.needsUpdate = true;
  };
  return { geometry, shape, layTexture };
}

/** Angle of a column about the axis. A full ring has its seam at the back; an arc is centred on the back. */
function aroundAt(part: number, frontDensity: number, halfArc: number): number {
  if (halfArc < Math.PI) return Math.PI + (part * 2 - 1) * halfArc;
  const even = (part * 2 - 1) * Math.PI;
  return even - frontDensity * Math.sin(even);
}

/** Rows run upwards and columns to the subject's left, so that the outside faces out. */
function makeTriangles(rows: number, columns: number): number[] {
  const triangles: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const a = row * (columns + 1) + column;
      const above = a + columns + 1;
      triangles.push(a, a + 1, above + 1, a, above + 1, above);
    }
  }
  return triangles;
}

function joinSeam(geometry: BufferGeometry, rows: number, columns: number): void {
  const normals = geometry.getAttribute('normal');
  for (let row = 0; row <= rows; row++) {
    const first = row * (columns + 1);
    const last = first + columns;
    for (const axis of [0, 1, 2]) {
      const mean = (normals.getComponent(first, axis) + normals.getComponent(last, axis)) / 2;
      normals.setComponent(first, axis, mean);
      normals.setComponent(last, axis, mean);
    }
  }
}

/**
 * A curve through rows of numbers; the first number of each row is its position. Monotone cubic in between,
 * constant beyond.
 */
export function interpolateRows(rows: readonly (readonly number[])[], at: number): readonly number[] {
  const after = rows.findIndex((row) => (row[0] ?? 0) >= at);
  const upper = rows[after];
  const lower = rows[after - 1];
  if (after === -1) return rows.at(-1) ?? [];
  if (upper === undefined || lower === undefined) return upper ?? [];
  const part = (at - (lower[0] ?? 0)) / ((upper[0] ?? 0) - (lower[0] ?? 0));
  return lower.map((value, index) => {
    const end = upper[index] ?? value;
    const slope = (row: number) => slopeAt(rows, row, index);
    const span = (upper[0] ?? 0) - (lower[0] ?? 0);
    return hermite(value, end, slope(after - 1) * span, slope(after) * span, part);
  });
}

function slopeAt(rows: readonly (readonly number[])[], row: number, index: number): number {
  const before = rows[row - 1] ?? rows[row];
  const here = rows[row];
  const after = rows[row + 1] ?? rows[row];
  if (before === undefined || here === undefined || after === undefined) return 0;
  const rise = (from: readonly number[], to: readonly number[]) =>
    ((to[index] ?? 0) - (from[index] ?? 0)) / ((to[0] ?? 0) - (from[0] ?? 0) || 1);
  const left = rise(before, here);
  const right = rise(here, after);
  return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
}

function hermite(from: number, to: number, slopeFrom: number, slopeTo: number, part: number): number {
  const two = part * part;
  const three = two * part;
  return (
    (2 * three - 3 * two + 1) * from +
    (three - 2 * two + part) * slopeFrom +
    (3 * two - 2 * three) * to +
    (three - two) * slopeTo
  );
}

/** 0 below `from`, 1 above `to`, smooth in between. */
export function smoothStep(from: number, to: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return part * part * (3 - 2 * part);
}
