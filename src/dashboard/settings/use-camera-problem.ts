import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { cameraPermission } from '../../camera/source/camera-stream.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { ProductState } from '../../ui/product-state.ts';

/** Whether the browser blocks the camera. It is known even while the camera is off. */
function useBlocked(): boolean {
  const blocked = useSignal(false);
  useEffect(() => {
    const left = new AbortController();
    const follow = async () => {
      const permission = await cameraPermission();
      const read = () => {
        blocked.value = permission.state === 'denied';
      };
      read();
      permission.addEventListener('change', read, { signal: left.signal });
    };
    follow().catch((error) => console.warn('The camera permission is not known.', error));
    return () => left.abort();
  }, [blocked]);
  return blocked.value;
}

/** Why the camera can't be used at present; null if nothing is known against it. */
export function useCameraProblem({ host }: ProductState): CameraProblem | null {
  const blocked = useBlocked();
  if (host.value?.camera === 'failed') return host.value.problem;
  return blocked ? 'permission_denied' : null;
}
