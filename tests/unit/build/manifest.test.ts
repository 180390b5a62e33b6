import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestForFirefox } from '../../../scripts/build/manifest.ts';

const MANIFEST = JSON.parse(readFileSync(join(import.meta.dirname, '../../../manifest.json'), 'utf8'));

describe('the manifest for Firefox', () => {
  const made = manifestForFirefox(MANIFEST);

  it('has an event page, and asks for nothing that Firefox does not know', () => {
    expect(made.background).toEqual({ scripts: ['background.js'], type: 'module' });
    expect(made).not.toHaveProperty('minimum_chrome_version');
    const known = MANIFEST.permissions.filter((name: string) => name !== 'offscreen' && name !== 'sidePanel');
    expect(made.permissions).toEqual(known);
  });

  it('says that no data is collected', () => {
    expect(made).toMatchObject({
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    });
  });

  it('forbids the same as the other: nothing is sent anywhere, nothing foreign runs', () => {
    expect(made.content_security_policy).toEqual(MANIFEST.content_security_policy);
    expect(made.optional_host_permissions).toEqual(MANIFEST.optional_host_permissions);
  });
});
