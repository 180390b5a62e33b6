import type { Ref } from 'preact';
import { useContext } from 'preact/hooks';
import { OpenGroups } from '../shared/settings-search.tsx';

interface PartHeadingProps {
  readonly id: string;
  readonly words: string;
  /** Given if it takes the focus when something in its part disappears. */
  readonly heading?: Ref<HTMLHeadingElement>;
}

/** The heading of a part of a group. A group that is shown alone has no heading but the page's, so no level is skipped. */
export function PartHeading({ id, words, heading }: PartHeadingProps) {
  const Level = useContext(OpenGroups).alone === null ? 'h3' : 'h2';
  return (
    <Level id={id} class="part-heading" {...(heading !== undefined && { ref: heading, tabIndex: -1 })}>
      {words}
    </Level>
  );
}
