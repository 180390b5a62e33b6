import type { Page } from 'playwright-core';

/** Runs in the page: waits until no element has come or gone for 300 ms, then sums up by how much things have moved. */
async function sumShifts(): Promise<{ sum: number; moved: string[] }> {
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, 300);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, 300);
    }).observe(document.body, { childList: true, subtree: true });
  });
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[];
      const moved = shifts.flatMap(({ sources }) =>
        sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : 'text')),
      );
      resolve({ sum: shifts.reduce((all, { value }) => all + value, 0), moved });
    }).observe({ type: 'layout-shift', buffered: true });
    // Nothing has moved, so nobody is told of anything.
    setTimeout(() => resolve({ sum: 0, moved: [] }), 100);
  });
}

/** The share of the window that moved, times how far. Less than this is a glyph that is drawn again: nobody sees it. */
const UNSEEN = 0.001;

/** What has moved since the page was loaded (cumulative layout shift); empty if nothing has. */
export async function findShifts(page: Page): Promise<string[]> {
  const { sum, moved } = await page.evaluate(sumShifts);
  return sum < UNSEEN ? [] : [`${sum.toFixed(4)}: ${moved.join(' | ')}`];
}
