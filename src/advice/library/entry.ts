import type { WarningSign } from '../../history/diary.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import type { AdviceId } from '../advice.ts';
import type { SourceId } from './sources.ts';

/** The sections of the source on upper back pain, in its order. */
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

/** Relations of an entry to other things. */
export interface Relations {
  /** Ids of related entries. */
  readonly entries: readonly string[];
  /** Related issues that the camera sees. */
  readonly issues?: readonly IssueKind[];
  /** Ids of tips that put it into practice. */
  readonly tips?: readonly AdviceId[];
}

/**
 * The fields of an entry besides its id. If its text says more than the source text, `citations` names who says that.
 */
export interface EntryFields extends Relations {
  readonly citations?: readonly SourceId[];
  /** Ids of the treatments and ways of prevention to begin with. None where a doctor comes first. */
  readonly helps?: readonly string[];
  /** Warning signs that belong to it, besides those that lead to it. */
  readonly signs?: readonly WarningSign[];
  /** Reading it must not delay a doctor's visit, so a link to the warning signs is shown beside it. */
  readonly seeDoctor?: boolean;
}
