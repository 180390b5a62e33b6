/** What the camera sees of the user, in a sign and words. */
interface FeedbackText {
  /** '!' where something holds it up. */
  readonly sign: string;
  readonly title: string;
  readonly detail: string;
}

/** One line of it: the sign is for the eye alone, the words say the same. */
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
