import { useEffect, useMemo } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { isForStanding, NO_SETUPS, workplaceInUse } from '../../state/workplaces.ts';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { onWhileVisible } from '../camera/on-while-visible.ts';
import { CalibrationActions } from './calibration-actions.tsx';
import { createCalibrationFlow } from './calibration-flow.ts';
import { CalibrationText } from './calibration-text.tsx';
import { DonePanel } from './done-panel.tsx';
import { ShowSlouch } from './show-slouch.tsx';
import { Stage } from './stage.tsx';
import { WorkplaceChooser } from './workplace-chooser.tsx';

interface CalibrationPageProps {
  readonly product: ProductState;
  /** Whether this is the user's first page, which explains what Plumbline is. */
  readonly introduces: boolean;
}

/** Camera, live picture, calibration, and the start of watching. */
export function CalibrationPage({ product, introduces }: CalibrationPageProps) {
  const flow = useMemo(createCalibrationFlow, []);
  useEffect(() => flow.close, [flow]);
  useEffect(() => onWhileVisible(flow.stream, flow.close, () => void flow.openPreview()), [flow]);
  const state = flow.state.value;
  const workplaces = product.workplaces.value ?? NO_SETUPS;
  const standing = isForStanding(flow.place.value, workplaces);
  const workplace = workplaceInUse(workplaces);
  // A new workplace may be read a moment after it was stored.
  if (state.phase === 'calibrated' && workplace !== null)
    return <ShowSlouch workplace={workplace} onEnd={flow.end} />;
  if (state.phase === 'calibrated' || state.phase === 'done')
    return (
      <main class="page">
        <DonePanel product={product} onAgain={() => void flow.openPreview()} />
      </main>
    );
  return (
    <main class="page calibration">
      <div class="told">
        <CalibrationText state={state} introduces={introduces} standing={standing} />
      </div>
      <section class="stage" aria-label={text('stageLabel')}>
        <Stage flow={flow} />
      </section>
      <div class="actions">
        <WorkplaceChooser flow={flow} workplaces={workplaces} />
        <CalibrationActions flow={flow} calibrated={isCalibrated(product) === true} />
      </div>
    </main>
  );
}
