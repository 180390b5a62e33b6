import { urgencyOf } from '../../advice/red-flags.ts';
import { isCalibrated, type ProductState } from '../product-state.ts';
import { type Headline, headlineOf } from './headline.ts';

/** The headline for everything that is known; null until it has been read. */
export function headlineOfProduct(product: ProductState): Headline | null {
  const session = product.session.value;
  const host = product.host.value;
  const calibrated = isCalibrated(product);
  const locked = product.locked.value;
  const hold = product.suppression.value?.hold ?? null;
  if (session === null || host === null || calibrated === null || locked === null) return null;
  const urgency = urgencyOf(product.signs.value?.signs ?? []);
  return headlineOf({ session, host, calibrated, locked, hold, live: product.live.value, urgency });
}
