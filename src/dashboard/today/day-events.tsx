import type { ComponentChildren } from 'preact';
import { isSaidFine } from '../../history/fine-time.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { problemText } from '../charts/problem.tsx';
import { ShowMore } from '../charts/show-more.tsx';
import { clockOfDay } from './day-clock.ts';

interface EventsProps<Event> {
  readonly name: 'episodes' | 'breaks';
  readonly events: readonly Event[];
  readonly note?: string;
  /** The row of an event. */
  readonly children: (event: Event) => ComponentChildren;
}

function Events<Event>({ name, events, note, children }: EventsProps<Event>) {
  if (events.length === 0) return <p class="quiet">{text(`${name}_none`)}</p>;
  return (
    <div>
      <h3>
        {text(`count_${name}`, events.length)} <span class="quiet">{note}</span>
      </h3>
      <ShowMore rows={events} testId={`more-${name}`}>
        {(shown) => (
          <ul class="events" data-testid={name}>
            {shown.map(children)}
          </ul>
        )}
      </ShowMore>
    </div>
  );
}

/** Those that counted as slouching. The longest first: a day has dozens, and most last less than a minute. */
function Episodes({ day: { summary, minutes } }: { day: WholeDay }) {
  const fine = new Set(summary.alerts.filter(isSaidFine).map(({ sinceMs }) => sinceMs));
  const episodes = summary.episodes
    .filter(({ fromMs }) => !fine.has(fromMs))
    .toSorted((a, b) => b.toMs - b.fromMs - (a.toMs - a.fromMs));
  return (
    <Events name="episodes" events={episodes} note={text('episodes_order')}>
      {({ fromMs, toMs, issue, alertedAtMs }) => (
        <li key={fromMs}>
          <span class="when">{clockOfDay(minutes, fromMs)}</span>
          <span>{problemText(issue)}</span>
          <span>{durationText(toMs - fromMs)}</span>
          <span class="quiet">{alertedAtMs === null ? '' : text('episode_told')}</span>
        </li>
      )}
    </Events>
  );
}

function Breaks({ day: { breaks, minutes } }: { day: WholeDay }) {
  return (
    <Events name="breaks" events={breaks}>
      {({ fromMs, toMs, awayMs }) => (
        <li key={fromMs}>
          <span class="when">{text('fromTo', clockOfDay(minutes, fromMs), clockOfDay(minutes, toMs))}</span>
          <span>{durationText(awayMs)}</span>
        </li>
      )}
    </Events>
  );
}

/** Each time of slouching and each break of a day. */
export function DayEvents({ day }: { day: WholeDay }) {
  return (
    <div class="event-lists">
      <Episodes day={day} />
      <Breaks day={day} />
    </div>
  );
}
