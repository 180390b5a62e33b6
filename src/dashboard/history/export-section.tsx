import { useSignal } from '@preact/signals';
import { minutesAsCsv } from '../../history/csv.ts';
import { serialiseHistory } from '../../history/export-file.ts';
import { now } from '../../platform/clock.ts';
import { dayAt, withDatabase } from '../../platform/database.ts';
import { ALL_DAYS, readHistory } from '../../platform/history-store.ts';
import { text } from '../../platform/i18n.ts';
import { saveFile } from '../save-file.ts';

async function saveJson(): Promise<void> {
  const data = await withDatabase((database) => readHistory(database, ALL_DAYS));
  saveFile(`plumbline-${dayAt(now())}.json`, serialiseHistory(data), 'application/json');
}

async function saveCsv(): Promise<void> {
  const { hours } = await withDatabase((database) => readHistory(database, ALL_DAYS));
  saveFile(`plumbline-${dayAt(now())}.csv`, minutesAsCsv(hours), 'text/csv');
}

/** All that is kept, as a file. */
export function ExportSection() {
  const failed = useSignal(false);

  async function run(save: () => Promise<void>): Promise<void> {
    try {
      await save();
      failed.value = false;
    } catch (error) {
      console.error('The history could not be exported.', error);
      failed.value = true;
    }
  }

  return (
    <section aria-labelledby="export">
      <h2 id="export">{text('export_title')}</h2>
      <p>{text('export_text')}</p>
      <div class="row">
        <button type="button" data-testid="export-json" onClick={() => void run(saveJson)}>
          {text('export_json')}
        </button>
        <button type="button" data-testid="export-csv" onClick={() => void run(saveCsv)}>
          {text('export_csv')}
        </button>
      </div>
      <p role="status" class="warning">
        {failed.value ? text('history_unreadable') : ''}
      </p>
    </section>
  );
}
