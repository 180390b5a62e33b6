/** Where a reader looks, as a share of the window's height: the group that reaches it is being read. */
const READ_AT = 0.3;

/** Where a reader looks, in px from the top. It goes down with the end of the page, whose groups can't come up. */
function readingLine(): number {
  const left = Math.max(0, document.documentElement.scrollHeight - innerHeight - scrollY);
  return innerHeight - Math.min(left, innerHeight * (1 - READ_AT));
}

/** The group that is being read at the present scroll position; null without any. */
export function groupInView(): string | null {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
  const line = readingLine();
  const reached = groups.filter((group) => group.getBoundingClientRect().top <= line);
  const read = scrollY <= 0 ? groups[0] : (reached.at(-1) ?? groups[0]);
  return read?.dataset.group ?? null;
}
