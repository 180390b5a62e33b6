import { describe, expect, it } from 'vitest';
import { ENTRIES, type EntryId } from '../../../src/advice/library/library.ts';
import { SOURCES, type Source } from '../../../src/advice/library/sources.ts';
import { MESSAGES } from '../ui/fake-browser.ts';

/**
 * The entries whose texts say no more than the source text, read one by one on 29 November 2026. A text that is changed
 * to say more leaves this list and gets a citation.
 */
const SAY_NO_MORE: readonly EntryId[] = [
  'where_it_is',
  'how_it_feels',
  'spasms_headaches',
  'easier_than_curing',
  'physical_therapist',
];

const cited = ENTRIES.filter(({ citations }) => (citations ?? []).length > 0);
const EACH = Object.entries<Source>(SOURCES);

describe('the sources of the guide', () => {
  it('are cited by every entry whose text says more than the source text, and by no other', () => {
    const uncited = ENTRIES.map(({ id }) => id).filter((id) => !cited.some((entry) => entry.id === id));
    expect(uncited.toSorted()).toEqual(SAY_NO_MORE.toSorted());
  });

  it.each(EACH)('%s has a year, or the year in which a copy was read', (_id, { year, copyRead }) => {
    expect([year, copyRead].filter((each) => each !== undefined)).toHaveLength(1);
    expect(year ?? copyRead).toBeGreaterThanOrEqual(2000);
    expect(year ?? copyRead).toBeLessThanOrEqual(2026);
  });

  it.each(EACH)('%s has a link to a publisher, journal or authority', (_id, { url }) => {
    const { protocol, hostname } = new URL(url);
    expect(protocol).toBe('https:');
    expect(['doi.org', 'www.nhs.uk', 'www.nice.org.uk', 'www.hse.gov.uk']).toContain(hostname);
  });

  it('are all cited', () => {
    const used = new Set<string>(ENTRIES.flatMap(({ citations }) => citations ?? []));
    expect(Object.keys(SOURCES).filter((id) => !used.has(id))).toEqual([]);
  });

  it('are each cited once by an entry', () => {
    for (const { id, citations = [] } of ENTRIES)
      expect([id, new Set(citations).size]).toEqual([id, citations.length]);
  });

  it('have no words for a source that is not there', () => {
    const described = Object.keys(MESSAGES).flatMap((key) => key.match(/^source_(?!copy$)(.+)$/)?.[1] ?? []);
    expect(described.toSorted()).toEqual(Object.keys(SOURCES).toSorted());
  });
});
