/** Where a reader looks, as a share of the window's height: the group that reaches it is being read. */
const READ_AT = 0.3;

/** The groups on the page, in order. */
function groupsOnPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-group]')];
}

/** At the end of the page the last groups can't come up any further. */
function isAtEnd(): boolean {
  const { scrollHeight } = document.documentElement;
  return scrollHeight > innerHeight && scrollY + innerHeight >= scrollHeight - 2;
}

/** The group that is being read at the present scroll position; null without any. */
export function groupInView(): string | null {
  const groups = groupsOnPage();
  const reached = groups.filter((group) => group.getBoundingClientRect().top <= innerHeight * READ_AT);
  const read = scrollY <= 0 ? groups[0] : isAtEnd() ? groups.at(-1) : (reached.at(-1) ?? groups[0]);
  return read?.dataset.group ?? null;
}
