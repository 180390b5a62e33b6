import { Pin, Puzzle } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { Mark } from '../../ui/figure/mark.tsx';
import { Icon } from '../../ui/icon.tsx';

/** How to keep the toolbar icon in sight, with a picture of the toolbar and its list of extensions. */
export function PinHint() {
  return (
    <div class="pin-hint done-part">
      <div class="pin-picture" aria-hidden="true">
        <p class="pin-toolbar">
          <span class="pin-address" />
          <Icon of={Puzzle} />
          <span class="pin-person" />
        </p>
        <p class="pin-list">
          <Mark size={18} />
          <span>{text('extensionName')}</span>
          <Icon of={Pin} small />
        </p>
      </div>
      <div>
        <h2>{text('pin_title')}</h2>
        <p class="quiet">{text('legend_pin')}</p>
      </div>
    </div>
  );
}
