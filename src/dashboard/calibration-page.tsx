import { useEffect, useMemo } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import { isForStanding, NO_SETUPS } from '../platform/setups.ts';
import { isCalibrated, type ProductState } from '../ui/product-state.ts';
import { CalibrationActions } from './calibration-actions.tsx';
import { createCalibrationFlow } from './calibration-flow.ts';
import { CalibrationWords } from './calibration-words.tsx';
import { DonePanel } from './done-panel.tsx';
import { onWhileVisible } from './on-while-visible.ts';
import { PlaceChooser } from './place-chooser.tsx';
import { Stage } from './stage.tsx';

interface CalibrationPageProps {
  readonly product: ProductState;
  /** Whether the page is the user's first, and says what Plumbline is. */
  readonly introduces: boolean;
}

/** Camera, live picture, calibration, and the start of the watching. */
export function CalibrationPage({ product, introduces }: CalibrationPageProps) {
  const flow = useMemo(createCalibrationFlow, []);
  useEffect(() => flow.close, [flow]);
  useEffect(() => onWhileVisible(flow.stream, flow.close, () => void flow.openPreview()), [flow]);
  const state = flow.state.value;
  const standing = isForStanding(flow.place.value, product.setups.value ?? NO_SETUPS);
  if (state.phase === 'done')
    return (
      <main class="page">
        <DonePanel product={product} onAgain={() => void flow.openPreview()} />
      </main>
    );
  return (
    <main class="page calibration">
      <div class="told">
        <CalibrationWords state={state} introduces={introduces} standing={standing} />
      </div>
      <section class="stage" aria-label={text('stageLabel')}>
        <Stage flow={flow} />
      </section>
      <div class="actions">
        <PlaceChooser flow={flow} setups={product.setups.value ?? NO_SETUPS} />
        <CalibrationActions flow={flow} calibrated={isCalibrated(product) === true} />
      </div>
    </main>
  );
}
