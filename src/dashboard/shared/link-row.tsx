import { ChevronRight } from 'lucide-preact';
import { Icon } from '../../ui/icon.tsx';
import { Searchable } from './settings-search.tsx';

interface LinkRowProps {
  readonly title: string;
  readonly explains: string;
  readonly href: string;
  /** Opens a page of its own, outside the dashboard. */
  readonly opensTab?: boolean;
  readonly words?: readonly string[];
}

/** A row that leads to another page; among settings, the search finds it. */
export function LinkRow({ title, explains, href, opensTab = false, words = [] }: LinkRowProps) {
  return (
    <Searchable words={[title, explains, ...words]}>
      <a class="setting searchable link-row" href={href} {...(opensTab && { target: '_blank' })}>
        <span class="setting-title">{title}</span>
        <Icon of={ChevronRight} small />
        <span class="quiet">{explains}</span>
      </a>
    </Searchable>
  );
}
