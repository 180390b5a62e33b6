import { ChevronRight } from 'lucide-preact';
import { type Entry, sectionOfEntry } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';

/** The topic that an entry belongs to. */
export function TopicName({ id }: Pick<Entry, 'id'>) {
  const section = sectionOfEntry(id);
  return section === null ? null : <span class="quiet">{text(`guideSection_${section}`)}</span>;
}

interface RowsProps {
  readonly entries: readonly Entry[];
}

/** A list of entries. Each row opens its entry. */
export function EntryRows({ entries }: RowsProps) {
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
