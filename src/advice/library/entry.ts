import type { IssueKind } from '../../posture/body/assessment.ts';

/** The parts of the source on upper back pain, in its order. */
export const SECTIONS = [
  'about',
  'causes',
  'conditions',
  'habits',
  'symptoms',
  'treatments',
  'prevention',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What an entry is about, beside other entries. */
export interface Relations {
  /** Other entries that a reader of this one may want, by id. */
  readonly entries: readonly string[];
  /** What the camera sees that has to do with it. */
  readonly issues?: readonly IssueKind[];
  /** Tips that put it into practice, by id. */
  readonly tips?: readonly string[];
}

/**
 * One item of the source. Its words lie in _locales under `guide_<id>_title` and `guide_<id>_text`. Where the words say more than
 * the source does, `citations` says after whom.
 */
export interface Entry extends Relations {
  readonly id: string;
  readonly citations?: readonly string[];
  /** Reading it should not delay a doctor: the way to the warning signs stands beside it. */
  readonly seeDoctor?: boolean;
}
