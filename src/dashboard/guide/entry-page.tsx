import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AdviceContext } from '../../advice/advice-context.ts';
import { type Entry, findEntry, sectionOfEntry } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { IssueFigures } from '../../ui/figure/issue-figures.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EntryAside } from './entry-aside.tsx';
import { WhenToSeeDoctor } from './entry-doctor.tsx';
import { sourcesOf, WhatYouCanDo } from './entry-help.tsx';
import { neighborsOf } from './entry-neighbors.ts';
import { entryReadLast } from './entry-read-last.ts';
import { EntryRows } from './entry-rows.tsx';
import { SourceList } from './source-list.tsx';

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

/** @param shown what is linked above already */
function Related({ ids, shown }: { ids: readonly string[]; shown: readonly string[] }) {
  const entries = ids.filter((id) => !shown.includes(id)).flatMap((each) => findEntry(each) ?? []);
  if (entries.length === 0) return null;
  return (
    <section class="bare" aria-labelledby="related">
      <h2 id="related">{text('guide_related')}</h2>
      <EntryRows entries={entries} />
    </section>
  );
}

function Neighbor({ entry, way }: { entry: Entry | null; way: 'previous' | 'next' }) {
  if (entry === null) return <span />;
  return (
    <a class={`neighbor neighbor-${way}`} href={`#${guideAddress(entry.id)}`} data-testid={`entry-${way}`}>
      <Icon of={way === 'previous' ? ChevronLeft : ChevronRight} />
      <span>
        <span class="quiet">{text(`guide_${way}`)}</span>
        <span>{text(`guide_${entry.id}_title`)}</span>
      </span>
    </a>
  );
}

/** The ways to the entries before and after it. */
function Neighbors({ id }: Pick<Entry, 'id'>) {
  const { before, after } = neighborsOf(id);
  return (
    <nav class="neighbors" aria-label={text('guide_neighbors')}>
      <Neighbor entry={before} way="previous" />
      <Neighbor entry={after} way="next" />
    </nav>
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
  /** What is known about the user; null until it has been read. */
  readonly context: AdviceContext | null;
}

/** One entry of the library, with what helps, its sources, and beside it what to do. */
export function EntryPage({ entry, withTips, context }: EntryPageProps) {
  const { id, helps = [] } = entry;
  const citations = sourcesOf(entry, withTips);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus();
    entryReadLast.remember(id);
  }, [id]);
  const issue = drawnIssue(entry);
  return (
    <main class="page entry-page" data-testid="entry" id={`entry-${id}`}>
      <div class="entry-text">
        <Breadcrumb id={id} />
        <h1 ref={heading} tabIndex={-1}>
          {text(`guide_${id}_title`)}
        </h1>
        <p class="lead">{text(`guide_${id}_text`)}</p>
        <WhenToSeeDoctor entry={entry} />
        {issue !== null && <IssueFigures issue={issue} />}
        {withTips && <WhatYouCanDo entry={entry} />}
        <Related ids={entry.entries} shown={withTips ? helps : []} />
        {citations.length > 0 && <SourceList ids={citations} first={text('guide_sourceText')} />}
      </div>
      <EntryAside entry={entry} withTips={withTips} context={context} />
      <Neighbors id={id} />
    </main>
  );
}
