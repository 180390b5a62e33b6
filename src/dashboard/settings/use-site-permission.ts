import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type SitePermission, watchPermissions } from '../../platform/browser/site-permission.ts';

export interface PermissionState<Wanted> {
  /** Null until it is known. */
  readonly allowed: boolean | null;
  /** What needs it, while the browser's question is open. */
  readonly asked: Wanted | null;
  /** What needed it when the user refused. */
  readonly refused: Wanted | null;
  /** Asks the browser, within the click that needs it. `granted` is called if the answer is yes. */
  ask(wanted: Wanted, granted: () => void): void;
  /** Forgets a refusal. A permission that is no longer needed is given back. */
  drop(giveBack: boolean): void;
}

/** Follows a permission that settings need, and asks for it. */
export function useSitePermission<Wanted>(permission: SitePermission): PermissionState<Wanted> {
  const allowed = useSignal<boolean | null>(null);
  const asked = useSignal<Wanted | null>(null);
  const refused = useSignal<Wanted | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      allowed.value = await permission.granted();
    };
    void read();
    watchPermissions(() => void read(), gone.signal);
    return () => gone.abort();
  }, [allowed, permission]);

  async function settle(wanted: Wanted, answer: Promise<boolean>, granted: () => void): Promise<void> {
    asked.value = allowed.value === true ? null : wanted;
    refused.value = null;
    allowed.value = await answer.catch(() => false);
    asked.value = null;
    if (allowed.value) granted();
    else refused.value = wanted;
  }

  return {
    allowed: allowed.value,
    asked: asked.value,
    refused: allowed.value === true ? null : refused.value,
    ask: (wanted, granted) => void settle(wanted, permission.ask(), granted),
    drop(giveBack) {
      refused.value = null;
      // Some browsers keep it as a part of the installation.
      if (giveBack) permission.giveBack().catch(() => {});
    },
  };
}
