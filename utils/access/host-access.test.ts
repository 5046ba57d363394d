import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hostAccess, isMissing, mayReachApi } from './host-access.ts';

const API = 'https://api.awork.com/*';
const PAGES = 'https://*.awork.com/*';

/** Stands for the browser: what of awork people let the extension reach. */
let granted: string[];
beforeEach(() => {
  granted = [];
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({
    origins: granted,
    permissions: ['storage'],
  }));
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => granted.includes(origin) || granted.includes(PAGES)),
  );
});

describe('access to awork', () => {
  it.each([
    ['nothing is allowed', [], { api: false, pages: false }, true],
    ['everything is', [API, PAGES], { api: true, pages: true }, false],
    ['the pages are, which hold the API', [PAGES], { api: true, pages: true }, false],
    ['the API alone is', [API], { api: true, pages: false }, true],
    ['one page alone is', ['https://app.awork.com/*'], { api: false, pages: true }, true],
    [
      'somebody chose page and API',
      [API, 'https://app.awork.com/*'],
      { api: true, pages: true },
      false,
    ],
    [
      'what is not awork’s is',
      [API, 'https://awork.com.example/*'],
      { api: true, pages: false },
      true,
    ],
  ])('is told where %s', async (_, origins, expected, missing) => {
    granted = origins;
    const access = await hostAccess();
    expect(access).toEqual(expected);
    expect(isMissing(access)).toBe(missing);
  });

  it('is no obstacle where the browser cannot tell', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValue(new Error('not now'));
    expect(await mayReachApi()).toBe(true);
  });
});
