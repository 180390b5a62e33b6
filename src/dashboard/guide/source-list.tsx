import { findSource, type SourceId } from '../../advice/library/sources.ts';
import { text } from '../../platform/browser/i18n.ts';

function SourceItem({ id }: { id: SourceId }) {
  const { name, year, copyRead, url } = findSource(id);
  return (
    <li data-testid="source">
      <a href={url} target="_blank" rel="noreferrer" lang="en">
        {year === undefined ? name : `${name}, ${year}`}
      </a>{' '}
      {copyRead !== undefined && text('source_copy', copyRead)} – {text(`source_${id}`)}
    </li>
  );
}

/**
 * Who says what the text says, each with its year and a link. Only the user's click loads anything.
 * @param first what comes before the cited sources, as an item of its own
 */
export function SourceList({ ids, first }: { ids: readonly SourceId[]; first?: string }) {
  return (
    <div class="quiet citations">
      <p>{text('guide_sources')}</p>
      <ul>
        {first !== undefined && <li>{first}</li>}
        {ids.map((id) => (
          <SourceItem key={id} id={id} />
        ))}
      </ul>
    </div>
  );
}
