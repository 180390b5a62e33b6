import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';

interface ConfirmChangeProps {
  readonly question: string;
  /** What changes, and what stays. */
  readonly explains: string;
  /** The words of the button that does it. */
  readonly yes: string;
  onConfirm(): void;
  onKeep(): void;
}

/** Asks for confirmation. The cancel button has the focus, in case the user presses Enter too fast. */
export function ConfirmChange({ question, explains, yes, onConfirm, onKeep }: ConfirmChangeProps) {
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
        <strong>{question}</strong>
      </p>
      <p id="confirm-text">{explains}</p>
      <div class="row">
        <button type="button" ref={keep} data-testid="keep" onClick={onKeep}>
          {text('confirm_keep')}
        </button>
        <button type="button" class="danger primary" data-testid="confirm" onClick={onConfirm}>
          {yes}
        </button>
      </div>
    </div>
  );
}

interface ConfirmDeleteProps extends Omit<ConfirmChangeProps, 'question' | 'yes'> {
  readonly what: string;
}

/** Asks before something is deleted. */
export function ConfirmDelete({ what, ...rest }: ConfirmDeleteProps) {
  return <ConfirmChange question={text('confirm_delete', what)} yes={text('confirm_yes')} {...rest} />;
}
