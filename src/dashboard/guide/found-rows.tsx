import { ChevronRight } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { TopicName } from './entry-rows.tsx';
import { type ExcerptPiece, excerptOf, splitAtFound } from './found-excerpt.ts';
import type { FoundEntry } from './guide-search.ts';

/** Words with what was searched for marked. */
function Marked({ pieces }: { pieces: readonly ExcerptPiece[] }) {
  return (
    <>{pieces.map(({ words, isFound }, index) => (isFound ? <mark key={index}>{words}</mark> : words))}</>
  );
}

/** The title of an entry and one line of it. */
function FoundWords({ entry: { id }, terms }: FoundEntry) {
  return (
    <span class="found-entry">
      <span data-testid="found-title">
        <Marked pieces={splitAtFound(text(`guide_${id}_title`), terms)} />
      </span>
      <span class="excerpt quiet" data-testid="excerpt">
        <Marked pieces={excerptOf(text(`guide_${id}_text`), terms)} />
      </span>
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
            <FoundWords entry={entry} terms={terms} />
            <TopicName id={entry.id} />
            <Icon of={ChevronRight} small />
          </a>
        </li>
      ))}
    </ul>
  );
}
