import * as v from 'valibot';
import { ISSUE_KINDS } from '../posture/assessment.ts';
import { featureSpecsOf } from '../posture/estimator.ts';
import { EXAMPLE_SOURCES } from '../posture/personal-judge.ts';

const number = v.pipe(v.number(), v.finite());
/** One look, as it is stored and sent. */
export const exampleLookSchema = v.pipe(
  v.object({ view: v.picklist(['front', 'side']), features: v.array(number) }),
  v.check(({ view, features }) => features.length === featureSpecsOf(view).length),
);

/** A slouch that is shown is a handful of looks. */
const MOST_LOOKS = 12;
/** So many examples say all that there is to say of one person; the oldest goes first. */
export const MOST_EXAMPLES = 60;

export const personalExampleSchema = v.object({
  atMs: number,
  source: v.picklist(EXAMPLE_SOURCES),
  bad: v.boolean(),
  kind: v.nullable(v.picklist(ISSUE_KINDS)),
  looks: v.pipe(v.array(exampleLookSchema), v.minLength(1), v.maxLength(MOST_LOOKS)),
  /** The workplace that it was seen at; null where there is but one. */
  setup: v.nullable(v.string()),
});
export type StoredExample = v.InferOutput<typeof personalExampleSchema>;

/** What the user has shown and answered, as it is stored and sent. No picture and no keypoint is in it. */
export const personalExamplesSchema = v.object({
  version: v.literal(1),
  examples: v.pipe(v.array(personalExampleSchema), v.maxLength(MOST_EXAMPLES)),
});
export type PersonalExamples = v.InferOutput<typeof personalExamplesSchema>;

export const NO_EXAMPLES: PersonalExamples = { version: 1, examples: [] };

export const EXAMPLE_PROBLEMS = ['not_watching', 'not_seen', 'same_as_upright', 'camera_moved'] as const;
/** Why nothing can be learned from a moment. */
export type ExampleProblem = (typeof EXAMPLE_PROBLEMS)[number];

/** What came of an answer: how many examples there are now, or why nothing was learned. */
export const learnedSchema = v.object({
  examples: v.pipe(v.number(), v.minValue(0)),
  problem: v.nullable(v.picklist(EXAMPLE_PROBLEMS)),
});
export type Learned = v.InferOutput<typeof learnedSchema>;

/** Adds an example; one of the same moment is replaced, and the oldest goes where there are too many. */
export function withExample({ examples }: PersonalExamples, added: StoredExample): PersonalExamples {
  const others = examples.filter(({ atMs }) => atMs !== added.atMs);
  return { version: 1, examples: [...others, added].slice(-MOST_EXAMPLES) };
}

/** Takes back what was learned from one example, or from all of them (null). */
export function withoutExample({ examples }: PersonalExamples, atMs: number | null): PersonalExamples {
  return { version: 1, examples: atMs === null ? [] : examples.filter((each) => each.atMs !== atMs) };
}
