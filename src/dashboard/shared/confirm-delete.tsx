import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';

interface ConfirmProps {
  readonly what: string;
  /** What is deleted with it, and what stays. */
  readonly explains: string;
  onConfirm(): void;
  onKeep(): void;
}

/** Asks for confirmation. The cancel button has the focus, in case the user presses Enter too fast. */
export function ConfirmDelete({ what, explains, onConfirm, onKeep }: ConfirmProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const asked = document.activeElement;
    keep.current?.focus();
    return () => {
      if (asked instanceof HTMLElement) asked.focus();
    };
  }, []);
  return (
    <div
      role="alertdialog"
      aria-labelledby="confirm-what"
      aria-describedby="confirm-text"
      class="confirm"
      data-testid="confirm-delete"
      onKeyDown={({ key }) => key === 'Escape' && onKeep()}
    >
      <p id="confirm-what">
        <strong>{text('confirm_delete', what)}</strong>
      </p>
      <p id="confirm-text">{explains}</p>
      <div class="row">
        <button type="button" ref={keep} data-testid="keep" onClick={onKeep}>
          {text('confirm_keep')}
        </button>
        <button type="button" class="danger" data-testid="confirm" onClick={onConfirm}>
          {text('confirm_yes')}
        </button>
      </div>
    </div>
  );
}
