import { spawn } from 'node:child_process';

export interface ToolRun {
  /** Null if it was killed. */
  readonly status: number | null;
  /** Its output; '' if that was printed at once. */
  readonly output: string;
}

export interface ToolOptions {
  /** Prints its output at once, instead of keeping it. */
  readonly live?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one of the project's tools in its own process. */
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
