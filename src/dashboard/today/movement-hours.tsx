import type { MovementHour } from '../../history/movement-hour.ts';
import { hourText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { HourName } from '../charts/hour-name.tsx';
import { namedHours } from '../charts/named-hours.ts';

/** So many names fit beside each other. */
const NAMES_FIT = 9;

/** The height of the number and the name. */
const LINES_PX = 42;

interface BarProps {
  readonly hour: MovementHour;
  /** The most changes of an hour. */
  readonly most: number;
  readonly named: boolean;
  readonly isFirst: boolean;
}

function Bar({ hour: { hour, changes }, most, named, isFirst }: BarProps) {
  const words = text('movement_hourBar', hourText(hour % 24), changes);
  return (
    <li title={words}>
      <span class="unseen">{words}</span>
      <b aria-hidden="true">{changes}</b>
      <i style={{ height: `calc((100% - ${LINES_PX}px) * ${changes / most})` }} aria-hidden="true" />
      <span class="hour-name" aria-hidden="true">
        {named && <HourName hour={hour % 24} isFirst={isFirst} />}
      </span>
    </li>
  );
}

/** The position changes of each hour as small bars. Nothing for a single hour: the number above says it. */
export function MovementHours({ hours }: { hours: readonly MovementHour[] }) {
  if (hours.length < 2) return null;
  const most = Math.max(1, ...hours.map(({ changes }) => changes));
  const named = namedHours(
    hours.map(({ hour }) => hour % 24),
    NAMES_FIT,
  );
  return (
    <>
      <p class="quiet" id="changes-by-hour">
        {text('movement_byHour')}
      </p>
      <ol class="hour-bars" aria-labelledby="changes-by-hour" data-testid="movement-by-hour">
        {hours.map((hour) => (
          <Bar
            key={`${hour.day} ${hour.hour} ${hour.offsetMinutes}`}
            hour={hour}
            most={most}
            isFirst={hour.hour % 24 === named[0]}
            named={named.includes(hour.hour % 24)}
          />
        ))}
      </ol>
    </>
  );
}
