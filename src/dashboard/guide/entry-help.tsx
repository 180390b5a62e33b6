import type { AdviceId } from '../../advice/advice.ts';
import { type Entry, findEntry, sectionOfEntry } from '../../advice/library/library.ts';
import type { SourceId } from '../../advice/library/sources.ts';
import { text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { firstSentences } from './sentences.ts';

/** Enough to begin with; the entry says the rest. */
const SENTENCES = 2;

/** The entries of what helps. */
export function helpsOf({ helps = [] }: Entry): readonly Entry[] {
  return helps.flatMap((id) => findEntry(id) ?? []);
}

/** The sources of an entry, and of what is said there of what helps. */
export function sourcesOf(entry: Entry, withHelp: boolean): readonly SourceId[] {
  const shown = withHelp ? [entry, ...helpsOf(entry)] : [entry];
  return [...new Set(shown.flatMap(({ citations }) => citations ?? []))];
}

/** Whether nothing should be tried before a doctor has looked. */
export function isForDoctorFirst({ id, tips = [], helps = [], seeDoctor }: Entry): boolean {
  const isIll = ['symptoms', 'conditions', 'causes'].includes(sectionOfEntry(id) ?? '');
  return isIll && seeDoctor === true && tips.length === 0 && helps.length === 0;
}

function Tip({ id }: { id: AdviceId }) {
  return (
    <li>
      <h3>{text(`advice_${id}_title`)}</h3>
      <p>{text(`advice_${id}_text`)}</p>
    </li>
  );
}

function Help({ entry: { id } }: { entry: Entry }) {
  return (
    <li data-testid="help">
      <h3>
        <a href={`#${guideAddress(id)}`}>{text(`guide_${id}_title`)}</a>
      </h3>
      <p>{firstSentences(text(`guide_${id}_text`), SENTENCES)}</p>
    </li>
  );
}

/** What can be done about it: tips, and treatments to begin with, each with a way to its entry; or a doctor first. */
export function WhatYouCanDo({ entry }: { entry: Entry }) {
  const { tips = [] } = entry;
  const helps = helpsOf(entry);
  const isForDoctor = isForDoctorFirst(entry);
  if (tips.length + helps.length === 0 && !isForDoctor) return null;
  return (
    <section class="bare" aria-labelledby="tips">
      <h2 id="tips">{text('guide_tips')}</h2>
      {isForDoctor ? (
        <p data-testid="doctor-first">{text('guide_doctorFirst')}</p>
      ) : (
        <ol class="tips">
          {tips.map((id) => (
            <Tip key={id} id={id} />
          ))}
          {helps.map((help) => (
            <Help key={help.id} entry={help} />
          ))}
        </ol>
      )}
    </section>
  );
}
