import { backFrom } from '../../ui/addresses.ts';
import type { Route } from '../route.ts';

/** The four sections of the dashboard. Each is named after its first page. */
export const SECTIONS = ['today', 'break', 'guide', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

/** The pages of each section that its second row leads to. */
export const PAGES_OF: Readonly<Record<Section, readonly Route[]>> = {
  today: ['today', 'week', 'month'],
  break: [],
  guide: ['guide', 'diary', 'doctor'],
  settings: ['settings', 'places', 'workplace', 'recordings', 'data'],
};

/** The section of a page; null for the first run, which has none. The desk check may belong to the guide that led to it. */
export function sectionOf(route: Route, address: string): Section | null {
  if (route === 'welcome') return null;
  if (route === 'workplace' && backFrom(address) !== null) return 'guide';
  return SECTIONS.find((section) => section === route || PAGES_OF[section].includes(route)) ?? 'settings';
}
