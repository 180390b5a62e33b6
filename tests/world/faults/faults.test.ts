import { expect, it } from 'vitest';
import { runSession } from './session.ts';

/** All of them for a release: WORLD_FAULTS=10000. */
const FAULTS = Number(process.env.WORLD_FAULTS ?? 400);
const FAULTS_A_SESSION = 20;
const FIRST_SEED = Number(process.env.WORLD_SEED ?? 1);

it(`survives ${FAULTS} random faults in random sessions`, async () => {
  let faultCount = 0;
  for (let seed = FIRST_SEED; faultCount < FAULTS; seed++) {
    const { faults, problems } = await runSession(seed, FAULTS_A_SESSION);
    faultCount += faults.length;
    expect.soft(problems, `seed ${seed}: ${faults.join(', ')}`).toEqual([]);
  }
}, 3_600_000);
