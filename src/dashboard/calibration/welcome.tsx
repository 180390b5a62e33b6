import { EyeOff, Laptop, type LucideIcon, Power } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { ProfileFigure } from '../../ui/figure/profile-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PermissionHint } from '../camera/camera-failure.tsx';
import { OpenCamera } from './calibration-actions.tsx';
import type { CalibrationFlow } from './calibration-flow.ts';

/** What matters to somebody who is about to turn on a camera. */
const PROMISES: readonly (readonly ['local' | 'pictures' | 'control', LucideIcon])[] = [
  ['local', Laptop],
  ['pictures', EyeOff],
  ['control', Power],
];

/** Upright, and a slouch, beside each other. */
function Picture() {
  return (
    <div class="welcome-picture" aria-hidden="true">
      <ProfileFigure posture="upright" />
      <ProfileFigure posture="slouch" />
    </div>
  );
}

/** The first page: what Plumbline does, one button, and what it does with the camera. */
export function Welcome({ flow }: { flow: CalibrationFlow }) {
  return (
    <>
      <Picture />
      <div class="welcome">
        <h1>{text('welcome_title')}</h1>
        <p>{text('welcome_does')}</p>
        <OpenCamera flow={flow} />
        <PermissionHint />
      </div>
      <ul class="promises">
        {PROMISES.map(([promise, icon]) => (
          <li key={promise}>
            <Icon of={icon} />
            <span>
              <strong>{text(`welcome_${promise}_title`)}</strong> {text(`welcome_${promise}_text`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
