import { hourText } from '../../platform/browser/format.ts';

interface HourNameProps {
  /** 0 to 23. */
  readonly hour: number;
  /** Whether it is the first of a row. */
  readonly isFirst: boolean;
}

/** '9', and 'AM', which a narrow place shows only where it is needed: at the start, at noon and at midnight. */
export function HourName({ hour, isFirst }: HourNameProps) {
  const [number, half] = hourText(hour).split(/\s/);
  const needed = isFirst || hour % 12 === 0;
  return (
    <>
      {number}
      {half !== undefined && <span class={needed ? 'half half-needed' : 'half'}> {half}</span>}
    </>
  );
}
