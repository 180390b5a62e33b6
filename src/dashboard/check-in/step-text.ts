import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { Step } from '../../state/presets.ts';
import type { Settings } from '../../state/settings.ts';

/** What one step has changed, in the words of the settings: 'Gentle', 'Sensitivity: Relaxed'. */
export function stepText({ to }: Step, now: Settings): string {
  if (to === 'sensitivity')
    return text('labelValue', text('setting_sensitivity'), text(`sensitivity_${now.sensitivity}`));
  if (to === 'tooLong') return text('labelValue', text('setting_tooLong'), text(`tooLong_${now.tooLong}`));
  if (to === 'nudgePlan')
    return text('labelValue', text('setting_nudgePlan'), text(`nudgePlan_${now.nudgePlan}`));
  if (to === 'coolDownSeconds')
    return text('labelValue', text('setting_coolDown'), durationText(now.coolDownSeconds * 1000));
  return text(`preset_${to}`);
}
