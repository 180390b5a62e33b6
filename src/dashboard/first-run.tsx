import { useEffect, useMemo } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import type { ProductState } from '../ui/product-state.ts';
import { createCalibrationFlow } from './calibration-flow.ts';
import { Preview } from './preview.tsx';

export function FirstRun({ product: _product }: { product: ProductState }) {
  const flow = useMemo(createCalibrationFlow, []);
  useEffect(() => flow.close, [flow]);
  const state = flow.state.value;
  return (
    <div>
      <h1>{text('extensionName')}</h1>
      <p data-testid="phase">{JSON.stringify(state)}</p>
      <button type="button" data-testid="open-camera" onClick={() => void flow.openPreview()}>
        {text('openCamera')}
      </button>
      <button
        type="button"
        data-testid="calibrate"
        disabled={state.phase !== 'preview'}
        onClick={() => void flow.calibrate()}
      >
        {text('calibrate')}
      </button>
      {state.phase === 'done' && <p data-testid="done">{text('calibrated')}</p>}
      <Preview flow={flow} />
    </div>
  );
}
