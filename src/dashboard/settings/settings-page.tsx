import { useSignal } from '@preact/signals';
import { SlidersHorizontal } from 'lucide-preact';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { meetings, pages } from '../../platform/browser/site-permission.ts';
import type { Channel } from '../../state/channels.ts';
import { type ContextPolicy, DEFAULT_SETTINGS, type Settings } from '../../state/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { OpenGroups, SettingsSearch } from '../shared/settings-search.tsx';
import { withoutCommon, wordsIn } from '../shared/word-search.ts';
import { BasicSettings } from './basic-settings.tsx';
import { countFound, FoundLine } from './found-line.tsx';
import { GROUPS } from './groups.ts';
import { groupsNamed } from './groups-named.ts';
import { markFound } from './mark-found.ts';
import { MoreSettings } from './more-settings.tsx';
import { PresetCards } from './preset-cards.tsx';
import { type Found, SettingsFrame } from './settings-frame.tsx';
import { storeSettings } from './store-settings.ts';
import { useShownGroups } from './use-shown-groups.ts';
import { useSitePermission } from './use-site-permission.ts';

/** The title of what is shown: the settings, or the only group. */
function titleOf(alone: string | null): string {
  return text(GROUPS.find(({ id }) => id === alone)?.title ?? 'page_settings');
}

/** What is looked for: the search without words such as 'turn off'. */
function meantBy(search: string): string {
  return withoutCommon(search, wordsIn(text('find_commonWords')));
}

/** All settings: presets, six basics, and the rest by group. Every change applies at once. */
export function SettingsPage({ product }: { product: ProductState }) {
  const failed = useSignal(false);
  const groups = useShownGroups();
  const { search, alone } = groups;
  const meant = meantBy(search.value);
  // They outlast a search, and so do their answers.
  const permissions = {
    calls: useSitePermission<ContextPolicy>(meetings),
    pages: useSitePermission<Channel>(pages),
  };
  const found = useSignal<Found>({});
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const counted = countFound(page.current);
    if (JSON.stringify(counted) !== JSON.stringify(found.value)) found.value = counted;
    // The words of a search that finds nothing are only in the line that says so.
    markFound(page.current, Object.keys(counted).length === 0 ? '' : meant);
  });
  const searching = search.value.trim() !== '';
  const settings = product.settings.value;
  if (settings === null) return <main class="page" />;

  const change = (changed: Partial<Settings>) =>
    void storeSettings(product, { ...(product.settings.value ?? DEFAULT_SETTINGS), ...changed }, (stored) => {
      failed.value = !stored;
    });
  const group = { settings, onChange: change };
  const named = groupsNamed(meant);
  const basics = (alone === null || alone === 'basics') && (
    <Fragment key="basics">
      {searching && found.value.basics !== undefined && (
        <h2 class="found-title">
          <Icon of={SlidersHorizontal} />
          {text('settings_basics')}
        </h2>
      )}
      <PresetCards {...group} />
      <BasicSettings {...group} permissions={permissions} onQuietHours={() => groups.leadTo('quiet')} />
    </Fragment>
  );
  const more = alone !== 'basics' && (
    <Fragment key="more">
      {!searching && alone === null && <h2>{text('settings_more')}</h2>}
      <OpenGroups.Provider value={groups}>
        <MoreSettings {...group} first={named} product={product} />
      </OpenGroups.Provider>
    </Fragment>
  );

  return (
    <SettingsFrame
      current={alone}
      onChoose={groups.choose}
      found={searching ? found.value : null}
      search={{ search: search.value, onSearch: groups.searchFor }}
    >
      <main class="page settings" ref={page}>
        <h1 tabIndex={-1}>{titleOf(alone)}</h1>
        <FoundLine search={search.value} found={found.value} onSearch={groups.searchFor} />
        <p role="status" class="warning">
          {failed.value ? text('settingsNotSaved') : ''}
        </p>
        <SettingsSearch.Provider value={meant}>
          {named.length > 0 ? [more, basics] : [basics, more]}
        </SettingsSearch.Provider>
      </main>
    </SettingsFrame>
  );
}
