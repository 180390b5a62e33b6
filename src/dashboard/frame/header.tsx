import { BookOpen, ChartColumn, type LucideIcon, PersonStanding, Settings } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { Mark } from '../../ui/figure/mark.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import type { Route } from '../route.ts';
import { PAGES_OF, SECTIONS, type Section } from './sections.ts';
import { StatusBar } from './status-bar.tsx';

const ICON_OF: Readonly<Record<Section, LucideIcon>> = {
  today: ChartColumn,
  break: PersonStanding,
  guide: BookOpen,
  settings: Settings,
};

function SectionLinks({ current }: { current: Section }) {
  return (
    <nav class="sections" aria-label={text('pages')}>
      {SECTIONS.map((section) => (
        <a key={section} href={`#${section}`} aria-current={section === current ? 'true' : undefined}>
          <Icon of={ICON_OF[section]} />
          {text(section === 'guide' ? 'section_guide' : `page_${section}`)}
        </a>
      ))}
    </nav>
  );
}

interface PageLinksProps {
  readonly route: Route;
  readonly section: Section | null;
  /** Where each page is, without the '#', if not at its name. */
  addressOf?(page: Route): string;
}

/** The other pages of a section. The page shows them above its content. The settings have a side list instead. */
export function PageLinks({ route, section, addressOf = (page) => page }: PageLinksProps) {
  const pages = section === null || section === 'settings' ? [] : PAGES_OF[section];
  if (section === null || pages.length === 0) return null;
  return (
    <nav class="segments pages" aria-label={text(`page_${section}`)}>
      {pages.map((page) => (
        <a key={page} href={`#${addressOf(page)}`} aria-current={page === route ? 'page' : undefined}>
          {text(page === 'today' ? 'page_day' : `page_${page}`)}
        </a>
      ))}
    </nav>
  );
}

interface HeaderProps {
  readonly product: ProductState;
  readonly route: Route;
  readonly section: Section | null;
}

/** The head of every page. The first run has no links: there is one thing to do. */
export function Header({ product, route, section }: HeaderProps) {
  return (
    <header class="masthead">
      <div class="masthead-row">
        <div class="brand">
          <Mark size={28} />
          <span class="name">{text('extensionName')}</span>
        </div>
        {section !== null && (
          <>
            <SectionLinks current={section} />
            <StatusBar product={product} route={route} />
          </>
        )}
      </div>
    </header>
  );
}
