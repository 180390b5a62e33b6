import { join } from 'node:path';
import { findFaults } from './lockfile/lockfile-rules.ts';

/* Checks that every package in package-lock.json comes from npm's own registry, with a checksum. */

const faults = findFaults(join(import.meta.dirname, '../package-lock.json'));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
