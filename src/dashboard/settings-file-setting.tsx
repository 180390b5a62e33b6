import { useSignal } from '@preact/signals';
import { text } from '../platform/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../platform/settings.ts';
import { FileButton } from './file-button.tsx';
import { saveFile } from './save-file.ts';
import { readSettings, writeSettings } from './settings-file.ts';
import { Searchable } from './settings-search.tsx';

interface FileProps {
  readonly settings: Settings;
  onReplace(settings: Settings): void;
}

/** What came of reading a file, in words. */
function takeIn(file: string, onReplace: FileProps['onReplace']): string {
  const read = readSettings(file);
  if (read === null) return text('settingsFile_broken');
  onReplace(read.settings);
  return read.ignored.length === 0
    ? text('settingsFile_taken')
    : text('settingsFile_takenBut', read.ignored.join(', '));
}

/** The settings as a file, to keep or to take to another browser, and back to how they were at first. */
export function SettingsFileSetting({ settings, onReplace }: FileProps) {
  const told = useSignal('');
  async function open(file: File): Promise<void> {
    told.value = takeIn(await file.text().catch(() => ''), onReplace);
  }
  return (
    <Searchable words={[text('settings_file'), text('settings_file_text'), text('resetSettings')]}>
      <section class="searchable" aria-labelledby="settings-file">
        <h2 id="settings-file">{text('settings_file')}</h2>
        <p class="quiet lead" id="file-explains">
          {text('settings_file_text')}
        </p>
        <div class="row">
          <button
            type="button"
            data-testid="save-settings"
            onClick={() => saveFile('plumbline-settings.json', writeSettings(settings), 'application/json')}
          >
            {text('settingsFile_save')}
          </button>
          <FileButton
            label={text('settingsFile_open')}
            accept=".json"
            testId="open-settings"
            explainedBy="file-explains"
            onFile={(file) => void open(file)}
          />
          <button type="button" data-testid="reset" onClick={() => onReplace(DEFAULT_SETTINGS)}>
            {text('resetSettings')}
          </button>
        </div>
        <p role="status" data-testid="file-told">
          {told.value}
        </p>
      </section>
    </Searchable>
  );
}
