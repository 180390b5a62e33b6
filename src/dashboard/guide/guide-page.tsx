import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { SECTIONS, type Section } from '../../advice/library/entry.ts';
import type { Entry } from '../../advice/library/library.ts';
import { LIBRARY } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { entryFrom } from '../../ui/addresses.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { findsIn } from '../shared/word-search.ts';
import { AboutMe } from './about-me.tsx';
import { EntryArticle, elementIdOf } from './entry-article.tsx';
import { ForYou } from './for-you.tsx';
import './guide.css';

function entriesFound(section: Section, search: string): readonly Entry[] {
  const title = text(`guideSection_${section}`);
  return LIBRARY[section].filter(({ id }) =>
    findsIn(search, [title, text(`guide_${id}_title`), text(`guide_${id}_text`)]),
  );
}

interface GuideSectionProps {
  readonly section: Section;
  readonly search: string;
  /** Whether entries show the tips that put them into practice. */
  readonly withTips: boolean;
}

function GuideSection({ section, search, withTips }: GuideSectionProps) {
  const entries = entriesFound(section, search);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={`section-${section}`}>
      <h2 id={`section-${section}`}>{text(`guideSection_${section}`)}</h2>
      {entries.map((entry) => (
        <EntryArticle key={entry.id} entry={entry} withTips={withTips} />
      ))}
    </section>
  );
}

/** Goes to the entry in the address, now and whenever the address changes. */
function useNamedEntry(showAll: () => void): void {
  useEffect(() => {
    const left = new AbortController();
    const go = () => {
      const id = entryFrom(location.hash);
      if (id === '') return;
      showAll();
      // A search may have hidden the entry until now.
      requestAnimationFrame(() => {
        const named = document.getElementById(elementIdOf(id));
        named?.scrollIntoView({ block: 'start' });
        named?.focus({ preventScroll: true });
      });
    };
    go();
    addEventListener('hashchange', go, { signal: left.signal });
    return () => left.abort();
  }, []);
}

function GuideEntries({ withTips }: { withTips: boolean }) {
  const search = useSignal('');
  useNamedEntry(() => {
    search.value = '';
  });
  const found = SECTIONS.reduce((sum, section) => sum + entriesFound(section, search.value).length, 0);
  return (
    <>
      <label class="guide-search">
        <span>{text('guide_search')}</span>
        <input
          type="search"
          value={search.value}
          data-testid="guide-search"
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value;
          }}
        />
      </label>
      <p role="status" class="quiet">
        {search.value.trim() !== '' && text(found === 0 ? 'guide_none' : 'guide_found', found)}
      </p>
      {SECTIONS.map((section) => (
        <GuideSection key={section} section={section} search={search.value} withTips={withTips} />
      ))}
    </>
  );
}

/** Everything that the product knows about upper back pain, starting with what matters now. */
export function GuidePage({ product }: { product: ProductState }) {
  const context = product.adviceContext.value;
  const withTips = product.signs.value?.signs.length === 0;
  return (
    <main class="page reading">
      <div>
        <h1>{text('page_guide')}</h1>
        <p class="quiet">{text('guide_estimate')}</p>
        <p class="quiet">{text('guide_follows')}</p>
        <div class="row guide-ways">
          <a class="button" href="#doctor">
            {text('page_doctor')}
          </a>
          <a class="button" href="#diary">
            {text('page_diary')}
          </a>
          <a class="button" href="#workplace">
            {text('page_workplace')}
          </a>
          <button type="button" onClick={() => print()}>
            {text('guide_print')}
          </button>
        </div>
      </div>
      {context !== null && withTips && <ForYou context={context} />}
      <AboutMe />
      <GuideEntries withTips={withTips} />
    </main>
  );
}
