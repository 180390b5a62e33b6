/** What the camera sees of the user, as an icon and text. */
interface FeedbackText {
  /** '!' if something prevents it. */
  readonly sign: string;
  readonly title: string;
  readonly detail: string;
}

/** One line of feedback. The icon is only visual; the text says the same. */
export function Feedback({ sign, title, detail }: FeedbackText) {
  return (
    <p class={sign === '!' ? 'feedback held-up' : 'feedback'}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <span>
        <strong>{title}</strong> {detail}
      </span>
    </p>
  );
}
