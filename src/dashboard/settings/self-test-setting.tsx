import { text } from '../../platform/browser/i18n.ts';
import { Searchable } from '../shared/settings-search.tsx';

/** A link to the self-test. */
export function SelfTestSetting() {
  return (
    <Searchable words={[text('page_selftest'), text('selfTest_lead')]}>
      <section class="searchable" aria-labelledby="self-test">
        <h2 id="self-test">{text('page_selftest')}</h2>
        <p>{text('selfTest_lead')}</p>
        <p class="row">
          <a class="button" href="#selftest">
            {text('selfTestOpen')}
          </a>
        </p>
      </section>
    </Searchable>
  );
}
