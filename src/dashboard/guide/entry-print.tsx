import type { Entry } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { WhenToSeeDoctor } from './entry-doctor.tsx';
import { SourceList } from './source-list.tsx';

/** One entry with its tips and sources, for paper. */
export function EntryPrint({ entry, withTips }: { entry: Entry; withTips: boolean }) {
  const { id, tips = [], citations } = entry;
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
      {citations !== undefined && <SourceList ids={citations} first={text('guide_sourceText')} />}
    </article>
  );
}
