import type { UnknownReason } from './measurement.ts';

export const ISSUE_KINDS = ['forward_head', 'slouch', 'lean', 'head_tilt', 'uneven_shoulders'] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

export interface Issue {
  readonly kind: IssueKind;
  /** How far past its threshold: 1 is at the threshold, 2 is twice as far from neutral. */
  readonly severity: number;
  /** How sure, from 0 to 1. */
  readonly confidence: number;
}

/** The verdict on one frame. `issues` is empty unless `state` is 'bad'; the most severe comes first. */
export type Assessment =
  | { readonly state: 'fine'; readonly issues: readonly [] }
  | { readonly state: 'bad'; readonly issues: readonly [Issue, ...Issue[]] }
  | { readonly state: 'unknown'; readonly reason: UnknownReason; readonly issues: readonly [] }
  | { readonly state: 'away'; readonly issues: readonly [] };
