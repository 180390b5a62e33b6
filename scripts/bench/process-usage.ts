import { readdirSync, readFileSync } from 'node:fs';

/** The purpose of a browser process. */
export type ProcessRole = 'extension' | 'gpu' | 'videoCapture' | 'other';

interface BrowserProcess {
  readonly pid: number;
  readonly role: ProcessRole;
}

/** CPU seconds used so far, and memory in MB (proportional set size), by role. */
export interface Usage {
  readonly cpuSeconds: Readonly<Record<ProcessRole, number>>;
  readonly memoryMb: Readonly<Record<ProcessRole, number>>;
}

/** Linux counts CPU time in ticks of a hundredth of a second. */
const TICKS_PER_SECOND = 100;

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readProc(pid, 'status'))?.[1] ?? 0);
}

function roleOf(commandLine: string): ProcessRole {
  if (commandLine.includes('--extension-process')) return 'extension';
  if (commandLine.includes('--type=gpu-process')) return 'gpu';
  if (commandLine.includes('video_capture')) return 'videoCapture';
  return 'other';
}

/** All processes of the browser that uses this profile. */
export function findProcesses(profile: string): BrowserProcess[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const commandLines = new Map(pids.map((pid) => [pid, readProc(pid, 'cmdline').replaceAll('\0', ' ')]));
  const isRoot = (pid: number) => {
    const line = commandLines.get(pid) ?? '';
    return line.includes(`--user-data-dir=${profile}`) && !line.includes('--type=');
  };
  const belongs = (pid: number): boolean => pid > 1 && (isRoot(pid) || belongs(parentOf(pid)));
  return pids.filter(belongs).map((pid) => ({ pid, role: roleOf(commandLines.get(pid) ?? '') }));
}

function cpuSecondsOf(pid: number): number {
  const afterName = readProc(pid, 'stat').split(') ').pop() ?? '';
  const fields = afterName.split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND;
}

function memoryMbOf(pid: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024;
}

/** Memory of the process alone, without memory shared with other processes. */
function privateMbOf(pid: number): number {
  const held = [...readProc(pid, 'smaps_rollup').matchAll(/^Private_(?:Clean|Dirty):\s*(\d+)/gm)];
  return held.reduce((sum, [, kb]) => sum + Number(kb), 0) / 1024;
}

function sumByRole(amounts: Iterable<readonly [ProcessRole, number]>): Record<ProcessRole, number> {
  const sums = { extension: 0, gpu: 0, videoCapture: 0, other: 0 };
  for (const [role, amount] of amounts) sums[role] += amount;
  return sums;
}

/**
 * Tracks the resource usage of the browser with this profile. A process that ends, such as the one that holds
 * the camera when that is closed, keeps its last known usage. Works only on Linux; throws elsewhere.
 */
export function followUsage(profile: string): () => Usage {
  if (process.platform !== 'linux') throw new Error('The bench reads /proc, which only Linux has.');
  const used = new Map<number, readonly [ProcessRole, number]>();
  return () => {
    const processes = findProcesses(profile);
    for (const { pid, role } of processes) used.set(pid, [role, cpuSecondsOf(pid)]);
    const memoryMb = sumByRole(processes.map(({ pid, role }) => [role, memoryMbOf(pid)]));
    return { cpuSeconds: sumByRole(used.values()), memoryMb };
  };
}

/** The private memory in MB of the extension's processes in the browser with this profile. */
export function readPrivateMb(profile: string): number {
  return sumByRole(findProcesses(profile).map(({ pid, role }) => [role, privateMbOf(pid)])).extension;
}
