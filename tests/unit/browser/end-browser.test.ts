import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { endBrowser } from '../../../tools/browser/end-browser.ts';

/** Stands for a browser: it ends when its input does. */
function startProcess() {
  return spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
}

it('a browser that puppeteer has stopped waiting for has ended', async () => {
  const running = startProcess();
  const close = async () => {
    setTimeout(() => running.stdin.end(), 0);
  };
  await endBrowser({ process: () => running, close });
  expect(running.exitCode).toBe(0);
});

it('a browser that has been killed is not waited for', async () => {
  const running = startProcess();
  const closed = new Promise<void>((resolve) => {
    running.once('exit', () => resolve());
  });
  running.kill('SIGKILL');
  await closed;
  await endBrowser({ process: () => running, close: async () => {} });
  expect(running.signalCode).toBe('SIGKILL');
});
