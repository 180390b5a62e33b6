import { Database } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { dataPartAddress } from '../../ui/addresses.ts';
import { LinkRow } from '../shared/link-row.tsx';
import { otherWords } from '../shared/other-words.ts';
import { PageGroup } from './page-group.tsx';

/** The way to the history, a backup of the settings, and a reset. */
export function DataGroup() {
  const words = otherWords('settingsFile');
  return (
    <PageGroup
      id="data"
      icon={Database}
      title={text('page_data')}
      summary={text('data_summary')}
      href="#data"
    >
      <LinkRow title={text('data_history')} explains={text('data_link')} href="#data" />
      <LinkRow
        title={text('settings_file')}
        explains={text('settings_file_text')}
        href={`#${dataPartAddress('settings-file')}`}
        words={words}
      />
      <LinkRow
        title={text('resetSettings')}
        explains={text('reset_text')}
        href={`#${dataPartAddress('reset-settings')}`}
        words={words}
      />
    </PageGroup>
  );
}
