import type { Entry } from '../../advice/library/library.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { WhenToSeeDoctor } from './entry-doctor.tsx';
import { helpsOf, isForDoctorFirst } from './entry-help.tsx';
import { SourceList } from './source-list.tsx';

/** One entry with its tips and sources, for paper. */
export function EntryPrint({ entry, withTips }: { entry: Entry; withTips: boolean }) {
  const { id, tips = [], citations } = entry;
  const helps = helpsOf(entry);
  return (
    <article>
      <h2>{text(`guide_${id}_title`)}</h2>
      <p>{text(`guide_${id}_text`)}</p>
      <WhenToSeeDoctor entry={entry} />
      {withTips &&
        tips.map((tip) => (
          <p key={tip}>
            <strong>{text(`advice_${tip}_title`)}</strong> {text(`advice_${tip}_text`)}
          </p>
        ))}
      {withTips && isForDoctorFirst(entry) && <p>{text('guide_doctorFirst')}</p>}
      {withTips && helps.length > 0 && (
        <p>
          {text('guide_tips')}: {listText(helps.map((help) => text(`guide_${help.id}_title`)))}
        </p>
      )}
      {citations !== undefined && <SourceList ids={citations} first={text('guide_sourceText')} />}
    </article>
  );
}
