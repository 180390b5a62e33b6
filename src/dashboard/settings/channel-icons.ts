import {
  AppWindow,
  BadgeAlert,
  type LucideIcon,
  MessageSquareText,
  Speech,
  SunDim,
  Volume2,
} from 'lucide-preact';
import type { Channel } from '../../state/channels.ts';

/** One icon per alert channel. A missing channel is a compile error. */
export const ICON_OF_CHANNEL: Readonly<Record<Channel, LucideIcon>> = {
  badge: BadgeAlert,
  notification: MessageSquareText,
  card: AppWindow,
  dim: SunDim,
  sound: Volume2,
  speech: Speech,
};
