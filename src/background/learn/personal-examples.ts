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
import { countAgain, countAsFine } from './fine-alerts.ts';

/** Changes the personal examples. A camera host that is watching uses them at once. */
async function changeExamples(change: (kept: PersonalExamples) => PersonalExamples): Promise<void> {
  const changed = change(await personalExamplesItem.get());
  await personalExamplesItem.set(changed);
  await send('backgroundToHost.personalExamples', changed);
}

function learn(added: readonly StoredExample[]): Promise<void> {
  return changeExamples((kept) => withExamples(kept, added));
}

/** Learns from an example that a page has taken. One that is about an earlier alert has its moment. */
export async function addExample(example: StoredExample): Promise<void> {
  if (example.source === 'was_fine') await countAsFine(example.atMs, example.atMs);
  await learn([example]);
}

/** Adds the examples of an imported file. */
export async function importExamples({ examples }: PersonalExamples): Promise<void> {
  const { setups: workplaces } = await workplacesItem.get();
  await learn(
    atKnownWorkplaces(
      examples,
      workplaces.map(({ id }) => id),
    ),
  );
}

/** Undoes what was learned from one example, or from all (null). What had counted as fine because of it no longer does. */
export async function undoExample(atMs: number | null): Promise<void> {
  if (atMs !== null) await countAgain(atMs);
  await changeExamples((kept) => withoutExample(kept, atMs));
}

/** A workplace was removed: what was learned there goes too. */
export async function forgetWorkplace(id: string): Promise<void> {
  await changeExamples((kept) => withoutWorkplace(kept, id));
}

/** What was learned from an answer, and the moment of the example by which it can be undone; null if there is none. */
export interface LearnedAnswer extends Learned {
  readonly saidAtMs: number | null;
}

/** Learns from the user's answer about the present moment, or about the last alert. */
export async function learnFromAnswer(asked: DataOf<'backgroundToHost.takeExample'>): Promise<LearnedAnswer> {
  const taken = await send('backgroundToHost.takeExample', asked);
  const example = taken.ok ? taken.value.example : null;
  if (example === null)
    return { problem: (taken.ok && taken.value.problem) || 'not_watching', saidAtMs: null };
  await learn([example]);
  return { problem: null, saidAtMs: example.atMs };
}
