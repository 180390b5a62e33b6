import { Activity, Clock, Gauge } from 'lucide-preact';
import { firstMinuteOf } from '../../history/hour-record.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MovementTable } from '../history/movement-table.tsx';
import { minuteText } from '../shared/day-text.ts';
import { Fold } from '../shared/fold.tsx';
import { MoreColumns } from '../shared/more-columns.tsx';
import { AngleChart } from './angle-chart.tsx';
import { DayEvents } from './day-events.tsx';
import { AnglesTable, HoursTable } from './hours-table.tsx';

function MovementHours({ day: { movement } }: { day: WholeDay }) {
  if (movement.length === 0) return null;
  return (
    <MovementTable
      label={text('movement_table')}
      head={text('hours_from')}
      rows={movement.map((hour) => ({
        key: firstMinuteOf(hour),
        name: minuteText(firstMinuteOf(hour), hour.offsetMinutes),
        movement: hour,
      }))}
      testId="movement-hours"
    />
  );
}

/** The day in figures, each part behind a row that opens it. */
export function DayFolds({ day }: { day: WholeDay }) {
  return (
    <>
      <Fold id="hours" icon={Clock} title={text('hours_title')}>
        <MoreColumns>
          {(more) => (
            <>
              <HoursTable minutes={day.minutes} more={more} />
              {more && <MovementHours day={day} />}
            </>
          )}
        </MoreColumns>
      </Fold>
      <Fold id="events" icon={Activity} title={text('events_title')}>
        <DayEvents day={day} />
      </Fold>
      <Fold id="angles" icon={Gauge} title={text('angles_title')}>
        <AngleChart minutes={day.minutes} />
        <p class="quiet">{text('angles_note')}</p>
        <AnglesTable minutes={day.minutes} />
      </Fold>
    </>
  );
}
