import type { AdviceId } from '../../advice/advice.ts';
import { type Entry, findEntry } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { SourceList } from './source-list.tsx';

/** The element of an entry. */
export function elementIdOf(entry: string): string {
  return `entry-${entry}`;
}

function Tips({ ids }: { ids: readonly AdviceId[] }) {
  return (
    <details>
      <summary>{text('guide_tips')}</summary>
      <dl>
        {ids.map((id) => (
          <div key={id}>
            <dt>{text(`advice_${id}_title`)}</dt>
            <dd>{text(`advice_${id}_text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function RelatedEntries({ ids }: { ids: readonly string[] }) {
  return (
    <p class="related">
      <span class="quiet">{text('guide_related')}</span>
      {ids
        .flatMap((each) => findEntry(each) ?? [])
        .map(({ id }) => (
          <a key={id} href={`#${guideAddress(id)}`}>
            {text(`guide_${id}_title`)}
          </a>
        ))}
    </p>
  );
}

/** One entry of the library, with its links. */
export function EntryArticle({ entry, withTips }: { entry: Entry; withTips: boolean }) {
  const { id, tips, citations, seeDoctor } = entry;
  return (
    <article id={elementIdOf(id)} tabIndex={-1} data-testid="entry">
      <h3>{text(`guide_${id}_title`)}</h3>
      <p>{text(`guide_${id}_text`)}</p>
      {seeDoctor === true && (
        <p>
          <a href="#doctor">{text('page_doctor')}</a>
        </p>
      )}
      {id === 'workplace' && (
        <p>
          <a href="#workplace">{text('page_workplace')}</a>
        </p>
      )}
      {tips !== undefined && withTips && <Tips ids={tips} />}
      <RelatedEntries ids={entry.entries} />
      {citations !== undefined && <SourceList ids={citations} first={text('guide_sourceText')} />}
    </article>
  );
}
