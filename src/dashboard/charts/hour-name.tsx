import { hourParts } from '../../platform/browser/format.ts';

interface HourNameProps {
  /** 0 to 23. */
  readonly hour: number;
  /** Whether it is the first of a row. */
  readonly isFirst: boolean;
}

/** '9', and 'AM', which a narrow place shows only where it is needed: at the start, at noon and at midnight. */
export function HourName({ hour, isFirst }: HourNameProps) {
  const { number, half, halfComesFirst } = hourParts(hour);
  if (half === null) return <>{number}</>;
  const needed = isFirst || hour % 12 === 0;
  const named = (
    <span class={needed ? 'half half-needed' : 'half'}>{halfComesFirst ? half : ` ${half}`}</span>
  );
  return (
    <>
      {halfComesFirst && named}
      {number}
      {!halfComesFirst && named}
    </>
  );
}
