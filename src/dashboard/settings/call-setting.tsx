import { text } from '../../platform/browser/i18n.ts';
import { meetings } from '../../platform/browser/site-permission.ts';
import { CONTEXT_POLICIES, type ContextPolicy } from '../../state/settings.ts';
import { ListField } from '../shared/setting-fields.tsx';
import { useSitePermission } from './use-site-permission.ts';

interface CallSettingProps {
  readonly policy: ContextPolicy;
  onChoose(policy: ContextPolicy): void;
}

/**
 * What to do in calls. Detecting them needs permission for the meeting sites, requested when the setting is first used.
 */
export function CallSetting({ policy, onChoose }: CallSettingProps) {
  const permission = useSitePermission(meetings);

  function choose(wanted: ContextPolicy): void {
    if (wanted !== 'watch') {
      permission.ask(() => onChoose(wanted));
      return;
    }
    onChoose(wanted);
    permission.drop(true);
  }

  const takenBack = policy !== 'watch' && permission.allowed === false && !permission.refused;
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
      <p role="status" class="warning">
        {permission.refused ? text('meetingsRefused') : takenBack ? text('meetingsTakenBack') : ''}
      </p>
    </ListField>
  );
}
