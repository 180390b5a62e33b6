import { useSignal } from '@preact/signals';
import { listText, text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { StoredExample } from '../../state/personal-examples.ts';
import type { Settings } from '../../state/settings.ts';
import { FileButton } from '../shared/file-button.tsx';
import { saveFile } from '../shared/save-file.ts';
import { readSettings, writeSettings } from './settings-file.ts';

interface FileProps {
  readonly settings: Settings;
  /** What it was taught. */
  readonly examples: readonly StoredExample[];
  /** Resolves with whether they could be stored. */
  onReplace(settings: Settings): Promise<boolean>;
}

/** Imports a file: its settings replace the present ones, its examples are added. Returns the result, in words. */
async function onObservation(file: string, onReplace: FileProps['onReplace']): Promise<string> {
  const read = readSettings(file);
  if (read === null) return text('settingsFile_broken');
  if (!(await onReplace(read.settings))) return text('settingsNotSaved');
  if (read.examples.length > 0) {
    const answer = await send('pageToBackground.importExamples', {
      version: 1,
      examples: [...read.examples],
    });
    if (!answer.ok) return text('settingsNotSaved');
  }
  return read.ignored.length === 0
    ? text('settingsFile_taken')
    : text('settingsFile_takenBut', listText(read.ignored));
}

/** The settings as a file, to keep or to use in another browser. */
export function SettingsFileSection({ settings, examples, onReplace }: FileProps) {
  const result = useSignal('');
  async function open(file: File): Promise<void> {
    result.value = await onObservation(await file.text().catch(() => ''), onReplace);
  }
  return (
    <section aria-labelledby="settings-file">
      <h2 id="settings-file" tabIndex={-1}>
        {text('settings_file')}
      </h2>
      <p id="file-explains">{text('settings_file_text')}</p>
      <div class="row data-act">
        <button
          type="button"
          data-testid="save-settings"
          onClick={() =>
            saveFile('plumbline-settings.json', writeSettings(settings, examples), 'application/json')
          }
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
      </div>
      <p role="status" data-testid="file-told">
        {result.value}
      </p>
    </section>
  );
}
