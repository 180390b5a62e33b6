import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../platform/i18n.ts';
import { areNotificationsOff } from '../platform/notification-permission.ts';

/** Says that notifications don't arrive, where alerts are to come by them. */
export function NotificationsOffLine({ wanted }: { wanted: boolean }) {
  const off = useSignal(false);
  useEffect(() => {
    void areNotificationsOff().then(
      (answer) => {
        off.value = answer;
      },
      (error) => console.error(error),
    );
  }, [off]);
  return (
    <p class="warning" role="status" data-testid="notifications-off">
      {off.value && wanted ? text('notificationsOff') : ''}
    </p>
  );
}
