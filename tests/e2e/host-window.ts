import type { CDPSession } from 'playwright-core';
import type { Launched } from '../../tools/browser/launch.ts';
import { debugBrowser, findHost } from './extension.ts';

/** Attaches to the camera host. Resolves with the id of the session within the given one. */
async function attachToHost(session: CDPSession, browser: Launched): Promise<string> {
  const targetId = await findHost(browser);
  if (targetId === undefined) throw new Error('There is no camera host.');
  return (await session.send('Target.attachToTarget', { targetId })).sessionId;
}

/**
 * Evaluates an expression in the camera host, which is an offscreen document and not a page for Playwright.
 * @returns its value, as JSON carries it
 */
export async function evaluateInHost(browser: Launched, expression: string): Promise<unknown> {
  const session = await debugBrowser(browser);
  try {
    const sessionId = await attachToHost(session, browser);
    const answered = new Promise<string>((resolve) =>
      session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(message)),
    );
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { message, sessionId });
    const { result } = JSON.parse(await answered);
    if (result.exceptionDetails !== undefined) throw new Error(result.exceptionDetails.exception.description);
    return result.result.value;
  } finally {
    await session.detach();
  }
}

/**
 * The debugger stops the detection worker during its work: it is alive, and sends nothing more.
 * @returns whether that worker has been ended since
 */
export async function hangWorker(browser: Launched): Promise<() => boolean> {
  // Stays attached: after detaching, the worker would go on.
  const session = await debugBrowser(browser);
  const sessionId = await attachToHost(session, browser);
  const tell = (message: object) =>
    session.send('Target.sendMessageToTarget', { message: JSON.stringify(message), sessionId });
  let worker = '';
  let ended = false;
  const attached = new Promise<void>((resolve) =>
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { method, params } = JSON.parse(message);
      // The service worker is attached as well.
      if (method === 'Target.attachedToTarget' && params.targetInfo.type === 'worker' && worker === '') {
        worker = params.sessionId;
        resolve();
      } else if (method === 'Target.detachedFromTarget' && params.sessionId === worker) ended = true;
    }),
  );
  const params = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await tell({ id: 1, method: 'Target.setAutoAttach', params });
  await attached;
  await tell({ id: 2, sessionId: worker, method: 'Debugger.enable' });
  await tell({ id: 3, sessionId: worker, method: 'Debugger.pause' });
  return () => ended;
}
