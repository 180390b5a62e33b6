import { text } from '../../platform/browser/i18n.ts';
import { Mark } from '../../ui/figure/mark.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import type { Route } from '../route.ts';
import { PAGES_OF, SECTIONS, type Section, sectionOf } from './sections.ts';
import { StatusBar } from './status-bar.tsx';

function SectionLinks({ current }: { current: Section }) {
  return (
    <nav class="sections" aria-label={text('pages')}>
      {SECTIONS.map((section) => (
        <a key={section} href={`#${section}`} aria-current={section === current ? 'true' : undefined}>
          {text(section === 'guide' ? 'section_guide' : `page_${section}`)}
        </a>
      ))}
    </nav>
  );
}

/** The other pages of a section. */
function PageLinks({ section, route }: { section: Section; route: Route }) {
  const pages = PAGES_OF[section];
  if (pages.length === 0) return null;
  return (
    <nav class="pages" aria-label={text(`page_${section}`)}>
      {pages.map((page) => (
        <a key={page} href={`#${page}`} aria-current={page === route ? 'page' : undefined}>
          {text(`page_${page}`)}
        </a>
      ))}
    </nav>
  );
}

/** The head of every page. The first run has no links: there is one thing to do. */
export function Header({ product, route }: { product: ProductState; route: Route }) {
  const section = sectionOf(route);
  return (
    <header class="masthead">
      <div class="brand">
        <Mark />
        <span class="name">{text('extensionName')}</span>
      </div>
      {section !== null && (
        <>
          <SectionLinks current={section} />
          <StatusBar product={product} route={route} />
          <PageLinks section={section} route={route} />
        </>
      )}
    </header>
  );
}
