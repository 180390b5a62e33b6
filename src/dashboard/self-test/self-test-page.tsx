import { useEffect, useMemo, useRef } from 'preact/hooks';
import { playSound } from '../../camera/voice/sound.ts';
import { examplesAt } from '../../engine/learning.ts';
import type { AssessmentConfig } from '../../posture/verdict/assess.ts';
import { learnFrom } from '../../posture/verdict/personal-judge.ts';
import { shiftsOf } from '../../posture/verdict/personal-limits.ts';
import { judgeHint } from '../../self-test/judge-hint.ts';
import { engineConfigFrom } from '../../state/engine-config.ts';
import { DEFAULT_SETTINGS } from '../../state/settings.ts';
import { NO_SETUPS, type Workplace, workplaceInUse } from '../../state/workplaces.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { createSelfTestFlow, type SelfTestFlow } from './self-test-flow.ts';
import { SelfTestIntro } from './self-test-intro.tsx';
import { SelfTestResult } from './self-test-result.tsx';
import { SelfTestRun } from './self-test-run.tsx';
import './self-test.css';

/** The user looks away from the screen: a sound says when to look back. */
const LOOKS_AWAY: readonly string[] = ['head_turn', 'look_down'];

/** The same inputs by which the camera host would judge. */
function useConfig({ settings, limits, examples }: ProductState, { id }: Workplace): AssessmentConfig {
  const stored = examples.value;
  const personal = useMemo(() => learnFrom(examplesAt(stored ?? [], id)), [stored, id]);
  const { sensitivity } = engineConfigFrom(settings.value ?? DEFAULT_SETTINGS);
  return { sensitivity, shifts: shiftsOf(limits.value ?? []), personal };
}

/** A flow that judges by the current inputs, and ends with the page. It pauses while the page is hidden. */
function useFlow(product: ProductState, workplace: Workplace): SelfTestFlow {
  const config = useConfig(product, workplace);
  const judged = useRef({ config, setup: workplace, product });
  judged.current = { config, setup: workplace, product };
  const flow = useMemo(
    () =>
      createSelfTestFlow({
        camera: () => judged.current.setup.camera,
        judge: (seen, step) => judgeHint(seen, step, judged.current.setup.baseline, judged.current.config),
        onStep(before) {
          const { soundKind, volume } = judged.current.product.settings.value ?? DEFAULT_SETTINGS;
          if (LOOKS_AWAY.includes(before.label)) void playSound(soundKind, volume);
        },
      }),
    [],
  );
  useEffect(() => flow.reset, [flow]);
  useEffect(() => {
    const follow = () => document.visibilityState === 'hidden' && flow.pause();
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, [flow]);
  return flow;
}

function Testing({ product, workplace }: { product: ProductState; workplace: Workplace }) {
  const flow = useFlow(product, workplace);
  const state = flow.state.value;
  if (state.phase === 'intro') return <SelfTestIntro calibrated onStart={flow.run} />;
  if (state.phase !== 'done') return <SelfTestRun flow={flow} />;
  const { endedAtMs } = state;
  return (
    <SelfTestResult
      test={flow.test.value}
      endedAtMs={endedAtMs}
      workplace={workplace}
      onRetake={flow.retake}
      onAgain={flow.reset}
    />
  );
}

/** A guided test of the judge on the user themself. */
export function SelfTestPage({ product }: { product: ProductState }) {
  const workplaces = product.workplaces.value;
  const workplace = workplaceInUse(workplaces ?? NO_SETUPS);
  return (
    <main class="page self-test">
      {workplace !== null && <Testing product={product} workplace={workplace} />}
      {workplaces !== null && workplace === null && <SelfTestIntro calibrated={false} onStart={() => {}} />}
    </main>
  );
}
