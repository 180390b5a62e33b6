import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Other tools call these commands: what they print is a contract (posture-recording/1, replay --json, --frames). */
const ROOT = join(import.meta.dirname, '../..');
const GOLDEN = join(ROOT, 'tests/unit/posture/golden');

function run(command: string, ...args: string[]) {
  const tsx = join(ROOT, 'node_modules/.bin/tsx');
  return spawnSync(tsx, [join(ROOT, `scripts/${command}.ts`), ...args], { encoding: 'utf8' });
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const error = v.object({ n: count, mae: v.nullable(v.number()), r: v.nullable(v.number()) });
const tally = v.object({ tp: count, fp: count, tn: count, fn: count });
const replaySchema = v.object({
  recordings: count,
  frames: count,
  judged: count,
  unknown: count,
  stills: v.object({
    ...tally.entries,
    precision: share,
    recall: share,
    f1: share,
    byLabel: v.record(v.string(), v.object({ n: count, flagged: count, unknown: count })),
  }),
  angles: v.object({
    neckForwardDeg: error,
    shoulderTiltDeg: error,
    headTiltDeg: error,
    headForwardCm: error,
  }),
  alerts: v.array(v.object({ id: v.string(), atMs: v.number(), issue: v.string() })),
  perRecording: v.array(v.object({ id: v.string(), ...tally.entries, unknown: count })),
});

const estimate = v.union([
  v.strictObject({ value: v.number(), sd: v.number() }),
  v.strictObject({ unknown: v.string() }),
]);
const frameSchema = v.object({
  id: v.string(),
  t: v.number(),
  phase: v.picklist(['calibrate', 'monitor']),
  label: v.nullish(v.string()),
  view: v.nullish(v.string()),
  measurement: v.object({
    neckForwardDeg: estimate,
    headForwardCm: estimate,
    headPitchDeg: estimate,
    headYawDeg: estimate,
    headTiltDeg: estimate,
    neckLateralDeg: estimate,
    shoulderTiltDeg: estimate,
    trunkForwardDeg: estimate,
    distance: estimate,
  }),
  assessment: v.object({
    state: v.picklist(['fine', 'bad', 'unknown', 'away']),
    issues: v.array(v.object({ kind: v.string(), severity: v.number(), confidence: v.number() })),
  }),
});

describe('the commands that others call', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-commands-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('replay prints one object, last, on one line, and a line for every frame', () => {
    const frames = join(folder, 'frames.jsonl');
    const { status, stdout } = run('replay', GOLDEN, '--json', '--frames', frames);
    expect(status).toBe(0);
    const result = v.parse(replaySchema, JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
    const lines = readFileSync(frames, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(result.frames);
    for (const line of lines) v.parse(frameSchema, JSON.parse(line));
    expect(result.perRecording).toHaveLength(result.recordings);
    const scored = result.stills.tp + result.stills.fp + result.stills.tn + result.stills.fn;
    expect(scored).toBeGreaterThan(0);
    expect(scored).toBeLessThanOrEqual(result.frames);
  });

  it.each([
    ['no file', []],
    ['a file that is not there', ['/nowhere/at-all.jsonl']],
  ])('replay says what is wrong with %s', (_name, args) => {
    const { status, stderr } = run('replay', ...args);
    expect(status).not.toBe(0);
    expect(stderr.length).toBeGreaterThan(10);
    expect(stderr).not.toContain('    at ');
  });

  it('replay names the line of a broken recording', () => {
    const path = join(folder, 'broken.jsonl');
    const header =
      '{"format":"posture-recording/1","id":"x","stills":true,"frame":{"width":640,"height":480}}';
    writeFileSync(path, `${header}\n{"t":0,"phase":"monitor","keypoints":[[1,2]]}\n`);
    const { status, stderr } = run('replay', path);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/broken\.jsonl.*2/s);
  });

  it('detect writes a recording that replay reads', async () => {
    const grey = { create: { width: 64, height: 48, channels: 3 as const, background: '#808080' } };
    for (const name of ['b.png', 'a.jpg']) await sharp(grey).toFile(join(folder, name));
    const out = join(folder, 'detected.jsonl');
    const { status, stderr } = run('detect', folder, '--out', out);
    expect(status).toBe(0);
    expect(stderr).toMatch(/[\d.]+ ms per frame/);
    const [header, ...frames] = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(header).toMatchObject({
      format: 'posture-recording/1',
      stills: true,
      frame: { width: 64, height: 48 },
      keypoints: 'coco17',
    });
    expect(frames.map(({ picture, keypoints }) => [picture, keypoints])).toEqual([
      ['a.jpg', []],
      ['b.png', []],
    ]);
    expect(run('replay', out).status).toBe(0);
  });

  it('detect says what is wrong with a file that is no picture', () => {
    const path = join(folder, 'text.png');
    writeFileSync(path, 'not a picture');
    const { status, stderr } = run('detect', path);
    expect(status).not.toBe(0);
    expect(stderr).toContain('text.png');
    expect(stderr).not.toContain('    at ');
  });
});
