/*
 * The product's English texts outside a browser. The texts ask the browser for themselves, so a stand-in must be there
 * before they are imported.
 */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { WeeklyReview } from '../../src/history/weekly-review.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Inserts the replacements as the browser does. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  const { message, placeholders = {} } = (messages as Readonly<Record<string, Message>>)[key] ?? {
    message: '',
  };
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const place = Number(placeholders[name.toLowerCase()]?.content.slice(1));
    return substitutions[place - 1] ?? '';
  });
}

/** The first sentence of a weekly review, and the thing to try. */
export type ReviewInWords = (review: WeeklyReview) => { readonly first: string; readonly next: string };

export async function readEnglish(): Promise<ReviewInWords> {
  const i18n = { getMessage, getUILanguage: () => 'en-US' };
  const standIn = { runtime: { id: 'weeks' }, i18n };
  Object.assign(globalThis, { chrome: standIn, browser: standIn });
  const { reviewText } = await import('../../src/state/review-text.ts');
  return (review) => reviewText(review, null);
}
