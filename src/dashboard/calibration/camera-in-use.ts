import type { ProductState } from '../../ui/product-state.ts';

/** Whether Plumbline uses the camera anyway, so that a picture switches on nothing more. */
export function isCameraInUse({ host, session }: ProductState): boolean {
  const camera = host.value?.camera;
  return session.value?.phase === 'watching' && (camera === 'live' || camera === 'resting');
}
