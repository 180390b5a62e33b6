import type { ComponentChildren } from 'preact';
import { text } from '../../platform/browser/i18n.ts';
import { pages } from '../../platform/browser/site-permission.ts';
import { SwitchField } from '../shared/setting-fields.tsx';
import { useSitePermission } from './use-site-permission.ts';

interface PageChannelProps {
  readonly channel: 'card' | 'dim';
  readonly wanted: boolean;
  /** Whether another setting needs the same permission, so that it is kept. */
  readonly neededElsewhere: boolean;
  readonly words: readonly string[];
  onWant(wanted: boolean): void;
  readonly children: ComponentChildren;
}

/**
 * A channel in the page itself. It needs the browser's permission, which is requested when the channel is turned on.
 */
export function PageChannelSetting({
  channel,
  wanted,
  neededElsewhere,
  words,
  onWant,
  children,
}: PageChannelProps) {
  const permission = useSitePermission(pages);

  function turnOff(): void {
    onWant(false);
    permission.drop(!neededElsewhere);
  }

  const takenBack = wanted && permission.allowed === false && !permission.refused;
  return (
    <SwitchField
      name={channel}
      title={text(`setting_${channel}`)}
      explains={text(`setting_${channel}_text`)}
      words={words}
      on={wanted && permission.allowed !== false}
      onSwitch={(on) => (on ? permission.ask(() => onWant(true)) : turnOff())}
    >
      <p role="status" class="warning">
        {permission.refused ? text('pagesRefused') : takenBack ? text('pagesTakenBack') : ''}
      </p>
      {children}
    </SwitchField>
  );
}
