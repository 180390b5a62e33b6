import { useSignal } from '@preact/signals';
import { text } from '../../platform/browser/i18n.ts';
import { FileButton } from '../shared/file-button.tsx';
import { type ImportOutcome, importFile } from './read-import.ts';

/** Imports a file that was exported here or on another computer. */
export function ImportSection() {
  const outcome = useSignal<ImportOutcome | null>(null);

  async function take(file: File): Promise<void> {
    outcome.value = { ok: true, words: text('import_working') };
    outcome.value = await importFile(file);
  }

  return (
    <section aria-labelledby="import">
      <h2 id="import">{text('import_title')}</h2>
      <p>{text('import_text')}</p>
      <div class="row data-act">
        <FileButton
          label={text('import_choose')}
          accept=".json"
          testId="import"
          onFile={(file) => void take(file)}
        />
      </div>
      <p role="status" class={outcome.value?.ok === false ? 'warning' : ''} data-testid="import-outcome">
        {outcome.value?.words ?? ''}
      </p>
    </section>
  );
}
