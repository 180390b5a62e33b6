import type { HistoryResult } from './history.ts';
import type { InferenceTimes } from './inference.ts';
import type { ScenesResult } from './scenes.ts';

export interface BenchResult extends ScenesResult {
  readonly inferenceMs: InferenceTimes;
  readonly history: HistoryResult;
  readonly packageMb: number;
}

function row(cells: readonly (string | number)[]): string {
  const [first = '', ...rest] = cells;
  const number = (cell: string | number) => (typeof cell === 'number' ? cell.toFixed(2) : cell);
  return String(first).padEnd(14) + rest.map((cell) => number(cell).padStart(14)).join('');
}

/** Prints the figures for people to read. */
export function printBench({ inferenceMs, scenes, firstVerdictMs, history, packageMb }: BenchResult): void {
  console.log(row(['inference', 'median ms', 'p95 ms', 'start ms']));
  for (const [backend, time] of Object.entries(inferenceMs)) {
    if ('failed' in time) console.log(`${backend.padEnd(14)}  does not start here: ${time.failed}`);
    else console.log(row([backend, time.medianMs, time.p95Ms, time.startMs]));
  }
  console.log(`\n${row(['CPU s a minute', 'extension', 'GPU process', 'video capture', 'memory MB'])}`);
  for (const [scene, { cpuSecondsPerMinute: cpu, memoryMb }] of Object.entries(scenes))
    console.log(row([scene, cpu.extension, cpu.gpu, cpu.videoCapture, memoryMb]));
  console.log(
    `\nhistory of ${history.days} days of 8 hours: ${history.kbPerDay.toFixed(1)} KB a day on the disk; ` +
      `month shown in ${history.monthMs.toFixed(0)} ms, day in ${history.dayMs.toFixed(0)} ms`,
  );
  console.log(`\nstart to first verdict ${firstVerdictMs.toFixed(0)} ms; package ${packageMb.toFixed(2)} MB`);
}
