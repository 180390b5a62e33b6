import { expect, test } from 'vitest';
import { readSources } from '../../../tools/simulator/source-version.ts';

test('a rendered frame depends on what draws, poses and writes it, and not on how hours are planned', async () => {
  const names = [...(await readSources()).keys()];
  expect(names).toEqual(
    expect.arrayContaining(['page.ts', 'scene.ts', 'skeleton.ts', 'timeline.ts', 'noise.ts', 'y4m.ts']),
  );
  expect(names.filter((name) => name.startsWith('hour') || name === 'recording.ts')).toEqual([]);
});
