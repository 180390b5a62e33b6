import type { ComponentChildren } from 'preact';
import type { WholeDay } from '../../history/whole-day.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { problemText } from '../charts/problem.tsx';
import { clockOfDay } from './day-clock.ts';

interface EventsProps {
  readonly name: 'episodes' | 'breaks';
  readonly count: number;
  readonly children: ComponentChildren;
}

function Events({ name, count, children }: EventsProps) {
  if (count === 0) return <p class="quiet">{text(`${name}_none`)}</p>;
  return (
    <>
      <h3>{text(`count_${name}`, count)}</h3>
      <ul class="events" data-testid={name}>
        {children}
      </ul>
    </>
  );
}

function Episodes({ day: { summary, minutes } }: { day: WholeDay }) {
  return (
    <Events name="episodes" count={summary.episodes.length}>
      {summary.episodes.map(({ fromMs, toMs, issue, alertedAtMs }) => (
        <li key={fromMs}>
          <span class="when">{clockOfDay(minutes, fromMs)}</span>
          <span>{problemText(issue)}</span>
          <span>{durationText(toMs - fromMs)}</span>
          <span class="quiet">{alertedAtMs === null ? '' : text('episode_told')}</span>
        </li>
      ))}
    </Events>
  );
}

function Breaks({ day: { breaks, minutes } }: { day: WholeDay }) {
  return (
    <Events name="breaks" count={breaks.length}>
      {breaks.map(({ fromMs, toMs, awayMs }) => (
        <li key={fromMs}>
          <span class="when">{text('fromTo', clockOfDay(minutes, fromMs), clockOfDay(minutes, toMs))}</span>
          <span>{durationText(awayMs)}</span>
        </li>
      ))}
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
