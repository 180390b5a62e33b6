import { HAS_SITE_SETTINGS } from '../../platform/browser/capabilities.ts';
import { text } from '../../platform/browser/i18n.ts';
import { openCameraSettings } from '../../platform/browser/tabs.ts';
import { type CameraProblem, otherCameraIn } from '../../state/session.ts';
import { NO_SETUPS, workplaceInUse } from '../../state/workplaces.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { REMEDY_OF } from '../../ui/text/headline.ts';
import { WayOut } from '../frame/problem-banner.tsx';
import { Searchable } from '../shared/settings-search.tsx';
import { ownCameraText } from '../workplaces/camera-text.ts';

function Problem({ problem, product }: { problem: CameraProblem; product: ProductState }) {
  return (
    <div class="camera-problem" role="status" data-testid="camera-problem">
      <p>
        <strong class="error">{text(`problem_${problem}_title`)}</strong>
      </p>
      <p>{text(`problem_${problem}_text`)}</p>
      <p class="row">
        <WayOut nextStep={REMEDY_OF[problem] ?? null} product={product} />
        {problem === 'permission_denied' && HAS_SITE_SETTINGS && (
          <button type="button" onClick={() => void openCameraSettings()}>
            {text('allow_openSettings')}
          </button>
        )}
      </p>
    </div>
  );
}

/** The name of the camera that is in use, or else of the one that the active workplace uses. */
function cameraText({ host, workplaces }: ProductState): string {
  const status = host.value;
  const used = status === null ? '' : (otherCameraIn(status)?.used ?? '');
  const name = used || ownCameraText(workplaceInUse(workplaces.value ?? NO_SETUPS)?.camera ?? null);
  return status?.camera === 'live' ? text('cameraInUse', name) : name;
}

/** Which camera it is, and what keeps it from being used. */
export function CameraNow({ product, problem }: { product: ProductState; problem: CameraProblem | null }) {
  const title = text('workplaces_camera');
  const name = cameraText(product);
  const action = text('change');
  const words = problem === null ? [] : [text(`problem_${problem}_title`)];
  return (
    <Searchable words={[title, name, ...words]}>
      <div class="setting">
        <span class="setting-title">{title}</span>
        <a class="button" href="#places" aria-label={text('labelValue', title, action)}>
          {action}
        </a>
        <p class="quiet" data-testid="camera-name">
          {name}
        </p>
        {problem !== null && <Problem problem={problem} product={product} />}
      </div>
    </Searchable>
  );
}
