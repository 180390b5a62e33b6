import { useSignal } from '@preact/signals';
import { Printer } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { ENTRIES, findEntry } from '../../advice/library/library.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { deskCheckAddress, entryFrom, topicFrom } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { LinkRow } from '../shared/link-row.tsx';
import { SearchField } from '../shared/search-field.tsx';
import { useAddress } from '../shared/use-address.ts';
import { AboutMe } from './about-me.tsx';
import { EntryPage } from './entry-page.tsx';
import { EntryPrint } from './entry-print.tsx';
import { ForYou } from './for-you.tsx';
import { FoundRows } from './found-rows.tsx';
import { findEntries } from './guide-search.ts';
import { Topics } from './topics.tsx';
import './guide.css';

interface FoundProps {
  readonly search: string;
  readonly withTips: boolean;
  /** Ends the search. */
  onShowAll(): void;
}

/** What a search has found, or a way back to all topics; nothing without a search. */
function Found({ search, withTips, onShowAll }: FoundProps) {
  const words = search.trim();
  if (words === '') return <p role="status" class="read-out" />;
  const found = findEntries(words);
  return (
    <section class="card" aria-labelledby="found">
      <h2 id="found" role="status">
        {found.length === 0 ? text('searchNone', words) : countText('searchResults', found.length)}
      </h2>
      <FoundRows found={found} />
      <div class="row found-ways">
        {found.length === 0 && (
          <button type="button" data-testid="show-all-topics" onClick={onShowAll}>
            {text('guide_showAll')}
          </button>
        )}
        {withTips && (
          <a class="button" href="#break">
            {text('page_break')}
          </a>
        )}
        <a class="button" href="#doctor">
          {text('page_doctor')}
        </a>
      </div>
    </section>
  );
}

/** Every entry in full, on paper only. */
function Printed({ withTips }: { withTips: boolean }) {
  return (
    <div class="printed" aria-hidden="true">
      {ENTRIES.map((entry) => (
        <EntryPrint key={entry.id} entry={entry} withTips={withTips} />
      ))}
    </div>
  );
}

function GuideFooter() {
  return (
    <footer class="guide-footer">
      <p class="quiet">
        {text('guide_estimate')} {text('guide_follows')}
      </p>
      <button type="button" onClick={() => print()}>
        <Icon of={Printer} small />
        {text('guide_print')}
      </button>
    </footer>
  );
}

interface GuideIndexProps {
  readonly product: ProductState;
  readonly topic: string;
  readonly withTips: boolean;
}

function GuideIndex({ product, topic, withTips }: GuideIndexProps) {
  const search = useSignal('');
  const page = useRef<HTMLElement>(null);
  const showAll = () => {
    search.value = '';
    // The button that was pressed is gone.
    page.current?.querySelector('input')?.focus();
  };
  const context = product.adviceContext.value;
  return (
    <main class="page guide-index" ref={page}>
      <h1>{text('page_guide')}</h1>
      <SearchField
        class="guide-search"
        label={text('guide_search')}
        search={search.value}
        testId="guide-search"
        onSearch={(words) => {
          search.value = words;
        }}
      />
      <Found search={search.value} withTips={withTips} onShowAll={showAll} />
      {/* What fits the user comes first, so the rest waits for it: nothing moves once it is there. */}
      {product.complete.value && (
        <>
          {search.value.trim() === '' && (
            <>
              {context !== null && withTips && <ForYou context={context} />}
              <Topics named={topic} />
            </>
          )}
          <div class="setting-rows guide-desk">
            <LinkRow
              title={text('page_workplace')}
              explains={text('deskCheck_link')}
              href={`#${deskCheckAddress('guide')}`}
            />
          </div>
          <AboutMe />
          <GuideFooter />
          <Printed withTips={withTips} />
        </>
      )}
    </main>
  );
}

/** Everything that the product knows about upper back pain: by topic, or one entry of it. */
export function GuidePage({ product }: { product: ProductState }) {
  const address = useAddress();
  const entry = findEntry(entryFrom(address));
  const withTips = product.signs.value?.signs.length === 0;
  if (entry !== null)
    return <EntryPage entry={entry} withTips={withTips} context={product.adviceContext.value} />;
  return <GuideIndex product={product} topic={topicFrom(address)} withTips={withTips} />;
}
