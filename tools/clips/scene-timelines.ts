/*
 * Timelines of the people in test scenes, for clips that a browser plays and for recordings that Node uses.
 * Seconds.
 */

/** The story of a slouch. */
export const STORY = { uprightS: 30, slouchS: 40, againUprightS: 25, awayS: 25 } as const;

/** Two episodes that count, and a glance down that does not. */
export const EPISODES = {
  uprightS: 25,
  forwardS: 30,
  betweenS: 15,
  slouchS: 25,
  afterS: 12,
  glanceS: 3,
} as const;

export const STORY_TIMELINE = [
  `upright:${STORY.uprightS}`,
  `slouch:${STORY.slouchS}`,
  `upright:${STORY.againUprightS}`,
  `away:${STORY.awayS}`,
].join(',');

export const EPISODES_TIMELINE = [
  `upright:${EPISODES.uprightS}`,
  `forward_head:${EPISODES.forwardS}`,
  `upright:${EPISODES.betweenS}`,
  `slouch:${EPISODES.slouchS}`,
  `upright:${EPISODES.afterS}`,
  `look_down:${EPISODES.glanceS}`,
  `upright:${EPISODES.afterS}`,
].join(',');
