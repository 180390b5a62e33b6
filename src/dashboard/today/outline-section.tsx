import { useEffect, useState } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { isLayout } from '../../posture/body/layout.ts';
import { medianOutline, type Outline, outlineOf, scaleOutline } from '../../posture/body/outline.ts';
import { readLayout } from '../../posture/body/read-layout.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { NO_SETUPS, type Workplaces, workplaceInUse } from '../../state/workplaces.ts';
import { OutlineFigure } from '../../ui/figure/outline-figure.tsx';
import type { ProductState } from '../../ui/product-state.ts';

/** Now and then, not a mirror that moves all the time. */
const SHOWN_EVERY_MS = 5 * MINUTE_MS;

/** The upright outline at the active workplace; null if its calibration kept no points. */
function uprightOutline(workplaces: Workplaces): Outline | null {
  const kept = workplaceInUse(workplaces)?.calibrationPoses ?? null;
  if (kept === null) return null;
  const layouts = kept.poses.map((pose) => readLayout(pose, kept.frame)).filter(isLayout);
  return medianOutline(layouts.map((layout) => outlineOf(layout, kept.frame)));
}

/** The user's outline over the upright one, every few minutes or when asked for. Only if they have switched it on. */
export function OutlineSection({ product }: { product: ProductState }) {
  const wanted = product.settings.value?.outline === true;
  const live = product.live.value?.outline ?? null;
  const [shown, setShown] = useState<Outline | null>(null);
  useEffect(() => {
    if (!wanted || shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN_EVERY_MS);
    return () => clearTimeout(timer);
  }, [wanted, shown]);
  useEffect(() => {
    if (shown === null && live !== null) setShown(live);
  }, [shown, live]);
  if (!wanted) return null;
  const upright = uprightOutline(product.workplaces.value ?? NO_SETUPS);
  return (
    <section aria-labelledby="outline" data-testid="outline">
      <h2 id="outline">{text('outline_title')}</h2>
      <p class="quiet">{text('outline_text')}</p>
      {shown === null ? (
        <p>{text('outline_waits')}</p>
      ) : (
        <>
          <OutlineFigure
            now={shown}
            upright={upright === null ? null : scaleOutline(upright, shown.frame)}
            label={text('outline_label')}
          />
          <button type="button" disabled={live === null} onClick={() => setShown(live)}>
            {text('outline_again')}
          </button>
        </>
      )}
    </section>
  );
}
