import type { Settings } from '../../state/settings.ts';

/** The props of every group of settings. */
export interface GroupProps {
  readonly settings: Settings;
  onChange(change: Partial<Settings>): void;
}
