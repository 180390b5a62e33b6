import type { MovementHour } from '../../history/movement-hour.ts';
import { hourText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';

/** With more hours than this, every second name is left out. */
const NAMES_FIT = 9;

/** The height of the number and the name. */
const LINES_PX = 42;

interface BarProps {
  readonly hour: MovementHour;
  /** The most changes of an hour. */
  readonly most: number;
  readonly named: boolean;
}

function Bar({ hour: { hour, changes }, most, named }: BarProps) {
  const name = hourText(hour % 24);
  const [number = ''] = name.split(/\s/);
  const words = text('movement_hourBar', name, changes);
  return (
    <li title={words}>
      <span class="unseen">{words}</span>
      <b aria-hidden="true">{changes}</b>
      <i style={{ height: `calc((100% - ${LINES_PX}px) * ${changes / most})` }} aria-hidden="true" />
      <span class="hour-name" aria-hidden="true">
        {named ? number : ''}
      </span>
    </li>
  );
}

/** The position changes of each hour as small bars. Nothing for a single hour: the number above says it. */
export function MovementHours({ hours }: { hours: readonly MovementHour[] }) {
  if (hours.length < 2) return null;
  const most = Math.max(1, ...hours.map(({ changes }) => changes));
  return (
    <ol class="hour-bars" aria-label={text('movement_byHour')} data-testid="movement-by-hour">
      {hours.map((hour, index) => (
        <Bar
          key={`${hour.day} ${hour.hour} ${hour.offsetMinutes}`}
          hour={hour}
          most={most}
          named={hours.length <= NAMES_FIT || index % 2 === 0}
        />
      ))}
    </ol>
  );
}
