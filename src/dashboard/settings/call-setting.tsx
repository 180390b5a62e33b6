import { text } from '../../platform/browser/i18n.ts';
import { CONTEXT_POLICIES, type ContextPolicy } from '../../state/settings.ts';
import { ListField } from '../shared/setting-fields.tsx';
import type { PermissionState } from './use-site-permission.ts';

interface CallSettingProps {
  readonly policy: ContextPolicy;
  /** To know the sites of calls. */
  readonly permission: PermissionState<ContextPolicy>;
  onChoose(policy: ContextPolicy): void;
}

/** What the browser asks or has answered about the sites of calls, if that keeps nudges on. */
function permissionText(policy: ContextPolicy, permission: PermissionState<ContextPolicy>): string {
  const { allowed, asked, refused } = permission;
  if (asked !== null) return text('meetingsAsked', text(`policy_${asked}`));
  if (refused !== null) return text('meetingsRefused', text(`policy_${refused}`));
  if (policy === 'watch' || allowed !== false) return '';
  return text('meetingsTakenBack', text(`policy_${policy}`));
}

/**
 * What to do in calls. Detecting them needs permission for the meeting sites, requested when the setting is first used.
 */
export function CallSetting({ policy, permission, onChoose }: CallSettingProps) {
  function choose(wanted: ContextPolicy): void {
    if (wanted !== 'watch') {
      permission.ask(wanted, () => onChoose(wanted));
      return;
    }
    onChoose(wanted);
    permission.drop(true);
  }

  return (
    <ListField
      name="inCall"
      title={text('setting_inCall')}
      explains={text('setting_inCall_text')}
      // Who looks for the other times without nudges finds this one too.
      words={[text('setting_inCall_more'), text('settings_suppression')]}
      options={CONTEXT_POLICIES.map((value) => ({ value, label: text(`policy_${value}`) }))}
      value={permission.allowed === false ? 'watch' : policy}
      onChoose={choose}
    >
      <details class="fold-words setting-more">
        <summary>{text('moreAboutThis')}</summary>
        <p class="quiet">{text('setting_inCall_more')}</p>
      </details>
      <p role="status" class={permission.asked === null ? 'warning' : 'hint'} data-testid="calls-permission">
        {permissionText(policy, permission)}
      </p>
    </ListField>
  );
}
