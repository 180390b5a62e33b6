import { send } from '../platform/messages.ts';
import {
  type Learned,
  type PersonalExamples,
  type StoredExample,
  withExample,
  withoutExample,
} from '../platform/personal-examples.ts';
import type { DataOf } from '../platform/protocol.ts';
import { personalExamplesItem } from '../platform/storage.ts';

/** Changes what the user has shown and answered; it holds at once, also in a camera host that is watching. */
async function changeExamples(
  change: (kept: PersonalExamples) => PersonalExamples,
): Promise<PersonalExamples> {
  const changed = change(await personalExamplesItem.get());
  await personalExamplesItem.set(changed);
  await send('backgroundToHost.personalExamples', changed);
  return changed;
}

export async function addExample(example: StoredExample): Promise<Learned> {
  const { examples } = await changeExamples((kept) => withExample(kept, example));
  return { examples: examples.length, problem: null };
}

export async function undoExample(atMs: number | null): Promise<void> {
  await changeExamples((kept) => withoutExample(kept, atMs));
}

/** Learns from what the user says of the moment, or of the last alert. */
export async function learnFromAnswer(asked: DataOf<'backgroundToHost.takeExample'>): Promise<Learned> {
  const taken = await send('backgroundToHost.takeExample', asked);
  if (taken.ok && taken.value.example !== null) return addExample(taken.value.example);
  const { examples } = await personalExamplesItem.get();
  return { examples: examples.length, problem: (taken.ok && taken.value.problem) || 'not_watching' };
}
