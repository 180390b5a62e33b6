import { text } from '../platform/browser/i18n.ts';
import { areNotificationsOff } from '../platform/browser/notifications.ts';
import { useAnswer } from './use-answer.ts';

/** Says that notifications are disabled, if alerts use them. */
export function NotificationsOffLine({ wanted }: { wanted: boolean }) {
  const off = useAnswer(areNotificationsOff, false);
  return (
    <p class="warning" role="status" data-testid="notifications-off">
      {off && wanted ? text('notificationsOff') : ''}
    </p>
  );
}
