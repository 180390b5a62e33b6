import { ChevronRight, type LucideIcon } from 'lucide-preact';
import { Icon } from '../../ui/icon.tsx';
import { Searchable } from './settings-search.tsx';

interface LinkRowProps {
  /** Before its title, as the rows of groups have it. */
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly explains: string;
  readonly href: string;
  /** Opens a page of its own, outside the dashboard. */
  readonly opensTab?: boolean;
  readonly words?: readonly string[];
}

/** A row that leads to another page; among settings, the search finds it. */
export function LinkRow(props: LinkRowProps) {
  const { icon, title, explains, href, opensTab = false, words = [] } = props;
  return (
    <Searchable words={[title, explains, ...words]}>
      <a class="setting searchable link-row" href={href} {...(opensTab && { target: '_blank' })}>
        {icon !== undefined && <Icon of={icon} />}
        <span class="setting-title">{title}</span>
        <Icon of={ChevronRight} small />
        <span class="quiet">{explains}</span>
      </a>
    </Searchable>
  );
}
