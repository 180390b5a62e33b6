import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { NO_SETUPS } from '../../state/workplaces.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { OpenGroups } from '../shared/settings-search.tsx';
import { BreaksSettings } from './breaks-settings.tsx';
import { ChecksSettings } from './checks-settings.tsx';
import { DataGroup } from './data-group.tsx';
import { FirefoxSettings } from './firefox-settings.tsx';
import { HelpGroup } from './help-group.tsx';
import { NudgesSettings } from './nudges-settings.tsx';
import { PersonalLimitsSetting } from './personal-limits-setting.tsx';
import { PowerSettings } from './power-settings.tsx';
import { ReportsSettings } from './reports-settings.tsx';
import type { GroupProps } from './setting-change.ts';
import { ShortcutsSetting } from './shortcuts-setting.tsx';
import { SuppressionSettings } from './suppression-settings.tsx';
import { TaughtSetting } from './taught-setting.tsx';
import { WorkplacesGroup } from './workplaces-group.tsx';

interface MoreProps extends GroupProps {
  readonly product: ProductState;
  /** The groups to begin with. */
  readonly first: readonly string[];
}

/** The groups in the order of the side list, each with its id as its key. */
function groupsOf({ product, settings, onChange }: Omit<MoreProps, 'first'>): readonly JSX.Element[] {
  const group = { settings, onChange };
  const examples = product.examples.value ?? [];
  const workplaces = product.workplaces.value ?? NO_SETUPS;
  return [
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
    <DataGroup key="data" />,
    <HelpGroup key="help" />,
  ];
}

/** Everything but the basics: one row per group, or the only group that is shown. */
export function MoreSettings({ first, ...props }: MoreProps) {
  const { alone } = useContext(OpenGroups);
  const groups = groupsOf(props);
  if (alone !== null) return <>{groups.filter(({ key }) => key === alone)}</>;
  const isFirst = ({ key }: JSX.Element) => first.includes(String(key));
  return (
    <div class="setting-rows groups">
      {[...groups.filter(isFirst), ...groups.filter((each) => !isFirst(each))]}
    </div>
  );
}
