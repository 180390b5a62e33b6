import { LayoutDashboard, type LucideIcon, Settings } from 'lucide-preact';
import { text } from '../platform/browser/i18n.ts';
import { Mark } from '../ui/figure/mark.tsx';
import type { MarkShape } from '../ui/figure/mark-shapes.ts';
import { Icon } from '../ui/icon.tsx';
import { type PillKind, StatusPill } from '../ui/status-pill.tsx';
import { openPage } from './open-page.ts';

function PageButton({ page, icon, label }: { page: string; icon: LucideIcon; label: string }) {
  return (
    <button
      type="button"
      class="bare icon-button"
      aria-label={label}
      title={label}
      data-testid={`open-${page}`}
      onClick={() => void openPage(page)}
    >
      <Icon of={icon} />
    </button>
  );
}

interface HeaderProps {
  readonly shape: MarkShape;
  /** Null until it is known. */
  readonly status: { readonly kind: PillKind; readonly words: string } | null;
}

/** Whether it is on, and the way to the dashboard and the settings. */
export function PopupHeader({ shape, status }: HeaderProps) {
  return (
    <header>
      <Mark shape={shape} size={28} />
      <h1 class="unseen">{text('extensionName')}</h1>
      {status !== null && <StatusPill {...status} testId="watching" />}
      <span class="grow" />
      <PageButton page="today" icon={LayoutDashboard} label={text('openDashboard')} />
      <PageButton page="settings" icon={Settings} label={text('page_settings')} />
    </header>
  );
}
