import { type MessageKey, text } from '../../platform/browser/i18n.ts';

/** The message with other words for a setting, by which the search finds it too. */
const WORDS_FOR: Readonly<Record<string, MessageKey>> = {
  preset: 'find_preset',
  sensitivity: 'find_sensitivity',
  tooLong: 'find_tooLong',
  coolDownSeconds: 'find_often',
  nudgePlan: 'find_often',
  waitForPause: 'find_waitForPause',
  snooze: 'find_snooze',
  quieterWhenIgnored: 'find_often',
  badge: 'find_badge',
  notification: 'find_notification',
  card: 'find_card',
  dim: 'find_dim',
  sound: 'find_sound',
  speech: 'find_speech',
  volume: 'find_sound',
  quietHours: 'find_quietHours',
  inCall: 'find_inCall',
  inFullScreen: 'find_inFullScreen',
  whenIdle: 'find_whenIdle',
  onBattery: 'find_power',
  lookEveryMinutes: 'find_power',
  longBreakMinutes: 'find_breaks',
  microBreakMinutes: 'find_breaks',
  eyeBreaks: 'find_eyeBreaks',
  summaryHour: 'find_report',
  weeklyReview: 'find_report',
  clock: 'find_clock',
  dayStartHour: 'find_clock',
  taught: 'find_taught',
  shortcuts: 'find_shortcuts',
  settingsFile: 'find_settingsFile',
  camera: 'find_camera',
  selftest: 'find_selftest',
  recordings: 'find_recordings',
  about: 'find_about',
};

/** Other words for a setting, in the user's language: 'beep' for sound. */
export function otherWords(name: string): string[] {
  const key = WORDS_FOR[name];
  return key === undefined ? [] : [text(key)];
}
