import * as v from 'valibot';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { featureSpecsOf } from '../posture/estimator/features.ts';
import { EXAMPLE_SOURCES } from '../posture/verdict/example-source.ts';

const number = v.pipe(v.number(), v.finite());
/** One example sample, as it is stored and sent. */
export const exampleSampleSchema = v.pipe(
  v.object({
    view: v.picklist(['front', 'side']),
    features: v.array(number),
    plain: number,
    margin: v.exactOptional(number),
  }),
  v.check(({ view, features }) => features.length === featureSpecsOf(view).length),
);

/** A shown slouch consists of a handful of samples. */
const MAX_SAMPLES = 12;
/** This many examples are enough for one person. The oldest is dropped first. */
const MAX_EXAMPLES = 60;

export const personalExampleSchema = v.object({
  atMs: number,
  source: v.picklist(EXAMPLE_SOURCES),
  bad: v.boolean(),
  kind: v.nullable(v.picklist(ISSUE_KINDS)),
  looks: v.pipe(v.array(exampleSampleSchema), v.minLength(1), v.maxLength(MAX_SAMPLES)),
  /** The workplace where it was seen; null if unknown. Then it applies to all workplaces. */
  setup: v.nullable(v.string()),
});
export type StoredExample = v.InferOutput<typeof personalExampleSchema>;

/** What the user has shown and answered, as it is stored and sent. It contains no picture and no keypoints. */
export const personalExamplesSchema = v.object({
  version: v.literal(1),
  examples: v.pipe(v.array(personalExampleSchema), v.maxLength(MAX_EXAMPLES)),
});
export type PersonalExamples = v.InferOutput<typeof personalExamplesSchema>;

export const NO_EXAMPLES: PersonalExamples = { version: 1, examples: [] };

const examplesShape = v.object({ version: v.literal(1), examples: v.array(v.unknown()) });

/**
 * Reads what is stored, or the content of a file. An unreadable example is left out, and `whole` is false. The others
 * stay usable. Null: it contains no examples at all.
 */
export function readExamples(stored: unknown): {
  readonly value: PersonalExamples | null;
  readonly whole: boolean;
} {
  const shape = v.safeParse(examplesShape, stored);
  if (!shape.success) return { value: null, whole: false };
  const read = shape.output.examples.map((each) => v.safeParse(personalExampleSchema, each));
  const examples = read.flatMap((each) => (each.success ? [each.output] : []));
  const value = withExamples(NO_EXAMPLES, examples);
  return { value, whole: value.examples.length === read.length };
}

/** Why nothing can be learned from a moment. */
export const EXAMPLE_PROBLEMS = ['not_watching', 'not_seen', 'same_as_upright', 'camera_moved'] as const;

/** The result of an answer: why nothing was learned from it; null if something was. */
export const learnedSchema = v.object({
  problem: v.nullable(v.picklist(EXAMPLE_PROBLEMS)),
});
export type Learned = v.InferOutput<typeof learnedSchema>;

/**
 * Adds examples, sorted by their moments. An example of the same moment is replaced, and the oldest are dropped if
 * there are too many.
 */
export function withExamples(
  { examples }: PersonalExamples,
  added: readonly StoredExample[],
): PersonalExamples {
  const byMoment = new Map([...examples, ...added].map((each) => [each.atMs, each]));
  const inOrder = [...byMoment.values()].sort((a, b) => a.atMs - b.atMs);
  return { version: 1, examples: inOrder.slice(-MAX_EXAMPLES) };
}

/** Undoes what was learned from one example, or from all of them (null). */
export function withoutExample({ examples }: PersonalExamples, atMs: number | null): PersonalExamples {
  return { version: 1, examples: atMs === null ? [] : examples.filter((each) => each.atMs !== atMs) };
}

/** Undoes what was learned at a workplace. */
export function withoutWorkplace({ examples }: PersonalExamples, id: string): PersonalExamples {
  return { version: 1, examples: examples.filter(({ setup: workplace }) => workplace !== id) };
}

/** Examples from a file. Those of unknown workplaces apply to all workplaces. */
export function atKnownWorkplaces(
  examples: readonly StoredExample[],
  known: readonly string[],
): StoredExample[] {
  return examples.map((each) => ({
    ...each,
    setup: each.setup !== null && known.includes(each.setup) ? each.setup : null,
  }));
}
