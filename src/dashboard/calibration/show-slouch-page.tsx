import { text } from '../../platform/browser/i18n.ts';
import { NO_SETUPS, workplaceInUse } from '../../state/workplaces.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { ShowSlouch } from './show-slouch.tsx';
import { StepCard } from './step-card.tsx';

/** Lets the user show a slouch at the active workplace, at any time. */
export function ShowSlouchPage({ product }: { product: ProductState }) {
  const workplaces = product.workplaces.value;
  const workplace = workplaceInUse(workplaces ?? NO_SETUPS);
  if (workplace !== null) return <ShowSlouch key={workplace.id} workplace={workplace} onEnd={null} />;
  return (
    <StepCard step={null}>
      <h1>{text('page_slouch')}</h1>
      {workplaces !== null && (
        <>
          <p>{text('show_uncalibrated')}</p>
          <p>
            <a class="button" href="#calibrate">
              {text('workplaces_first')}
            </a>
          </p>
        </>
      )}
    </StepCard>
  );
}
