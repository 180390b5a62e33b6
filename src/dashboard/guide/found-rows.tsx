import { ChevronRight } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { TopicName } from './entry-rows.tsx';
import { excerptOf } from './found-excerpt.ts';
import type { FoundEntry } from './guide-search.ts';

/** One line of the entry, with what was searched for marked. */
function Excerpt({ entry: { id }, terms }: FoundEntry) {
  return (
    <span class="excerpt quiet" data-testid="excerpt">
      {excerptOf(text(`guide_${id}_text`), terms).map(({ words, isFound }, index) =>
        isFound ? <mark key={index}>{words}</mark> : words,
      )}
    </span>
  );
}

/** The entries that a search has found. Each row opens its entry. */
export function FoundRows({ found }: { found: readonly FoundEntry[] }) {
  return (
    <ul class="entry-rows found-rows">
      {found.map(({ entry, terms }) => (
        <li key={entry.id}>
          <a href={`#${guideAddress(entry.id)}`} data-testid="entry-link">
            <span class="found-entry">
              <span>{text(`guide_${entry.id}_title`)}</span>
              <Excerpt entry={entry} terms={terms} />
            </span>
            <TopicName id={entry.id} />
            <Icon of={ChevronRight} small />
          </a>
        </li>
      ))}
    </ul>
  );
}
