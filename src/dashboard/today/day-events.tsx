import type { ComponentChildren } from 'preact';
import type { Minute } from '../../history/minute.ts';
import { offsetAtMinute } from '../../history/strip.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { minuteText } from '../shared/day-text.ts';

/** More than these stay folded until the user opens them. */
const UNFOLDED = 8;

interface EventsProps {
  readonly name: 'episodes' | 'alerts' | 'breaks';
  readonly count: number;
  readonly children: ComponentChildren;
}

function Events({ name, count, children }: EventsProps) {
  if (count === 0) return <p class="quiet">{text(`${name}_none`)}</p>;
  return (
    <details open={count <= UNFOLDED}>
      <summary>{text(`count_${name}`, count)}</summary>
      <ul class="events" data-testid={name}>
        {children}
      </ul>
    </details>
  );
}

/** The time of day at a moment of the day. */
function clockOf(minutes: readonly Minute[], atMs: number): string {
  const minute = Math.floor(atMs / MINUTE_MS);
  return minuteText(minute, offsetAtMinute(minutes, minute));
}

function Episodes({ day: { summary, minutes } }: { day: WholeDay }) {
  return (
    <Events name="episodes" count={summary.episodes.length}>
      {summary.episodes.map(({ fromMs, toMs, issue, alertedAtMs }) => (
        <li key={fromMs}>
          <span class="when">{clockOf(minutes, fromMs)}</span>
          <span>{text(`issue_${issue}`)}</span>
          <span>{durationText(toMs - fromMs)}</span>
          <span class="quiet">{alertedAtMs === null ? '' : text('episode_told')}</span>
        </li>
      ))}
    </Events>
  );
}

function Alerts({ day: { summary, minutes } }: { day: WholeDay }) {
  return (
    <Events name="alerts" count={summary.alerts.length}>
      {summary.alerts.map(({ atMs, issue, outcome }) => (
        <li key={atMs}>
          <span class="when">{clockOf(minutes, atMs)}</span>
          <span>{text(`issue_${issue}`)}</span>
          <span class="quiet">{text(outcome === null ? 'alert_open' : `outcome_${outcome}`)}</span>
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
          <span class="when">{text('fromTo', clockOf(minutes, fromMs), clockOf(minutes, toMs))}</span>
          <span>{durationText(awayMs)}</span>
        </li>
      ))}
    </Events>
  );
}

/** What happened in a day, each with its time. */
export function DayEvents({ day }: { day: WholeDay }) {
  return (
    <section aria-labelledby="events">
      <h2 id="events">{text('events_title')}</h2>
      <div class="event-lists">
        <Episodes day={day} />
        <Alerts day={day} />
        <Breaks day={day} />
      </div>
    </section>
  );
}
