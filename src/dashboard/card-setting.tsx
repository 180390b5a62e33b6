import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import { askForPages, giveBackPages, mayUsePages, watchPermissions } from '../platform/page-permission.ts';
import { SwitchField } from './setting-fields.tsx';

interface CardSettingProps {
  readonly wanted: boolean;
  onWant(wanted: boolean): void;
}

/** The card in the page: the one setting that needs the browser's leave, asked for when it is turned on. */
export function CardSetting({ wanted, onWant }: CardSettingProps) {
  const allowed = useSignal<boolean | null>(null);
  const refused = useSignal(false);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      allowed.value = await mayUsePages();
    };
    void read();
    watchPermissions(() => void read(), gone.signal);
    return () => gone.abort();
  }, [allowed]);

  async function turnOn(asked: Promise<boolean>): Promise<void> {
    const granted = await asked.catch(() => false);
    allowed.value = granted;
    refused.value = !granted;
    if (granted) onWant(true);
  }

  function turnOff(): void {
    refused.value = false;
    onWant(false);
    // Leave that is no longer needed goes back; some browsers keep it as a part of the installation.
    giveBackPages().catch(() => {});
  }

  const takenBack = wanted && allowed.value === false && !refused.value;
  return (
    <SwitchField
      name="card"
      title={text('setting_card')}
      explains={text('setting_card_text')}
      on={wanted && allowed.value !== false}
      onSwitch={(on) => (on ? void turnOn(askForPages()) : turnOff())}
    >
      <p role="status" class="warning">
        {refused.value ? text('cardRefused') : takenBack ? text('cardTakenBack') : ''}
      </p>
    </SwitchField>
  );
}
