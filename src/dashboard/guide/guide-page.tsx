import { useEffect } from 'preact/hooks';
import { type Entry, SECTIONS, type Section } from '../../advice/library/entry.ts';
import { LIBRARY } from '../../advice/library/library.ts';
import { text } from '../../platform/i18n.ts';
import { entryFrom } from '../../ui/guide-address.ts';

function EntryArticle({ entry }: { entry: Entry }) {
  return (
    <article id={`entry-${entry.id}`} tabIndex={-1}>
      <h3>{text(`guide_${entry.id}_title`)}</h3>
      <p>{text(`guide_${entry.id}_text`)}</p>
    </article>
  );
}

function GuideSection({ section }: { section: Section }) {
  return (
    <section aria-labelledby={`section-${section}`}>
      <h2 id={`section-${section}`}>{text(`guideSection_${section}`)}</h2>
      {LIBRARY[section].map((entry) => (
        <EntryArticle key={entry.id} entry={entry} />
      ))}
    </section>
  );
}

/** All that the product knows of upper back pain, to read. */
export function GuidePage() {
  useEffect(() => {
    const named = document.getElementById(`entry-${entryFrom(location.hash)}`);
    named?.scrollIntoView();
    named?.focus();
  }, []);
  return (
    <main class="page guide">
      <h1>{text('page_guide')}</h1>
      {SECTIONS.map((section) => (
        <GuideSection key={section} section={section} />
      ))}
    </main>
  );
}
