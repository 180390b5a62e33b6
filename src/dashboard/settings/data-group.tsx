import { Database } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import type { StoredExample } from '../../state/personal-examples.ts';
import type { Settings } from '../../state/settings.ts';
import { LinkRow } from '../shared/link-row.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { ResetSetting } from './reset-setting.tsx';
import { SettingsFileSetting } from './settings-file-setting.tsx';

interface DataGroupProps {
  readonly settings: Settings;
  /** What it was taught. */
  readonly examples: readonly StoredExample[];
  onReplace(settings: Settings): void;
}

/** The way to the history, a backup of the settings, and a reset. */
export function DataGroup(props: DataGroupProps) {
  return (
    <SettingsGroup id="data" icon={Database} title={text('page_data')} summary={text('data_summary')}>
      <LinkRow title={text('data_history')} explains={text('data_link')} href="#data" />
      <SettingsFileSetting {...props} />
      <ResetSetting settings={props.settings} onReplace={props.onReplace} />
    </SettingsGroup>
  );
}
