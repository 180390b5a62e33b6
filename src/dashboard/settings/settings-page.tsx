import { useSignal } from '@preact/signals';
import { SlidersHorizontal } from 'lucide-preact';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { text } from '../../platform/browser/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../state/settings.ts';
import { NO_SETUPS } from '../../state/workplaces.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { OpenGroups, SettingsSearch } from '../shared/settings-search.tsx';
import { BasicSettings } from './basic-settings.tsx';
import { BreaksSettings } from './breaks-settings.tsx';
import { ChecksSettings } from './checks-settings.tsx';
import { DataGroup } from './data-group.tsx';
import { FirefoxSettings } from './firefox-settings.tsx';
import { groupsNamed } from './groups-named.ts';
import { HelpGroup } from './help-group.tsx';
import { markFound } from './mark-found.ts';
import { NudgesSettings } from './nudges-settings.tsx';
import { PersonalLimitsSetting } from './personal-limits-setting.tsx';
import { PowerSettings } from './power-settings.tsx';
import { PresetCards } from './preset-cards.tsx';
import { ReportsSettings } from './reports-settings.tsx';
import type { GroupProps } from './setting-change.ts';
import { type Found, SettingsFrame } from './settings-frame.tsx';
import { ShortcutsSetting } from './shortcuts-setting.tsx';
import { storeSettings } from './store-settings.ts';
import { SuppressionSettings } from './suppression-settings.tsx';
import { TaughtSetting } from './taught-setting.tsx';
import { useOpenGroups } from './use-open-groups.ts';
import { WorkplacesGroup } from './workplaces-group.tsx';

interface MoreProps extends GroupProps {
  readonly product: ProductState;
  /** The groups to begin with. */
  readonly first: readonly string[];
  onReplace(settings: Settings): void;
}

/** Everything but the basics, one row per group. */
function More({ product, first, onReplace, ...group }: MoreProps) {
  const examples = product.examples.value ?? [];
  const workplaces = product.workplaces.value ?? NO_SETUPS;
  const groups = [
    <NudgesSettings key="nudges" {...group} />,
    <ChecksSettings key="checks" {...group} learned={examples.length}>
      <TaughtSetting examples={examples} workplaces={workplaces} />
      <PersonalLimitsSetting limits={product.limits.value ?? []} />
    </ChecksSettings>,
    <BreaksSettings key="breaks" {...group} />,
    <SuppressionSettings key="quiet" {...group} />,
    <ReportsSettings key="reports" {...group} />,
    // Firefox does not report the battery, and opens the camera only for a page in view.
    HOST_IS_VISIBLE ? (
      <FirefoxSettings key="camera" {...group} product={product} />
    ) : (
      <PowerSettings key="camera" {...group} product={product} />
    ),
    <WorkplacesGroup key="workplaces" workplaces={workplaces} />,
    <ShortcutsSetting key="shortcuts" />,
    <DataGroup key="data" settings={group.settings} examples={examples} onReplace={onReplace} />,
    <HelpGroup key="help" />,
  ];
  const isFirst = ({ key }: { readonly key: unknown }) => first.includes(String(key));
  return (
    <div class="setting-rows groups">
      {[...groups.filter(isFirst), ...groups.filter((each) => !isFirst(each))]}
    </div>
  );
}

/** What the search has found in each group of the page. The basics have no group around them. */
function countFound(page: HTMLElement | null): Found {
  const counts: Record<string, number> = {};
  for (const setting of page?.querySelectorAll('.setting, .searchable:not(.setting)') ?? []) {
    const group = setting.closest<HTMLElement>('details[data-group]')?.dataset.group ?? 'basics';
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

const sumOf = (found: Found) => Object.values(found).reduce((sum, each) => sum + each, 0);

/** Words that many look for, in case the user's own find nothing. */
const SUGGESTED = ['setting_sound', 'settings_breaks', 'setting_quietHours'] as const;

/** What the search has found, in words; empty without a search. */
function FoundLine({
  search,
  found,
  onSearch,
}: {
  search: string;
  found: Found;
  onSearch(words: string): void;
}) {
  const none = search.trim() !== '' && sumOf(found) === 0;
  return (
    <>
      <p role="status" class="quiet found" id="search-found">
        {search.trim() === '' ? '' : none ? text('searchNone') : text('searchFound', sumOf(found))}
      </p>
      {none && (
        <p class="row search-instead" data-testid="search-instead">
          {text('searchInstead')}
          {SUGGESTED.map((key) => (
            <button key={key} type="button" class="small" onClick={() => onSearch(text(key))}>
              {text(key)}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

/** All settings: presets, six basics, and the rest by group. Every change applies at once. */
export function SettingsPage({ product }: { product: ProductState }) {
  const failed = useSignal(false);
  const groups = useOpenGroups();
  const { search } = groups;
  const found = useSignal<Found>({});
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const counted = countFound(page.current);
    if (JSON.stringify(counted) !== JSON.stringify(found.value)) found.value = counted;
    markFound(page.current, search.value);
  });
  const searching = search.value.trim() !== '';
  const settings = product.settings.value;
  if (settings === null) return <main class="page" />;

  const replaceAll = (next: Settings) =>
    void storeSettings(product, next, (stored) => {
      failed.value = !stored;
    });
  const change = (changed: Partial<Settings>) =>
    replaceAll({ ...(product.settings.value ?? DEFAULT_SETTINGS), ...changed });
  const group = { settings, onChange: change };
  const named = groupsNamed(search.value);
  const basics = (
    <Fragment key="basics">
      {searching && found.value.basics !== undefined && (
        <h2 class="found-title">
          <Icon of={SlidersHorizontal} />
          {text('settings_basics')}
        </h2>
      )}
      <PresetCards {...group} />
      <BasicSettings {...group} onQuietHours={() => groups.show('quiet')} />
    </Fragment>
  );
  const more = (
    <Fragment key="more">
      {!searching && <h2>{text('settings_more')}</h2>}
      <OpenGroups.Provider value={groups}>
        <More {...group} first={named} product={product} onReplace={replaceAll} />
      </OpenGroups.Provider>
    </Fragment>
  );

  return (
    <SettingsFrame
      current={groups.current}
      onChoose={groups.show}
      found={searching ? found.value : null}
      search={{ search: search.value, onSearch: groups.searchFor }}
    >
      <main class="page settings" ref={page}>
        <h1 tabIndex={-1} data-group="basics">
          {text('page_settings')}
        </h1>
        <FoundLine search={search.value} found={found.value} onSearch={groups.searchFor} />
        <p role="status" class="warning">
          {failed.value ? text('settingsNotSaved') : ''}
        </p>
        <SettingsSearch.Provider value={search.value}>
          {named.length > 0 ? [more, basics] : [basics, more]}
        </SettingsSearch.Provider>
      </main>
    </SettingsFrame>
  );
}
