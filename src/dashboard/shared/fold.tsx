import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { openPartFrom } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { useAddress } from './use-address.ts';

interface FoldProps {
  /** By this name an address opens it. */
  readonly id: string;
  readonly icon: LucideIcon;
  readonly title: string;
  /** A few words at the end of the row. */
  readonly note?: string | null;
  readonly children: ComponentChildren;
}

/** A row that opens a part of the page. An address can open it too. */
export function Fold({ id, icon, title, note = null, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const named = openPartFrom(useAddress()) === id;
  useEffect(() => {
    if (!named || details.current === null) return;
    details.current.open = true;
    details.current.scrollIntoView?.({ block: 'start' });
  }, [named]);
  return (
    <details class="fold" id={id} ref={details}>
      <summary>
        <Icon of={icon} />
        <h2>{title}</h2>
        {note !== null && <span class="quiet">{note}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
