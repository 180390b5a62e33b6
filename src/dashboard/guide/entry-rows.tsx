import { ChevronRight } from 'lucide-preact';
import type { Entry } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';

/** A list of entries. Each row opens its entry. */
export function EntryRows({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul class="entry-rows">
      {entries.map(({ id }) => (
        <li key={id}>
          <a href={`#${guideAddress(id)}`} data-testid="entry-link">
            <span>{text(`guide_${id}_title`)}</span>
            <Icon of={ChevronRight} small />
          </a>
        </li>
      ))}
    </ul>
  );
}
