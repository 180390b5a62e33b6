import { join } from 'node:path';
import { askRegistry } from './audit/ask-registry.ts';
import { NOT_CHECKED } from './audit/not-checked.ts';

/*
 * Known vulnerabilities, high or critical, in what ships. If the registry cannot be asked, the check neither
 * passes nor fails, and says so.
 */

const asked = await askRegistry(join(import.meta.dirname, '..'));
if (asked.outcome === 'failed') console.error(asked.holes.join('\n'));
if (asked.outcome === 'not_checked') console.log(`not checked: ${asked.reason}`);
process.exitCode = { passed: 0, failed: 1, not_checked: NOT_CHECKED }[asked.outcome];
