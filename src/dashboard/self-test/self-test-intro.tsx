import { text } from '../../platform/browser/i18n.ts';
import { SELF_TEST_PLAN } from '../../self-test/plan.ts';
import { SelfTestFigure } from './self-test-figure.tsx';
import { toneOf } from './self-test-text.ts';

function Postures() {
  return (
    <ol class="self-test-postures">
      {SELF_TEST_PLAN.map(({ label }) => (
        <li key={label}>
          <SelfTestFigure label={label} tone={toneOf(label)} />
          <span>{text(`selfTest_${label}_title`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What the test is, and its start button. Without a calibration, what is needed first. */
export function SelfTestIntro({ calibrated, onStart }: { calibrated: boolean; onStart(): void }) {
  return (
    <>
      <div>
        <h1>{text('page_selftest')}</h1>
        <p>{text('selfTest_lead')}</p>
      </div>
      {calibrated ? (
        <>
          <p class="row">
            <button type="button" class="primary large" data-testid="self-test-start" onClick={onStart}>
              {text('selfTestStart')}
            </button>
          </p>
          <p class="quiet">{text('selfTest_private')}</p>
        </>
      ) : (
        <p data-testid="self-test-uncalibrated">
          {text('selfTest_uncalibrated')} <a href="#calibrate">{text('page_calibrate')}</a>
        </p>
      )}
      <Postures />
    </>
  );
}
