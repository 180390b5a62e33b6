import type { Launched } from '../../scripts/browser/launch.ts';

/**
 * Evaluates an expression in the camera host, which is an offscreen document and no page to Playwright.
 * @returns its value, as JSON carries it
 */
export async function evaluateInHost(
  { context, extensionId }: Launched,
  expression: string,
): Promise<unknown> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const url = `chrome-extension://${extensionId}/camera/index.html`;
    const host = targetInfos.find((each) => each.url === url);
    if (host === undefined) throw new Error('There is no camera host.');
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: host.targetId });
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
