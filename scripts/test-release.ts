import { sumOf } from './test/count.ts';
import { runSuite } from './test/suite.ts';

/*
 * What is to pass before a release, besides `npm test`: what ships, in real browsers at its own speed, and every property with all its random cases. Takes about half an hour.
 */

const properties = await runSuite('unit*', { env: { FC_RUNS: 'all' } });
const { passed, failed } = sumOf([properties, await runSuite('release', { live: true })]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
