import type { Urgency } from '../../advice/red-flags.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { showToolbarButton } from '../../platform/browser/toolbar-button.ts';
import { untilText } from '../../platform/browser/until-text.ts';
import type { StandingAlert } from '../../state/alerting.ts';
import type { ExampleNudge } from '../../state/example-nudge.ts';
import { standingTip } from '../../state/nudge-tip.ts';
import { otherCameraText } from '../../state/other-camera-text.ts';
import type { SaidPosture } from '../../state/said-posture.ts';
import { readStandingUrgency } from '../../state/standing-urgency.ts';
import {
  hostStatusItem,
  lockedItem,
  sessionItem,
  standingAlertItem,
  suppressionItem,
} from '../../state/stored-items.ts';
import { appearanceOf, type ToolbarAppearance } from '../decide/toolbar-appearance.ts';

/** Amber for a slouch, red for errors only. The icon shows the same without colour. */
const BADGE_COLOUR = { '!': '#8a5300', '×': '#b3261e', '': '#00000000' } as const;

type Titled = Omit<ToolbarAppearance, 'shape' | 'badge'>;

/** What the title is about: what is wrong, how the user slouches, or when the snooze ends. */
function subjectOf({ problem, slouch, snoozedUntilMs }: Titled): string[] {
  if (slouch !== null) return [text(`alertTitle_${slouch}`)];
  if (problem !== null) return [text(`problem_${problem}_title`)];
  return snoozedUntilMs === null ? [] : [untilText(snoozedUntilMs, now())];
}

/** What the nudge that stands asks for: the same words wherever it is shown. */
function whatToDo(standing: StandingAlert | null, urgency: Urgency | null): string {
  if (urgency !== null) return text(`urgency_${urgency}_title`);
  return standing === null ? '' : standingTip(standing);
}

/** What the nudge is about, and what to do. Whoever misses the notification reads it here. */
function nudgeTitle(said: SaidPosture, asked: string): string {
  return `${text(`alertTitle_${said}`)}\n${asked}`;
}

/** @param asked what the nudge asks for, if one is shown */
function titleOf(titled: Titled, asked: string): string {
  const { titleKey, otherCamera, nudge } = titled;
  const title = nudge === null ? text(titleKey, ...subjectOf(titled)) : nudgeTitle(nudge, asked);
  return otherCamera === null ? title : `${title}\n${otherCameraText(otherCamera)}`;
}

async function showOnToolbar({ shape, badge, ...titled }: ToolbarAppearance, asked: string): Promise<void> {
  const icons = Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${shape}-${size}.png`]));
  await showToolbarButton({
    icons,
    badge,
    badgeColour: BADGE_COLOUR[badge],
    title: titleOf(titled, asked),
  });
}

let running: Promise<void> | null = null;
let asked = false;

/** Updates the toolbar. Updates don't overlap: one that is requested during another runs after it. */
export function updateToolbar(): Promise<void> {
  asked = true;
  running ??= showWhileAsked();
  return running;
}

async function showWhileAsked(): Promise<void> {
  try {
    while (asked) {
      asked = false;
      await showState();
    }
  } finally {
    running = null;
  }
}

async function showState(): Promise<void> {
  const [session, host, locked, suppression, standing, urgency] = await Promise.all([
    sessionItem.get(),
    hostStatusItem.get(),
    lockedItem.get(),
    suppressionItem.get(),
    standingAlertItem.get(),
    readStandingUrgency(),
  ]);
  const hold = locked ? 'locked' : suppression.hold;
  const toldByBadge = standing?.told.includes('badge') ?? false;
  await showOnToolbar(appearanceOf(session, host, hold, toldByBadge), whatToDo(standing, urgency));
}

const EXAMPLE_SHOWN_MS = 5000;

/** Shows for a few seconds how the icon looks during an alert. */
export async function showBadgeExample({ posture, tip }: ExampleNudge): Promise<void> {
  const example: ToolbarAppearance = {
    shape: 'drift',
    badge: '!',
    titleKey: 'toolbarDrift',
    problem: null,
    otherCamera: null,
    nudge: posture,
    slouch: posture,
    snoozedUntilMs: null,
  };
  await showOnToolbar(example, tip);
  setTimeout(() => void updateToolbar(), EXAMPLE_SHOWN_MS);
}
