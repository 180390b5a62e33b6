import { Bell, BellOff, type LucideIcon, Pause } from 'lucide-preact';
import { now } from '../platform/browser/clock.ts';
import type { HostStatus, Session } from '../state/session.ts';
import type { MarkShape } from './figure/mark-shapes.ts';
import { Icon } from './icon.tsx';
import type { Headline } from './text/headline.ts';

export type PillKind = 'on' | 'slouch' | 'nudge' | 'snoozed' | 'paused' | 'problem' | 'hollow';

const ICON_OF: Readonly<Partial<Record<PillKind, LucideIcon>>> = {
  nudge: Bell,
  snoozed: BellOff,
  paused: Pause,
};

/** Until when the user has snoozed; null if they have not. */
export function snoozedUntil(session: Session): number | null {
  const untilMs = session.phase === 'watching' ? session.snoozedUntilMs : null;
  return untilMs !== null && untilMs > now() ? untilMs : null;
}

/** Whether the camera is off although watching was requested: the screen is locked, or the settings want it so. */
export function isHeld({ shape }: Headline, session: Session): boolean {
  return session.phase === 'watching' && shape === 'paused';
}

/** The mark that the toolbar shows at the same time. A snooze is shown only while the camera sees the user. */
export function shownShape({ shape }: Headline, session: Session, host: HostStatus): MarkShape {
  const sees = (host.camera === 'live' || host.camera === 'resting') && host.posture !== 'away';
  return sees && shape !== 'paused' && snoozedUntil(session) !== null ? 'snoozed' : shape;
}

/** How the state looks: a problem first, then a camera that is off, then a snooze, then the posture. */
export function pillKind(headline: Headline, session: Session): PillKind {
  const { tone, shape } = headline;
  if (session.phase === 'paused') return 'paused';
  if (session.phase === 'off') return 'hollow';
  if (tone === 'error') return 'problem';
  if (isHeld(headline, session)) return 'paused';
  if (snoozedUntil(session) !== null) return 'snoozed';
  if (tone === 'drift') return 'slouch';
  return shape === 'on' ? 'on' : 'hollow';
}

interface PillProps {
  readonly kind: PillKind;
  readonly words: string;
  readonly title?: string;
  readonly testId: string;
}

/** The state in a word or two. Shape and words say it as well as color. */
export function StatusPill({ kind, words, title, testId }: PillProps) {
  const icon = ICON_OF[kind];
  return (
    <p class={`pill pill-${kind}`} role="status" title={title} data-testid={testId}>
      {icon !== undefined && <Icon of={icon} small />}
      <span>{words}</span>
    </p>
  );
}
