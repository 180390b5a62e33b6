/** npm run weeks: ten simulated weeks of three users, as tables and charts. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NUDGE_PLANS } from '../src/state/settings.ts';
import { findNagging, findSilence } from './weeks/check-weeks.ts';
import { readEnglish } from './weeks/english-texts.ts';
import { liveTenWeeks, type TenWeeks } from './weeks/ten-weeks.ts';
import { USER_KINDS } from './weeks/user.ts';
import { describeWeeks, drawWeeks } from './weeks/week-chart.ts';
import { planTable, weekTable } from './weeks/week-table.ts';

const USAGE = `Usage: npm run weeks -- --out FOLDER [--seed SEED]

Writes ten-weeks-figures.md and a chart for each user into FOLDER. Fails if anything nags or goes silent.`;

function sectionOf(weeks: TenWeeks, table: string): string {
  const chart = `![${describeWeeks(weeks)}](ten-weeks-${weeks.kind}.svg)`;
  return `### Somebody ${weeks.kind}\n\n${chart}\n\n${table}`;
}

async function writeFigures(folder: string, all: readonly TenWeeks[]): Promise<void> {
  const inWords = await readEnglish();
  const faded = all.filter(({ plan }) => plan === 'fading');
  const sections = faded.map((weeks) => sectionOf(weeks, weekTable(weeks, inWords)));
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'ten-weeks-figures.md'),
    `${[...sections, `### All plans\n\n${planTable(all)}`].join('\n\n')}\n`,
  );
  for (const weeks of faded) await writeFile(join(folder, `ten-weeks-${weeks.kind}.svg`), drawWeeks(weeks));
}

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  if (values.out === undefined) {
    console.error(USAGE);
    return 2;
  }
  const all = USER_KINDS.flatMap((kind) => NUDGE_PLANS.map((plan) => liveTenWeeks(kind, plan, values.seed)));
  await writeFigures(values.out, all);
  const faults = all.flatMap((weeks) =>
    [...findNagging(weeks), ...findSilence(weeks)].map((fault) => `${weeks.kind}, ${weeks.plan}: ${fault}`),
  );
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
