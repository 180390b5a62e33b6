import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';

/*
 * Runs the linter of Firefox's store on dist/firefox, which must be built. It must report no error, no
 * notice, and only the one unavoidable warning.
 */

const BUILT = join(import.meta.dirname, '../dist/firefox');

const messageSchema = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string()) });
const reportSchema = v.object({
  errors: v.array(messageSchema),
  notices: v.array(messageSchema),
  warnings: v.array(messageSchema),
});
type Message = v.InferOutput<typeof messageSchema>;

/** Preact can set innerHTML (`dangerouslySetInnerHTML`), once, in its own code. Our code never uses it. */
const UNAVOIDABLE = { code: 'UNSAFE_VAR_ASSIGNMENT', times: 1 };

function lint(): v.InferOutput<typeof reportSchema> {
  const args = [
    '--no-install',
    'web-ext',
    'lint',
    '--source-dir',
    BUILT,
    '--output',
    'json',
    '--no-config-discovery',
  ];
  const { stdout, stderr } = spawnSync('npx', args, { encoding: 'utf8' });
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`web-ext reported nothing about ${BUILT}:\n${stderr}`);
  return v.parse(reportSchema, JSON.parse(stdout.slice(start)));
}

function avoidable(warnings: readonly Message[]): Message[] {
  const known = warnings.filter(({ code }) => code === UNAVOIDABLE.code).slice(0, UNAVOIDABLE.times);
  return warnings.filter((warning) => !known.includes(warning));
}

const { errors, notices, warnings } = lint();
const wrong = [...errors, ...notices, ...avoidable(warnings)];
for (const { code, message, file } of wrong) console.error(`${code} ${file ?? ''}: ${message}`);
console.log(`web-ext lint: ${errors.length} errors, ${notices.length} notices, ${warnings.length} warnings`);
process.exitCode = wrong.length === 0 ? 0 : 1;
