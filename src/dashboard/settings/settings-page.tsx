import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { text } from '../../platform/browser/i18n.ts';
import { extensionVersion } from '../../platform/browser/runtime.ts';
import { send } from '../../platform/messaging/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../state/settings.ts';
import { NO_SETUPS } from '../../state/workplaces.ts';
import { findFrom } from '../../ui/addresses.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { Searchable, SettingsSearch } from '../shared/settings-search.tsx';
import { BreaksSettings } from './breaks-settings.tsx';
import { ChannelsSettings } from './channels-settings.tsx';
import { DaysSettings } from './days-settings.tsx';
import { AlertFatigueSettings } from './fatigue-settings.tsx';
import { FirefoxSettings } from './firefox-settings.tsx';
import { IssuesSettings } from './issues-settings.tsx';
import { NudgesSettings } from './nudges-settings.tsx';
import { PersonalLimitsSetting } from './personal-limits-setting.tsx';
import { PowerSettings } from './power-settings.tsx';
import { SelfTestSetting } from './self-test-setting.tsx';
import { SettingsFileSetting } from './settings-file-setting.tsx';
import { ShortcutsSetting } from './shortcuts-setting.tsx';
import { SuppressionSettings } from './suppression-settings.tsx';
import { TaughtSetting } from './taught-setting.tsx';
import { WhenSettings } from './when-settings.tsx';

function Privacy() {
  const promises = (['pictures', 'kept', 'network'] as const).map((each) => text(`privacy_${each}`));
  return (
    <Searchable words={[text('privacy_title'), ...promises]}>
      <section class="searchable" aria-labelledby="privacy">
        <h2 id="privacy">{text('privacy_title')}</h2>
        <ul class="guide">
          {promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
        <p class="quiet">{text('version', extensionVersion())}</p>
      </section>
    </Searchable>
  );
}

function SearchBox({
  search,
  found,
  onSearch,
}: {
  search: string;
  found: number;
  onSearch(search: string): void;
}) {
  return (
    <search class="settings-search">
      <label class="select">
        <span>{text('searchSettings')}</span>
        <input
          type="search"
          name="search"
          aria-describedby="search-found"
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <p id="search-found" role="status" class="quiet">
        {search.trim() === ''
          ? text('searchHint')
          : found === 0
            ? text('searchNone')
            : text('searchFound', found)}
      </p>
    </search>
  );
}

/** All settings. Every change applies at once. */
export function SettingsPage({ product }: { product: ProductState }) {
  const failed = useSignal(false);
  const search = useSignal(findFrom(location.hash));
  const found = useSignal(0);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    found.value = page.current?.querySelectorAll('.setting, .searchable').length ?? 0;
  });
  const settings = product.settings.value;
  if (settings === null) return <main class="page" />;

  async function replace(next: Settings): Promise<void> {
    const before = product.settings.value;
    // Shown at once, so that a second change builds on this one.
    product.settings.value = next;
    const answer = await send('pageToBackground.changeSettings', { settings: next });
    failed.value = !answer.ok;
    if (!answer.ok) product.settings.value = before;
  }
  const change = (changed: Partial<Settings>) =>
    void replace({ ...(product.settings.value ?? DEFAULT_SETTINGS), ...changed });
  const group = { settings, onChange: change };

  return (
    <main class="page settings" ref={page}>
      <h1>{text('page_settings')}</h1>
      <SearchBox
        search={search.value}
        found={found.value}
        onSearch={(words) => {
          search.value = words;
        }}
      />
      <p role="status" class="warning">
        {failed.value ? text('settingsNotSaved') : ''}
      </p>
      <SettingsSearch.Provider value={search.value}>
        {HOST_IS_VISIBLE && <FirefoxSettings {...group} />}
        <WhenSettings {...group} />
        <IssuesSettings {...group} />
        <DaysSettings {...group} />
        <TaughtSetting
          examples={product.examples.value ?? []}
          workplaces={product.workplaces.value ?? NO_SETUPS}
        />
        <PersonalLimitsSetting limits={product.limits.value ?? []} />
        <SelfTestSetting />
        <ChannelsSettings {...group} />
        <NudgesSettings {...group} />
        <BreaksSettings {...group} />
        <SuppressionSettings {...group} />
        {/* Firefox does not report the battery, and opens the camera only for a page in view. */}
        {!HOST_IS_VISIBLE && <PowerSettings {...group} />}
        <AlertFatigueSettings {...group} />
        <ShortcutsSetting />
        <SettingsFileSetting
          settings={settings}
          examples={product.examples.value ?? []}
          onReplace={(next) => void replace(next)}
        />
        <Privacy />
      </SettingsSearch.Provider>
    </main>
  );
}
