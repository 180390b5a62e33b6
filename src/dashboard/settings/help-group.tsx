import { CircleQuestionMark } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { extensionUrl, extensionVersion } from '../../platform/browser/runtime.ts';
import { MARK_SHAPES } from '../../ui/figure/mark-shapes.ts';
import { LinkRow } from '../shared/link-row.tsx';
import { otherWords } from '../shared/other-words.ts';
import { Searchable, SettingsGroup } from '../shared/settings-search.tsx';
import { MarkLegend } from './mark-legend.tsx';
import { NEWS } from './news.ts';
import { PartHeading } from './part-heading.tsx';

/** The file that the build writes: the notices of everything in the package. */
const LICENSES = 'licenses.txt';

function News() {
  return (
    <Searchable words={[text('news_title'), ...otherWords('about')]}>
      <section class="searchable setting-part" aria-labelledby="news">
        <PartHeading id="news" words={text('news_title')} />
        {NEWS.map(({ version, items }) => (
          <div key={version}>
            <p class="quiet">{text('version', version)}</p>
            <ul class="guide">
              {items.map((item) => (
                <li key={item}>{text(item)}</li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </Searchable>
  );
}

function Privacy() {
  const promises = (['pictures', 'kept', 'network'] as const).map((each) => text(`privacy_${each}`));
  return (
    <Searchable words={[text('privacy_title'), ...promises]}>
      <section class="searchable setting-part" aria-labelledby="privacy">
        <PartHeading id="privacy" words={text('privacy_title')} />
        <ul class="guide">
          {promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </section>
    </Searchable>
  );
}

function IconMeanings() {
  const title = text('legend_title');
  const names = MARK_SHAPES.map((shape) => text(`legend_${shape}_title`));
  return (
    <Searchable words={[title, ...names]}>
      <section class="searchable setting-part" aria-labelledby="icon-meanings">
        <PartHeading id="icon-meanings" words={title} />
        <MarkLegend />
      </section>
    </Searchable>
  );
}

/** Help, and what Plumbline is: reports, news, privacy, licenses. */
export function HelpGroup() {
  return (
    <SettingsGroup
      id="help"
      icon={CircleQuestionMark}
      title={text('settings_help')}
      summary={text('version', extensionVersion())}
    >
      <LinkRow
        title={text('page_recordings')}
        explains={text('recording_lead')}
        href="#recordings"
        words={otherWords('recordings')}
      />
      <LinkRow
        title={text('page_selftest')}
        explains={text('selfTest_lead')}
        href="#selftest"
        words={[text('selfTestOpen'), ...otherWords('selftest')]}
      />
      <IconMeanings />
      <News />
      <Privacy />
      <LinkRow
        title={text('licenses_title')}
        explains={text('licenses_text')}
        href={extensionUrl(LICENSES)}
        words={otherWords('about')}
        opensTab
      />
    </SettingsGroup>
  );
}
