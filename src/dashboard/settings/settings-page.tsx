import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { text } from '../../platform/browser/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../state/settings.ts';
import { NO_SETUPS } from '../../state/workplaces.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { OpenGroups, SettingsSearch } from '../shared/settings-search.tsx';
import { BasicSettings } from './basic-settings.tsx';
import { BreaksSettings } from './breaks-settings.tsx';
import { ChecksSettings } from './checks-settings.tsx';
import { DataGroup } from './data-group.tsx';
import { FirefoxSettings } from './firefox-settings.tsx';
import { HelpGroup } from './help-group.tsx';
import { NudgesSettings } from './nudges-settings.tsx';
import { PersonalLimitsSetting } from './personal-limits-setting.tsx';
import { PowerSettings } from './power-settings.tsx';
import { PresetCards } from './preset-cards.tsx';
import { ReportsSettings } from './reports-settings.tsx';
import type { GroupProps } from './setting-change.ts';
import { SettingsFrame } from './settings-frame.tsx';
import { ShortcutsSetting } from './shortcuts-setting.tsx';
import { storeSettings } from './store-settings.ts';
import { SuppressionSettings } from './suppression-settings.tsx';
import { TaughtSetting } from './taught-setting.tsx';
import { useOpenGroups } from './use-open-groups.ts';
import { WorkplacesGroup } from './workplaces-group.tsx';

interface MoreProps extends GroupProps {
  readonly product: ProductState;
  onReplace(settings: Settings): void;
}

/** Everything but the basics, one row per group. */
function More({ product, onReplace, ...group }: MoreProps) {
  const examples = product.examples.value ?? [];
  const workplaces = product.workplaces.value ?? NO_SETUPS;
  return (
    <div class="setting-rows groups">
      <NudgesSettings {...group} />
      <ChecksSettings {...group} learned={examples.length}>
        <TaughtSetting examples={examples} workplaces={workplaces} />
        <PersonalLimitsSetting limits={product.limits.value ?? []} />
      </ChecksSettings>
      <BreaksSettings {...group} />
      <SuppressionSettings {...group} />
      <ReportsSettings {...group} />
      {/* Firefox does not report the battery, and opens the camera only for a page in view. */}
      {HOST_IS_VISIBLE ? <FirefoxSettings {...group} /> : <PowerSettings {...group} />}
      <WorkplacesGroup workplaces={workplaces} />
      <ShortcutsSetting />
      <DataGroup settings={group.settings} examples={examples} onReplace={onReplace} />
      <HelpGroup />
    </div>
  );
}

/** How many settings the search has found, in words; '' without a search. */
function foundText(search: string, found: number): string {
  if (search.trim() === '') return '';
  return found === 0 ? text('searchNone') : text('searchFound', found);
}

/** All settings: presets, six basics, and the rest by group. Every change applies at once. */
export function SettingsPage({ product }: { product: ProductState }) {
  const failed = useSignal(false);
  const groups = useOpenGroups();
  const { search } = groups;
  const found = useSignal(0);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    found.value = page.current?.querySelectorAll('.setting, .searchable:not(.setting)').length ?? 0;
  });
  const settings = product.settings.value;
  if (settings === null) return <main class="page" />;

  const replaceAll = (next: Settings) =>
    void storeSettings(product, next, (stored) => {
      failed.value = !stored;
    });
  const change = (changed: Partial<Settings>) =>
    replaceAll({ ...(product.settings.value ?? DEFAULT_SETTINGS), ...changed });
  const group = { settings, onChange: change };

  return (
    <SettingsFrame
      current={groups.current}
      onChoose={groups.show}
      search={{ search: search.value, onSearch: groups.searchFor }}
    >
      <main class="page settings" ref={page}>
        <h1 tabIndex={-1} data-group="basics">
          {text('page_settings')}
        </h1>
        <p role="status" class="quiet found" id="search-found">
          {foundText(search.value, found.value)}
        </p>
        <p role="status" class="warning">
          {failed.value ? text('settingsNotSaved') : ''}
        </p>
        <SettingsSearch.Provider value={search.value}>
          <PresetCards {...group} />
          <BasicSettings {...group} onQuietHours={() => groups.show('quiet')} />
          <h2>{text('settings_more')}</h2>
          <OpenGroups.Provider value={groups}>
            <More {...group} product={product} onReplace={replaceAll} />
          </OpenGroups.Provider>
        </SettingsSearch.Provider>
      </main>
    </SettingsFrame>
  );
}
