import { numberFormat } from './i18n.ts';
import { measuresInInches } from './region.ts';

const CM_PER_INCH = 2.54;

/** A number of the user's unit for short lengths, written without the unit. */
function amountIn(cm: number): number {
  return measuresInInches() ? cm / CM_PER_INCH : cm;
}

/** A length as the user's region measures it: '4 cm', '1.6 in'. Whole centimetres; inches below ten have a decimal. */
export function lengthText(cm: number, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
  const amount = amountIn(Math.round(cm));
  const unit = measuresInInches() ? 'inch' : 'centimeter';
  const maximumFractionDigits = measuresInInches() && Math.abs(amount) < 10 ? 1 : 0;
  return numberFormat({ style: 'unit', unit, maximumFractionDigits, signDisplay }).format(amount);
}
