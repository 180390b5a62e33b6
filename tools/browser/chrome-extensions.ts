import type { Launched } from './launch.ts';

interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    readonly extensionId: string;
    readonly incognitoAccess: boolean;
  }): Promise<void>;
}

/**
 * Changes the extension on chrome://extensions, as a user can. This needs developer mode, in which Chrome
 * then reloads an unpacked extension.
 */
export async function changeExtension(
  { context, extensionId, serviceWorker }: Launched,
  change: { readonly incognitoAccess?: boolean } = {},
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate.updateProfileConfiguration(
      { inDeveloperMode: true },
    ),
  );
  if (change.incognitoAccess !== undefined) {
    const old = await serviceWorker();
    const gone = new Promise((resolve) => old.once('close', resolve));
    await page.evaluate(
      (changed) =>
        (
          chrome as unknown as { developerPrivate: DeveloperPrivate }
        ).developerPrivate.updateExtensionConfiguration(changed),
      { extensionId, incognitoAccess: change.incognitoAccess },
    );
    await gone;
    await serviceWorker();
  }
  await page.close();
}
