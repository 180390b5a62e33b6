import { sumOf } from './test/count.ts';
import { runSuite } from './test/suite.ts';

/*
 * Everything that must pass before a release, besides `npm test`: the shipped build in real browsers at its
 * own speed, every property with all its random cases, and ten thousand random faults in Node. Takes about
 * half an hour.
 */

const properties = await runSuite('unit*', { env: { FC_RUNS: 'all' } });
const world = await runSuite('world', { env: { WORLD_FAULTS: '10000' } });
const { passed, failed } = sumOf([properties, world, await runSuite('release', { live: true })]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
