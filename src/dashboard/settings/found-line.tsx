import { text } from '../../platform/browser/i18n.ts';
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

/** Words that many look for, in case the user's own find nothing. */
const SUGGESTED = ['setting_sound', 'settings_breaks', 'setting_quietHours'] as const;

interface FoundLineProps {
  readonly search: string;
  readonly found: Found;
  onSearch(words: string): void;
}

function foundText(words: string, found: Found): string {
  if (words === '') return '';
  return sumOf(found) === 0 ? text('searchNone', words) : text('searchFound', sumOf(found));
}

/** What the search has found, in words; empty without a search. If that is nothing, what to search for instead. */
export function FoundLine({ search, found, onSearch }: FoundLineProps) {
  const words = search.trim();
  return (
    <>
      <p role="status" class="quiet found" id="search-found">
        {foundText(words, found)}
      </p>
      {words !== '' && sumOf(found) === 0 && (
        <p class="row search-instead" data-testid="search-instead">
          {text('searchInstead')}
          {SUGGESTED.map((key) => (
            <button key={key} type="button" class="small" onClick={() => onSearch(text(key))}>
              {text(key)}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
