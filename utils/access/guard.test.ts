import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { guardStorage } from './guard.ts';

const AREAS = [fakeBrowser.storage.local, fakeBrowser.storage.session];
let guarded: [area: unknown, level: unknown][];

/** Gives both stores this switch. A plain function, since a spy would hide a rejection that nobody catches. */
function give(setAccessLevel?: (level: unknown) => Promise<void>): void {
  for (const area of AREAS) Object.assign(area, { setAccessLevel });
}

beforeEach(() => {
  const before = AREAS.map(({ setAccessLevel }) => setAccessLevel);
  guarded = [];
  return () => AREAS.forEach((area, at) => Object.assign(area, { setAccessLevel: before[at] }));
});

describe('what the extension stores', () => {
  it('is for its own pages only, where the browser can keep it so', () => {
    give(async function (this: unknown, level) {
      guarded.push([this, level]);
    });
    guardStorage();
    expect(guarded).toEqual(AREAS.map((area) => [area, { accessLevel: 'TRUSTED_CONTEXTS' }]));
  });

  it('is left as it is, without a complaint, where the browser refuses or has no such switch', async () => {
    const complaints: unknown[] = [];
    const complain = (why: unknown) => void complaints.push(why);
    process.on('unhandledRejection', complain);
    give(() => Promise.reject(new Error('no such level')));
    guardStorage();
    give(undefined);
    guardStorage();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', complain);
    expect(complaints).toEqual([]);
  });
});
