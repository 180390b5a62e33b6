import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type SitePermission, watchPermissions } from '../../platform/browser/site-permission.ts';

export interface PermissionState {
  /** Null until it is known. */
  readonly allowed: boolean | null;
  /** The browser's question is open. */
  readonly asking: boolean;
  /** The user has just refused. */
  readonly refused: boolean;
  /** Asks the browser, within the click that needs it. `granted` is called if the answer is yes. */
  ask(granted: () => void): void;
  /** Forgets a refusal. A permission that is no longer needed is given back. */
  drop(giveBack: boolean): void;
}

/** Follows a permission that a setting needs, and asks for it. */
export function useSitePermission(permission: SitePermission): PermissionState {
  const allowed = useSignal<boolean | null>(null);
  const asking = useSignal(false);
  const refused = useSignal(false);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      allowed.value = await permission.granted();
    };
    void read();
    watchPermissions(() => void read(), gone.signal);
    return () => gone.abort();
  }, [allowed, permission]);

  async function settle(asked: Promise<boolean>, granted: () => void): Promise<void> {
    asking.value = allowed.value !== true;
    refused.value = false;
    allowed.value = await asked.catch(() => false);
    asking.value = false;
    refused.value = !allowed.value;
    if (allowed.value) granted();
  }

  return {
    allowed: allowed.value,
    asking: asking.value,
    refused: refused.value,
    ask: (granted) => void settle(permission.ask(), granted),
    drop(giveBack) {
      refused.value = false;
      // Some browsers keep it as a part of the installation.
      if (giveBack) permission.giveBack().catch(() => {});
    },
  };
}
