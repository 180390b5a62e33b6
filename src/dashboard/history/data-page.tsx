import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isStorageDurable } from '../../platform/durable-storage.ts';
import { text } from '../../platform/i18n.ts';
import { DeleteSection } from './delete-section.tsx';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';

/** Says so where the browser may delete the history when the disk is full. */
function StorageLine() {
  const durable = useSignal(true);
  useEffect(() => {
    void isStorageDurable().then(
      (kept) => {
        durable.value = kept;
      },
      (error) => console.error(error),
    );
  }, [durable]);
  if (durable.value) return null;
  return (
    <p class="warning" role="status" data-testid="storage-not-durable">
      {text('storageNotDurable')}
    </p>
  );
}

/** All that is kept, in the user's own hands. */
export function DataPage() {
  return (
    <main class="page history data">
      <div>
        <h1>{text('page_data')}</h1>
        <p>{text('data_what')}</p>
        <StorageLine />
      </div>
      <ExportSection />
      <ImportSection />
      <DeleteSection />
    </main>
  );
}
