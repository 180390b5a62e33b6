import { numberFormat } from './i18n.ts';
import { measuresInInches } from './region.ts';

const CM_PER_INCH = 2.54;

/** A length as the user's region measures it: '4 cm', '1.6 in'. Whole centimetres; inches below ten have a decimal. */
export function lengthText(cm: number, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
  const inInches = measuresInInches();
  const amount = inInches ? Math.round(cm) / CM_PER_INCH : Math.round(cm);
  const unit = inInches ? 'inch' : 'centimeter';
  const maximumFractionDigits = inInches && Math.abs(amount) < 10 ? 1 : 0;
  return numberFormat({ style: 'unit', unit, maximumFractionDigits, signDisplay }).format(amount);
}
