import { send } from '../../platform/messaging/messages.ts';
import type { DataOf } from '../../platform/messaging/protocol.ts';
import {
  atKnownWorkplaces,
  type Learned,
  type PersonalExamples,
  type StoredExample,
  withExamples,
  withoutExample,
  withoutWorkplace,
} from '../../state/personal-examples.ts';
import { personalExamplesItem, workplacesItem } from '../../state/stored-items.ts';

/** Changes the personal examples. A camera host that is watching uses them at once. */
async function changeExamples(
  change: (kept: PersonalExamples) => PersonalExamples,
): Promise<PersonalExamples> {
  const changed = change(await personalExamplesItem.get());
  await personalExamplesItem.set(changed);
  await send('backgroundToHost.personalExamples', changed);
  return changed;
}

async function learn(added: readonly StoredExample[]): Promise<Learned> {
  const { examples } = await changeExamples((kept) => withExamples(kept, added));
  return { examples: examples.length, problem: null };
}

export function addExample(example: StoredExample): Promise<Learned> {
  return learn([example]);
}

/** Adds the examples of an imported file. */
export async function importExamples({ examples }: PersonalExamples): Promise<Learned> {
  const { setups: workplaces } = await workplacesItem.get();
  return learn(
    atKnownWorkplaces(
      examples,
      workplaces.map(({ id }) => id),
    ),
  );
}

export async function undoExample(atMs: number | null): Promise<void> {
  await changeExamples((kept) => withoutExample(kept, atMs));
}

/** A workplace was removed: what was learned there goes too. */
export async function forgetWorkplace(id: string): Promise<void> {
  await changeExamples((kept) => withoutWorkplace(kept, id));
}

/** Learns from the user's answer about the present moment, or about the last alert. */
export async function learnFromAnswer(asked: DataOf<'backgroundToHost.takeExample'>): Promise<Learned> {
  const taken = await send('backgroundToHost.takeExample', asked);
  if (taken.ok && taken.value.example !== null) return addExample(taken.value.example);
  const { examples } = await personalExamplesItem.get();
  return { examples: examples.length, problem: (taken.ok && taken.value.problem) || 'not_watching' };
}
