import { ChevronRight } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { ADVICE, type Advice, type AdviceId } from '../../advice/advice.ts';
import { EXERCISES, type ExerciseId } from '../../advice/exercises.ts';
import { type Entry, findEntry } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { exerciseAddress } from '../../ui/addresses.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { IssueFigures } from '../../ui/figure/issue-figures.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EntryRows } from './entry-rows.tsx';
import { sectionOfEntry } from './guide-search.ts';
import { SourceList } from './source-list.tsx';
import '../exercises/exercises.css';

function Breadcrumb({ id }: { id: Entry['id'] }) {
  const section = sectionOfEntry(id);
  return (
    <nav class="breadcrumb" aria-label={text('guide_path')}>
      <a href="#guide">{text('section_guide')}</a>
      {section !== null && (
        <>
          <Icon of={ChevronRight} small />
          <a href={`#guide?topic=${section}`}>{text(`guideSection_${section}`)}</a>
        </>
      )}
    </nav>
  );
}

function Tips({ ids }: { ids: readonly AdviceId[] }) {
  return (
    <section class="bare" aria-labelledby="tips">
      <h2 id="tips">{text('guide_tips')}</h2>
      <ol class="tips">
        {ids.map((id) => (
          <li key={id}>
            <h3>{text(`advice_${id}_title`)}</h3>
            <p>{text(`advice_${id}_text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The exercise that one of the tips asks for; null if none does. */
function exerciseOf(tips: readonly AdviceId[]): ExerciseId | null {
  const advice: readonly Advice[] = ADVICE;
  return advice.find(({ id, exercise }) => tips.includes(id) && exercise !== undefined)?.exercise ?? null;
}

function ExerciseCard({ id }: { id: ExerciseId }) {
  const sides = EXERCISES.find((each) => each.id === id)?.sides === true;
  return (
    <section class="card exercise-aside" aria-labelledby="entry-exercise">
      <div class="exercise-stage">
        <ExerciseFigure id={id} sides={sides} side={null} still />
      </div>
      <h2 id="entry-exercise">{text(`exercise_${id}_title`)}</h2>
      <p class="quiet">{text(`exercise_${id}_purpose`)}</p>
      <a class="button primary" href={`#${exerciseAddress(id)}`} data-testid="entry-exercise">
        {text('exerciseNow')}
      </a>
    </section>
  );
}

function Related({ ids }: { ids: readonly string[] }) {
  const entries = ids.flatMap((each) => findEntry(each) ?? []);
  if (entries.length === 0) return null;
  return (
    <section class="bare" aria-labelledby="related">
      <h2 id="related">{text('guide_related')}</h2>
      <EntryRows entries={entries} />
    </section>
  );
}

/** The issues that the figure can show; the others have no drawing. */
function drawnIssue({ issues }: Entry): IssueKind | null {
  return issues?.[0] ?? null;
}

interface EntryPageProps {
  readonly entry: Entry;
  /** Tips and exercises are left out while a warning sign stands. */
  readonly withTips: boolean;
}

/** One entry of the library, with what helps, its exercise, and its sources. */
export function EntryPage({ entry, withTips }: EntryPageProps) {
  const { id, tips = [], citations, seeDoctor } = entry;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus();
  }, [id]);
  const issue = drawnIssue(entry);
  const exercise = withTips ? exerciseOf(tips) : null;
  return (
    <main class="page entry-page" data-testid="entry" id={`entry-${id}`}>
      <div class="entry-text">
        <Breadcrumb id={id} />
        <h1 ref={heading} tabIndex={-1}>
          {text(`guide_${id}_title`)}
        </h1>
        <p class="lead">{text(`guide_${id}_text`)}</p>
        {issue !== null && <IssueFigures issue={issue} />}
        {tips.length > 0 && withTips && <Tips ids={tips} />}
        <Related ids={entry.entries} />
        {citations !== undefined && <SourceList ids={citations} first={text('guide_sourceText')} />}
      </div>
      <aside>
        {exercise !== null && <ExerciseCard id={exercise} />}
        {seeDoctor === true && (
          <a class="button" href="#doctor">
            {text('page_doctor')}
          </a>
        )}
        {id === 'workplace' && (
          <a class="button" href="#workplace">
            {text('page_workplace')}
          </a>
        )}
      </aside>
    </main>
  );
}
