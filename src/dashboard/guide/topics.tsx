import { signal } from '@preact/signals';
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
import { useEffect } from 'preact/hooks';
import { SECTIONS, type Section } from '../../advice/library/entry.ts';
import { LIBRARY } from '../../advice/library/library.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { guideAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { entryReadLast } from './entry-read-last.ts';
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

/** The topics that are open. Whoever comes back from an entry finds the list as it was. */
const open = signal<ReadonlySet<string>>(new Set());

function setOpen(section: string, isOpen: boolean): void {
  if (open.value.has(section) === isOpen) return;
  const others = [...open.value].filter((each) => each !== section);
  open.value = new Set(isOpen ? [...others, section] : others);
}

function Topic({ section }: { section: Section }) {
  const entries = LIBRARY[section];
  return (
    <details
      class="fold topic"
      id={section}
      data-testid={`topic-${section}`}
      open={open.value.has(section)}
      onToggle={({ currentTarget }) => setOpen(section, currentTarget.open)}
    >
      <summary>
        <Icon of={ICON_OF[section]} />
        <h2>{text(`guideSection_${section}`)}</h2>
        <span class="quiet">{countText('guide_entries', entries.length)}</span>
      </summary>
      <EntryRows entries={entries} />
    </details>
  );
}

/** Opens the topic in the address, and goes to it. */
function useNamedTopic(topic: string): void {
  useEffect(() => {
    if (topic === '') return;
    setOpen(topic, true);
    const summary = document.querySelector<HTMLElement>(`#${CSS.escape(topic)} > summary`);
    summary?.scrollIntoView({ block: 'start' });
    summary?.focus({ preventScroll: true });
  }, [topic]);
}

/** Goes to the entry that the user comes back from, if its topic is open. */
function useWayBack(topic: string): void {
  useEffect(() => {
    const address = `#${guideAddress(entryReadLast.take())}`;
    if (topic !== '') return;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.topic[open] a')];
    links.find((link) => link.getAttribute('href') === address)?.focus();
  }, []);
}

/** Every entry, folded by topic. */
export function Topics({ named }: { named: string }) {
  useNamedTopic(named);
  useWayBack(named);
  return (
    <section class="folds topics" aria-label={text('guide_topics')}>
      {SECTIONS.map((section) => (
        <Topic key={section} section={section} />
      ))}
    </section>
  );
}
