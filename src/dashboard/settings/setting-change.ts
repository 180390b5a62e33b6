import type { Settings } from '../../state/settings.ts';

/** What every group of settings is given. */
export interface GroupProps {
  readonly settings: Settings;
  onChange(change: Partial<Settings>): void;
}
