import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import type { CalibrationFlow } from './calibration-flow.ts';
import { RenewalResult } from './renewal-result.tsx';

/** The end of a calibration after the first run. */
export function LaterDone({ flow }: { flow: CalibrationFlow }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {text('laterDone_title')}
        </h1>
        <p>{text('laterDone_text')}</p>
      </div>
      <RenewalResult flow={flow} />
      <div class="actions">
        <a class="button button-primary large" href="#today">
          {text('done_today')}
        </a>
        <a class="button large" href="#slouch">
          {text('show_open')}
        </a>
      </div>
      <p class="row step-links">
        <a href="#places">{text('laterDone_workplaces')}</a>
      </p>
    </>
  );
}
