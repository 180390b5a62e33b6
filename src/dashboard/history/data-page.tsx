import { text } from '../../platform/i18n.ts';
import { DeleteSection } from './delete-section.tsx';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';

/** All that is kept, in the user's own hands. */
export function DataPage() {
  return (
    <main class="page history data">
      <div>
        <h1>{text('page_data')}</h1>
        <p>{text('data_what')}</p>
      </div>
      <ExportSection />
      <ImportSection />
      <DeleteSection />
    </main>
  );
}
