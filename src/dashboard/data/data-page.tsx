import { isStorageDurable } from '../../platform/browser/durable-storage.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import { DeleteSection } from './delete-section.tsx';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';
import { SettingsParts } from './settings-parts.tsx';

/** Warns if the browser may delete the history when the disk is full. */
function StorageLine() {
  if (useAnswer(isStorageDurable, true)) return null;
  return (
    <p class="warning" role="status" data-testid="storage-not-durable">
      {text('storageNotDurable')}
    </p>
  );
}

/** All stored data, under the user's own control. */
export function DataPage({ product }: { product: ProductState }) {
  return (
    <main class="page history data">
      <div>
        <h1>{text('page_data')}</h1>
        <p>{text('data_what')}</p>
        <StorageLine />
      </div>
      <div class="data-group">
        <ExportSection />
        <ImportSection />
      </div>
      <div class="data-group">
        <DeleteSection />
      </div>
      <div class="data-group">
        <SettingsParts product={product} />
      </div>
    </main>
  );
}
