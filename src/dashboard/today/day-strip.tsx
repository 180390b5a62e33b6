import type { Column, Minute } from '../../history/minute.ts';
import { type DayFrame, frameOf, type HourTick, runsOf, runsWith, ticksOf } from '../../history/strip.ts';
import { minuteText } from '../shared/day-text.ts';
import { BAND, fillOf, StripPatterns } from './strip-appearance.tsx';

/** As many hour labels as fit a narrow window. */
const MAX_NAMES = 8;

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

function Hours({ ticks, placeOf }: { ticks: readonly HourTick[]; placeOf(minute: number): number }) {
  return (
    <div class="strip-hours" aria-hidden="true">
      {ticks.map(({ minute, offsetMinutes }) => (
        <span key={minute} style={{ left: percent(placeOf(minute)) }}>
          {minuteText(minute, offsetMinutes)}
        </span>
      ))}
    </div>
  );
}

function Strip({ minutes, frame }: { minutes: readonly Minute[]; frame: DayFrame }) {
  const length = frame.toMinute - frame.fromMinute;
  const offsetOf = (minute: number) => (minute - frame.fromMinute) / length;
  const ticks = ticksOf(minutes, frame, MAX_NAMES);
  return (
    <div class="day-strip">
      <svg class="day-strip-drawing" aria-hidden="true">
        {ticks.map(({ minute }) => (
          <line
            key={minute}
            x1={percent(offsetOf(minute))}
            x2={percent(offsetOf(minute))}
            y2="56"
            class="strip-tick"
          />
        ))}
        {runsOf(minutes).map(({ column, fromMinute, toMinute }) => (
          <rect
            key={fromMinute}
            x={percent(offsetOf(fromMinute))}
            width={percent((toMinute - fromMinute) / length)}
            y={BAND[column][0]}
            height={BAND[column][1]}
            fill={fillOf(column)}
          />
        ))}
      </svg>
      <Hours ticks={ticks} placeOf={offsetOf} />
    </div>
  );
}

/** The minutes of a single state. Its lane identifies it, however narrow the window. */
export function Lane({ minutes, column }: { minutes: readonly Minute[]; column: Column }) {
  const frame = frameOf(minutes);
  if (frame === null) return null;
  const length = frame.toMinute - frame.fromMinute;
  return (
    <svg class={`lane lane-${column}`} aria-hidden="true">
      {runsWith(minutes, column).map(({ fromMinute, toMinute }) => (
        <rect
          key={fromMinute}
          x={percent((fromMinute - frame.fromMinute) / length)}
          width={percent((toMinute - fromMinute) / length)}
          height="6"
        />
      ))}
    </svg>
  );
}

/** A day, minute by minute. A table below has the same figures. */
export function DayStrip({ minutes }: { minutes: readonly Minute[] }) {
  const frame = frameOf(minutes);
  if (frame === null) return null;
  return (
    <>
      <StripPatterns />
      <Strip minutes={minutes} frame={frame} />
    </>
  );
}
