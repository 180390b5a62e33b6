import { text } from '../../platform/browser/i18n.ts';
import { ISSUE_KINDS, type IssueKind } from '../../posture/body/assessment.ts';
import { SwitchField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';

function withSwitched(ignored: readonly IssueKind[], kind: IssueKind, on: boolean): IssueKind[] {
  return ISSUE_KINDS.filter((each) => (each === kind ? !on : ignored.includes(each)));
}

/** What is watched: each kind of issue, and the distance from the screen. */
export function IssuesSettings({ settings, onChange }: GroupProps) {
  return (
    <SettingsGroup id="issues" title={text('settings_issues')}>
      {ISSUE_KINDS.map((kind) => (
        <SwitchField
          key={kind}
          name={`issue-${kind}`}
          title={text(`watchFor_${kind}`)}
          explains={text(`watchFor_${kind}_text`)}
          on={!settings.ignoredIssues.includes(kind)}
          onSwitch={(on) => onChange({ ignoredIssues: withSwitched(settings.ignoredIssues, kind, on) })}
        />
      ))}
      <SwitchField
        name="tooClose"
        title={text('setting_tooClose')}
        explains={text('setting_tooClose_text')}
        on={settings.tooClose}
        onSwitch={(tooClose) => onChange({ tooClose })}
      />
    </SettingsGroup>
  );
}
