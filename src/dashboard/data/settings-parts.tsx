import { useEffect } from 'preact/hooks';
import type { Settings } from '../../state/settings.ts';
import { partFrom } from '../../ui/addresses.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { storeSettings } from '../settings/store-settings.ts';
import { useAddress } from '../shared/use-address.ts';
import { ResetSection } from './reset-section.tsx';
import { SettingsFileSection } from './settings-file-section.tsx';

/** Goes to the part that the address names, once it is there. A question in it keeps the focus. */
function useNamedPart(isThere: boolean): void {
  const part = partFrom(useAddress());
  useEffect(() => {
    const heading = part === null ? null : document.getElementById(part);
    if (!isThere || heading === null) return;
    heading.scrollIntoView({ block: 'start' });
    if (heading.closest('section')?.contains(document.activeElement) === true) return;
    heading.focus({ preventScroll: true });
  }, [part, isThere]);
}

/** The settings as data: a backup of them, and a reset. */
export function SettingsParts({ product }: { product: ProductState }) {
  const settings = product.settings.value;
  useNamedPart(settings !== null);
  if (settings === null) return null;
  const replace = (next: Settings) =>
    new Promise<boolean>((resolve) => void storeSettings(product, next, resolve));
  return (
    <>
      <SettingsFileSection settings={settings} examples={product.examples.value ?? []} onReplace={replace} />
      <ResetSection settings={settings} onReplace={replace} />
    </>
  );
}
