import {
  Activity,
  CircleQuestionMark,
  HeartPulse,
  type LucideIcon,
  Repeat2,
  Search,
  ShieldCheck,
  Stethoscope,
} from 'lucide-preact';
import { SECTIONS, type Section } from '../../advice/library/entry.ts';
import { LIBRARY } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { EntryRows } from './entry-rows.tsx';

const ICON_OF: Readonly<Record<Section, LucideIcon>> = {
  about: CircleQuestionMark,
  causes: Search,
  conditions: Stethoscope,
  habits: Repeat2,
  symptoms: Activity,
  treatments: HeartPulse,
  prevention: ShieldCheck,
};

function Topic({ section }: { section: Section }) {
  return (
    <section class="card topic" aria-labelledby={`section-${section}`} id={section}>
      <h2 id={`section-${section}`}>
        <Icon of={ICON_OF[section]} />
        {text(`guideSection_${section}`)}
      </h2>
      <EntryRows entries={LIBRARY[section]} />
    </section>
  );
}

/** Every entry, by topic. */
export function Topics() {
  return (
    <div class="topics">
      {SECTIONS.map((section) => (
        <Topic key={section} section={section} />
      ))}
    </div>
  );
}
