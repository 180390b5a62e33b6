import { text } from '../../platform/browser/i18n.ts';
import type { CameraProblem } from '../../state/session.ts';
import { LiftBlock } from '../camera/camera-failure.tsx';
import './camera-problem-block.css';

interface BlockProps {
  readonly problem: CameraProblem;
  /** Opens the camera again once the user has allowed it. */
  onAllowed(): void;
}

/** Why a part of a page has no camera, and the way out. A page that needs the camera throughout has `CameraFailure`. */
export function CameraProblemBlock({ problem, onAllowed }: BlockProps) {
  return (
    <div class="camera-problem">
      <div role="alert">
        <p class="error">
          <strong>{text(`problem_${problem}_title`)}</strong>
        </p>
        <p>{text(`problem_${problem}_text`)}</p>
      </div>
      <LiftBlock problem={problem} onAllowed={onAllowed} />
    </div>
  );
}
