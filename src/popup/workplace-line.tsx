import { text } from '../platform/browser/i18n.ts';
import { send } from '../platform/messaging/messages.ts';
import type { Workplaces } from '../state/workplaces.ts';
import { SelectField } from '../ui/select-field.tsx';
import { workplaceName } from '../ui/text/workplace-name.ts';

/** Which of the user's workplaces is watched, and a way to choose another one. Nothing if there is only one. */
export function WorkplaceLine({ setups: { inUse, setups: workplaces } }: { setups: Workplaces }) {
  if (inUse === null || workplaces.length < 2) return null;
  return (
    <div class="place" data-testid="place">
      <SelectField
        name="place"
        label={text('workplaceHere')}
        options={workplaces.map((each) => ({ value: each.id, label: workplaceName(each) }))}
        value={inUse}
        onChoose={(id) => void send('pageToBackground.chooseSetup', { id })}
      />
    </div>
  );
}
