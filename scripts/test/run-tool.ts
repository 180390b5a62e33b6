import { spawn } from 'node:child_process';

export interface ToolRun {
  /** Null where it was killed. */
  readonly status: number | null;
  /** What it has written; '' where that was shown at once. */
  readonly output: string;
}

export interface ToolOptions {
  /** Shows what it writes at once, instead of keeping it. */
  readonly live?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one of the project's tools in a process of its own. */
export function runTool(
  tool: string,
  args: readonly string[],
  { live = false, env = {} }: ToolOptions = {},
): Promise<ToolRun> {
  const started = spawn('npx', ['--no-install', tool, ...args], {
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (part: Buffer) => {
      output += part;
    });
  return new Promise((resolve, reject) => {
    started.on('error', reject);
    started.on('close', (status) => resolve({ status, output }));
  });
}
