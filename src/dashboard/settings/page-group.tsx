import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { LinkRow } from '../shared/link-row.tsx';
import { SettingsGroup, SettingsSearch } from '../shared/settings-search.tsx';

interface PageGroupProps {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly summary: string;
  /** The address of its page. */
  readonly href: string;
  /** The ways to the parts of its page, which a search finds one by one. */
  readonly children: ComponentChildren;
}

/** A group with a page of its own: a row that leads there. */
export function PageGroup({ href, children, ...group }: PageGroupProps) {
  if (useContext(SettingsSearch).trim() !== '') return <SettingsGroup {...group}>{children}</SettingsGroup>;
  return <LinkRow icon={group.icon} title={group.title} explains={group.summary} href={href} />;
}
