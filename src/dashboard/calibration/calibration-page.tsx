import { useEffect, useMemo } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { isForStanding, NO_SETUPS, workplaceInUse } from '../../state/workplaces.ts';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { onWhileVisible } from '../camera/on-while-visible.ts';
import { CalibrationActions } from './calibration-actions.tsx';
import { type CalibrationFlow, createCalibrationFlow } from './calibration-flow.ts';
import { CalibrationText } from './calibration-text.tsx';
import { isCameraInUse } from './camera-in-use.ts';
import { DonePanel } from './done-panel.tsx';
import { DoubtedPanel } from './doubted-panel.tsx';
import { calibratedStep, markCalibrated } from './mark-calibrated.ts';
import { RecordingWarning } from './recording-warning.tsx';
import { findFormer } from './renewal.ts';
import { ShowSlouch } from './show-slouch.tsx';
import { Stage } from './stage.tsx';
import { StepCard } from './step-card.tsx';
import { useOpenAtOnce } from './use-open-at-once.ts';
import { Welcome } from './welcome.tsx';
import { WorkplaceChooser } from './workplace-chooser.tsx';

interface CalibrationPageProps {
  readonly product: ProductState;
  /** Whether this is the user's first page, which explains what Plumbline is. */
  readonly introduces: boolean;
}

/** Whether the user has shown a slouch at a workplace before. What was learned then still holds. */
function hasShown({ examples }: ProductState, workplace: string | null): boolean {
  return (examples.value ?? []).some(({ source, setup }) => source === 'shown' && setup === workplace);
}

/** Whether what is missing is the permission: then the calibration stays as it is. */
function lacksPermission({ host, session }: ProductState): boolean {
  const status = host.value;
  if (session.value?.phase !== 'watching' || status?.camera !== 'failed') return false;
  return status.problem === 'permission_needed' || status.problem === 'permission_denied';
}

interface CalibrationProps {
  readonly flow: CalibrationFlow;
  readonly product: ProductState;
  /** In the first run, nothing is said of workplaces: that there is one now, while it is being saved, is no news. */
  readonly introduces: boolean;
  readonly onlyAllows: boolean;
  readonly opensAtOnce: boolean;
}

/** What to do, the live picture, and the buttons. */
function Calibration({ flow, product, introduces, onlyAllows, opensAtOnce }: CalibrationProps) {
  const workplaces = (introduces ? null : product.workplaces.value) ?? NO_SETUPS;
  const place = flow.place.value;
  const isNew = place !== null && !('id' in place);
  return (
    <>
      <div class="told">
        <CalibrationText
          state={flow.state.value}
          isNew={isNew}
          standing={isForStanding(place, workplaces)}
          onlyAllows={onlyAllows}
          opensAtOnce={opensAtOnce}
        />
        {!onlyAllows && !introduces && <RecordingWarning product={product} />}
      </div>
      <section class="stage" aria-label={text('stageLabel')}>
        <Stage flow={flow} />
      </section>
      <div class="actions">
        {!onlyAllows && <WorkplaceChooser flow={flow} workplaces={workplaces} />}
        <CalibrationActions
          flow={flow}
          calibrated={!introduces && isCalibrated(product) === true}
          isNew={isNew}
          opensAtOnce={opensAtOnce}
          onCalibrate={() => void flow.calibrate(findFormer(product, flow.place.value))}
        />
      </div>
    </>
  );
}

/** After a reload in the middle of the first run, its next step. Who comes back to the first page later has done it. */
function goOnWithFirstRun(flow: CalibrationFlow): void {
  const step = calibratedStep(location.hash);
  if (step === null) location.replace('#today');
  else flow.goOn(step);
}

/** Camera, live picture, calibration, and the start of watching. */
export function CalibrationPage({ product, introduces }: CalibrationPageProps) {
  const flow = useMemo(createCalibrationFlow, []);
  useEffect(() => flow.close, [flow]);
  useEffect(() => onWhileVisible(flow.stream, flow.close, () => void flow.openPreview()), [flow]);
  const opensAtOnce = !introduces && isCameraInUse(product);
  useOpenAtOnce(flow, opensAtOnce);
  const known = product.ready.value;
  useEffect(() => {
    if (introduces && known && flow.state.peek().phase === 'intro' && isCalibrated(product) === true)
      goOnWithFirstRun(flow);
  }, [known]);
  const state = flow.state.value;
  const place = flow.place.value;
  const onlyAllows =
    lacksPermission(product) && isCalibrated(product) === true && (place === null || 'id' in place);
  useEffect(() => {
    if (onlyAllows && state.phase === 'preview') void flow.keepOld();
  }, [onlyAllows, state.phase]);
  const workplaces = product.workplaces.value ?? NO_SETUPS;
  const workplace = workplaceInUse(workplaces);
  // What a renewed calibration has changed comes first. In the first run, the slouch was offered before.
  const isRenewed = flow.renewal.value !== null;
  const isShown = isRenewed || (!introduces && hasShown(product, workplace?.id ?? null));
  useEffect(() => {
    if (isShown && state.phase === 'calibrated') flow.end();
  }, [isShown, state.phase]);
  useEffect(() => {
    if (state.phase === 'calibrated' || state.phase === 'done') markCalibrated(state.phase);
  }, [state.phase]);
  if (state.phase === 'doubted')
    return (
      <StepCard step={introduces ? 1 : null} testId="doubted">
        <DoubtedPanel flow={flow} comparison={state.comparison} slouch={state.slouch} />
      </StepCard>
    );
  // A new workplace may be read a moment after it was stored.
  if (state.phase === 'calibrated' && workplace !== null && !isShown)
    return <ShowSlouch workplace={workplace} isFirstRun={introduces} onEnd={flow.end} />;
  if (state.phase === 'calibrated' || state.phase === 'done')
    return (
      <StepCard step={introduces ? 3 : null} testId="done">
        <DonePanel product={product} isFirstRun={introduces} flow={flow} />
      </StepCard>
    );
  if (introduces && (state.phase === 'intro' || state.phase === 'opening'))
    return (
      <StepCard step={null}>
        <Welcome flow={flow} />
      </StepCard>
    );
  // Whether the picture opens by itself isn't known yet.
  if (!introduces && !known) return null;
  return (
    <StepCard step={introduces ? 1 : null}>
      <Calibration
        flow={flow}
        product={product}
        introduces={introduces}
        onlyAllows={onlyAllows}
        opensAtOnce={opensAtOnce}
      />
    </StepCard>
  );
}
