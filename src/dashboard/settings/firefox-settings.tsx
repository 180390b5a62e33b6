import { Camera } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { prepareCameraHost } from '../../platform/host-page/camera-host.ts';
import { CAMERA_HOST_PLACES } from '../../state/settings.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { SegmentField } from '../shared/setting-fields.tsx';
import { Searchable, SettingsGroup } from '../shared/settings-search.tsx';
import { CameraNow } from './camera-now.tsx';
import { PartHeading } from './part-heading.tsx';
import type { GroupProps } from './setting-change.ts';
import { useCameraProblem } from './use-camera-problem.ts';

/** What Firefox does not report or cannot show, and the closest alternative. */
function Missing() {
  const lines = (['notification', 'lock', 'battery', 'rests'] as const).map((each) =>
    text(`firefox_${each}`),
  );
  return (
    <Searchable words={[text('firefox_title'), ...lines]}>
      <section class="searchable setting-part" aria-labelledby="firefox-missing">
        <PartHeading id="firefox-missing" words={text('firefox_title')} />
        <ul class="guide">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </Searchable>
  );
}

/** What differs in Firefox: the camera needs a page that stays open, and the user chooses where. */
export function FirefoxSettings({ settings, onChange, product }: GroupProps & { product: ProductState }) {
  const problem = useCameraProblem(product);
  const place = text(`cameraHostPlace_${settings.cameraHostPlace}`);
  return (
    <SettingsGroup
      id="camera"
      icon={Camera}
      title={text('settings_firefox')}
      summary={problem === null ? place : `${text(`problem_${problem}_title`)} · ${place}`}
    >
      <CameraNow product={product} problem={problem} />
      <SegmentField
        name="cameraHostPlace"
        title={text('setting_cameraHostPlace')}
        explains={text('setting_cameraHostPlace_text')}
        options={CAMERA_HOST_PLACES.map((value) => ({ value, label: text(`cameraHostPlace_${value}`) }))}
        value={settings.cameraHostPlace}
        onChoose={(cameraHostPlace) => {
          // Must come first: the sidebar opens only within the click.
          prepareCameraHost({ ...settings, cameraHostPlace });
          onChange({ cameraHostPlace });
        }}
      />
      <Missing />
    </SettingsGroup>
  );
}
