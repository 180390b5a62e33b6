import { ArrowDown, ArrowUp } from 'lucide-preact';
import type { PeriodKind } from '../../history/period.ts';
import { shownProblemsIn } from '../../history/problem-time.ts';
import type { Totals, Usual } from '../../history/totals.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { Icon } from '../../ui/icon.tsx';
import { problemText } from '../charts/problem.tsx';

/** How a time differs from the usual one. Less than a minute is no difference. */
function Difference({ ms, usualMs }: { ms: number; usualMs: number }) {
  const more = ms - usualMs;
  if (Math.abs(more) < MINUTE_MS) return <span class="end difference quiet">{text('usual_alike')}</span>;
  return (
    <span class={`end difference ${more < 0 ? 'difference-less' : 'difference-more'}`}>
      <Icon of={more < 0 ? ArrowDown : ArrowUp} small />
      {text(more < 0 ? 'usual_less' : 'usual_more', minutesText(Math.abs(more)))}
    </span>
  );
}

interface UsualProblemsProps {
  readonly totals: Totals;
  readonly usual: Usual | null;
  /** Whether it is the running week or month: it is compared with the same days before. */
  readonly running: PeriodKind | null;
}

/** How long each problem lasted, compared with the time before. Empty if there is nothing to compare with. */
export function UsualProblems({ totals, usual, running }: UsualProblemsProps) {
  const problems = shownProblemsIn(totals.worked);
  if (usual === null || problems.length === 0) return null;
  return (
    <section class="card" aria-labelledby="usual">
      <div class="card-head">
        <h2 id="usual">{text('usual_title')}</h2>
        <span class="quiet">{text(running === null ? 'usual_note' : `usual_note_${running}`)}</span>
      </div>
      <ul class="rows usual-rows" data-testid="usual">
        {problems.map(({ issue, ms }) => (
          <li key={issue}>
            <span>{problemText(issue)}</span>
            <strong class="end">{minutesText(ms)}</strong>
            <Difference ms={ms} usualMs={usual.badMsByIssue[issue]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
