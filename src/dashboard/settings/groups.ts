import {
  Bell,
  CalendarClock,
  Camera,
  CircleQuestionMark,
  Coffee,
  Database,
  Keyboard,
  LampDesk,
  type LucideIcon,
  Moon,
  ScanEye,
  SlidersHorizontal,
} from 'lucide-preact';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import type { MessageKey } from '../../platform/browser/i18n.ts';
import { groupAddress } from '../../ui/addresses.ts';
import type { Route } from '../route.ts';

export interface Group {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly title: MessageKey;
  /** A page of its own; without one it is a part of the settings page. */
  readonly page?: Route;
  /** The titles of its rows that lead to other pages. A search for one of them means it more than anything else. */
  readonly rows?: readonly MessageKey[];
}

/** What the side list of the section leads to, in the order of the settings page. */
export const GROUPS: readonly Group[] = [
  { id: 'basics', icon: SlidersHorizontal, title: 'settings_basics' },
  { id: 'nudges', icon: Bell, title: 'settings_nudges' },
  { id: 'checks', icon: ScanEye, title: 'settings_issues' },
  { id: 'breaks', icon: Coffee, title: 'settings_moreBreaks' },
  { id: 'quiet', icon: Moon, title: 'settings_suppression' },
  { id: 'reports', icon: CalendarClock, title: 'settings_days' },
  { id: 'camera', icon: Camera, title: HOST_IS_VISIBLE ? 'settings_firefox' : 'settings_power' },
  {
    id: 'workplaces',
    icon: LampDesk,
    title: 'page_places',
    page: 'places',
    rows: ['page_workplace', 'page_camera'],
  },
  { id: 'shortcuts', icon: Keyboard, title: 'settings_shortcuts' },
  {
    id: 'data',
    icon: Database,
    title: 'page_data',
    page: 'data',
    rows: ['settings_file', 'resetSettings'],
  },
  {
    id: 'help',
    icon: CircleQuestionMark,
    title: 'settings_help',
    rows: ['page_recordings', 'page_selftest', 'licenses_title'],
  },
];

/** The group that a page of the section belongs to. */
const GROUP_OF_PAGE: Readonly<Partial<Record<Route, string>>> = {
  places: 'workplaces',
  workplace: 'workplaces',
  camera: 'workplaces',
  data: 'data',
  recordings: 'help',
  selftest: 'help',
};

/** The group that a page of its own belongs to; null for the settings page itself. */
export function groupOf(route: Route): string | null {
  return GROUP_OF_PAGE[route] ?? null;
}

/** Where an entry of the side list leads, without the '#'. */
export function addressOf({ id, page }: Group): string {
  return page ?? (id === 'basics' ? 'settings' : groupAddress(id));
}
