import type { IssueKind } from '../../posture/body/assessment.ts';
import type { AdviceId } from '../advice.ts';

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
  readonly tips?: readonly AdviceId[];
}

/** What an entry holds beside its id. Where its text says more than the source does, `citations` names whom it follows. */
export interface EntryFields extends Relations {
  readonly citations?: readonly string[];
  /** Reading it should not delay a doctor: the way to the warning signs stands beside it. */
  readonly seeDoctor?: boolean;
}
