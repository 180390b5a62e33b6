import { ScanEye } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { countText, type MessageKey, text } from '../../platform/browser/i18n.ts';
import { ISSUE_KINDS, type IssueKind } from '../../posture/body/assessment.ts';
import { joinSentences } from '../../ui/text/day-sentence.ts';
import { SwitchField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';

function withSwitched(ignored: readonly IssueKind[], kind: IssueKind, on: boolean): IssueKind[] {
  return ISSUE_KINDS.filter((each) => (each === kind ? !on : ignored.includes(each)));
}

/** What there is to know before one of them is turned off. */
const MORE_ABOUT: Readonly<Partial<Record<IssueKind, MessageKey>>> = {
  forward_head: 'watchFor_forward_head_down',
  uneven_shoulders: 'watchFor_uneven_naturally',
};

function explanationOf(kind: IssueKind): string {
  const more = MORE_ABOUT[kind];
  return joinSentences([text(`watchFor_${kind}_text`), more === undefined ? null : text(more)]);
}

interface ChecksProps extends GroupProps {
  /** How many answers it has learned from. */
  readonly learned: number;
  /** What it has learned. */
  readonly children: ComponentChildren;
}

/** What is checked: each kind of issue, the distance from the screen, and what the user has taught it. */
export function ChecksSettings({ settings, onChange, learned, children }: ChecksProps) {
  const switches = [...ISSUE_KINDS.map((kind) => !settings.ignoredIssues.includes(kind)), settings.tooClose];
  const parts = [
    text('summary_on', switches.filter(Boolean).length, switches.length),
    ...(learned === 0 ? [] : [countText('taught_count', learned)]),
  ];
  return (
    <SettingsGroup id="checks" icon={ScanEye} title={text('settings_issues')} summary={parts.join(' · ')}>
      {ISSUE_KINDS.map((kind) => (
        <SwitchField
          key={kind}
          name={`issue-${kind}`}
          title={text(`watchFor_${kind}`)}
          explains={explanationOf(kind)}
          on={!settings.ignoredIssues.includes(kind)}
          onSwitch={(turnedOn) =>
            onChange({ ignoredIssues: withSwitched(settings.ignoredIssues, kind, turnedOn) })
          }
        />
      ))}
      <SwitchField
        name="tooClose"
        title={text('setting_tooClose')}
        explains={text('setting_tooClose_text')}
        on={settings.tooClose}
        onSwitch={(tooClose) => onChange({ tooClose })}
      />
      {children}
    </SettingsGroup>
  );
}
