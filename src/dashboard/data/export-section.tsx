import { useSignal } from '@preact/signals';
import { Check, Download } from 'lucide-preact';
import { minutesAsCsv, minutesAsSpreadsheet, movementAsSpreadsheet } from '../../history/csv.ts';
import { serialiseHistory } from '../../history/export-file.ts';
import { countFineTime, findFineTimes } from '../../history/fine-time.ts';
import type { HourRecord } from '../../history/hour-record.ts';
import { COLUMNS, type Column, KEPT_ANGLES } from '../../history/minute.ts';
import { dayAt, withDatabase } from '../../history-db/database.ts';
import { ALL_DAYS, readHistory } from '../../history-db/history-store.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { decimalSign } from '../../platform/browser/region.ts';
import { ISSUE_KINDS, type IssueKind } from '../../posture/body/assessment.ts';
import { BREAK_KINDS } from '../../posture/monitor/break-rhythm.ts';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from '../shared/save-file.ts';

/** Each reads what its file needs, saves it, and resolves with the file's name. */
type Save = () => Promise<string>;

async function saveJson(): Promise<string> {
  const data = await withDatabase((database) => readHistory(database, ALL_DAYS));
  return saveFile(`plumbline-${dayAt(now())}.json`, serialiseHistory(data), 'application/json');
}

/** All hours as the pages show them, and not as they are stored. */
async function readShownHours(): Promise<HourRecord[]> {
  const { hours, alerts, episodes } = await withDatabase((database) => readHistory(database, ALL_DAYS));
  return countFineTime(hours, findFineTimes(alerts, episodes));
}

async function saveCsv(): Promise<string> {
  const hours = await readShownHours();
  return saveFile(`plumbline-${dayAt(now())}.csv`, minutesAsCsv(hours), 'text/csv');
}

function columnName(column: Column): string {
  return isIssue(column) ? text(`issue_${column}`) : text(`hours_${column === 'good' ? 'upright' : column}`);
}

function isIssue(column: Column): column is IssueKind {
  return ISSUE_KINDS.some((issue) => issue === column);
}

/** The names of the columns, each with its unit. */
function spreadsheetNames(): string[] {
  return [
    ...(['date', 'time', 'day'] as const).map((each) => text(`spreadsheet_${each}`)),
    ...COLUMNS.map((column) => text('spreadsheet_seconds', columnName(column))),
    ...KEPT_ANGLES.map((angle) => text('spreadsheet_degrees', text(`measured_${angle}Deg`))),
  ];
}

async function saveSpreadsheet(): Promise<string> {
  const hours = await readShownHours();
  const style = { decimal: decimalSign(), names: spreadsheetNames() };
  return saveFile(
    `plumbline-${dayAt(now())}-spreadsheet.csv`,
    minutesAsSpreadsheet(hours, style),
    'text/csv',
  );
}

function movementNames(): string[] {
  return [
    ...(['date', 'time', 'day'] as const).map((each) => text(`spreadsheet_${each}`)),
    text('spreadsheet_seconds', text('spreadsheet_movementMeasured')),
    text('movement_changes'),
    text('spreadsheet_seconds', text('movement_longestStill')),
    ...BREAK_KINDS.flatMap((kind) =>
      (['suggested', 'taken'] as const).map((each) =>
        text(`spreadsheet_${each}`, text(`break_kind_${kind}`)),
      ),
    ),
  ];
}

async function saveMovement(): Promise<string> {
  const { movement } = await withDatabase((database) => readHistory(database, ALL_DAYS));
  const style = { decimal: decimalSign(), names: movementNames() };
  return saveFile(
    `plumbline-${dayAt(now())}-movement.csv`,
    movementAsSpreadsheet(movement, style),
    'text/csv',
  );
}

/** The files that a spreadsheet opens, with how each is made. */
const TABLES: readonly (readonly ['spreadsheet' | 'movement' | 'csv', Save])[] = [
  ['spreadsheet', saveSpreadsheet],
  ['movement', saveMovement],
  ['csv', saveCsv],
];

function ForSpreadsheets({ onSave }: { onSave(save: Save): void }) {
  return (
    <details class="fold data-fold" data-testid="for-spreadsheets">
      <summary>{text('export_forSpreadsheet')}</summary>
      <ul class="rows">
        {TABLES.map(([kind, save]) => (
          <li key={kind}>
            <div>
              <strong>{text(`export_${kind}`)}</strong>
              <p class="quiet">{text(`export_${kind}_text`)}</p>
            </div>
            <span class="end">
              <button
                type="button"
                aria-label={text('labelValue', text('export_title'), text(`export_${kind}`))}
                data-testid={`export-${kind}`}
                onClick={() => onSave(save)}
              >
                {text('export_title')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** All stored data as one file, and parts of it as tables. */
export function ExportSection() {
  const failed = useSignal(false);
  const savedName = useSignal<string | null>(null);

  async function run(save: Save): Promise<void> {
    savedName.value = null;
    try {
      savedName.value = await save();
      failed.value = false;
    } catch (error) {
      console.error('The history could not be exported.', error);
      failed.value = true;
    }
  }

  return (
    <section aria-labelledby="export">
      <h2 id="export">{text('export_history')}</h2>
      <p>{text('export_text')}</p>
      <p class="data-act">
        <button type="button" class="primary" data-testid="export-json" onClick={() => void run(saveJson)}>
          <Icon of={Download} small />
          {text('export_json')}
        </button>
      </p>
      <p role="status" class="quiet saved-line" data-testid="exported">
        {savedName.value !== null && (
          <>
            <Icon of={Check} small />
            {text('export_done', savedName.value)}
          </>
        )}
      </p>
      <ForSpreadsheets onSave={(save) => void run(save)} />
      <p role="status" class="warning">
        {failed.value ? text('history_unreadable') : ''}
      </p>
    </section>
  );
}
