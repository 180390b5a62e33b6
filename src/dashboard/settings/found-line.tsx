import { countText, text } from '../../platform/browser/i18n.ts';
import type { Found } from './settings-frame.tsx';

/** What the search has found in each group of the page. The basics have no group around them. */
export function countFound(page: HTMLElement | null): Found {
  const counts: Record<string, number> = {};
  for (const setting of page?.querySelectorAll('.setting, .searchable:not(.setting)') ?? []) {
    const group = setting.closest<HTMLElement>('details[data-group]')?.dataset.group ?? 'basics';
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

const sumOf = (found: Found) => Object.values(found).reduce((sum, each) => sum + each, 0);

interface FoundLineProps {
  readonly search: string;
  readonly found: Found;
  onSearch(words: string): void;
}

function foundText(words: string, found: Found): string {
  if (words === '') return '';
  return sumOf(found) === 0 ? text('searchNone', words) : countText('searchResults', sumOf(found));
}

/**
 * What the search has found, in words; empty without a search. If that is nothing, a way back to all settings: other words
 * to search for would have nothing to do with what was looked for.
 */
export function FoundLine({ search, found, onSearch }: FoundLineProps) {
  const words = search.trim();
  return (
    <>
      <p role="status" class="quiet found" id="search-found">
        {foundText(words, found)}
      </p>
      {words !== '' && sumOf(found) === 0 && (
        <p>
          <button type="button" data-testid="show-all-settings" onClick={() => onSearch('')}>
            {text('searchShowAll')}
          </button>
        </p>
      )}
    </>
  );
}
