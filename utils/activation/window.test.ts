import { beforeEach, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANNA, JONAS } from '../../test/awork/index.ts';
import { freshProfile, startWorker } from '../../test/unit/worker.ts';
import type { Outcome } from './outcome.ts';

freshProfile();

const telling = { changed: () => undefined };
let ask: (personId: string) => Promise<Outcome | null>;
let open: { id: number; url: string }[];
let made: number;

// The fake browser has windows, but none that have an address, gain the focus or fail when they are gone.
beforeEach(async () => {
  open = [];
  made = 0;
  const { windows } = fakeBrowser;
  vi.spyOn(windows, 'create').mockImplementation((async ({ url }: { url: string }) => {
    made += 1;
    open.push({ id: made, url });
    return { id: made };
  }) as never);
  vi.spyOn(windows, 'get').mockImplementation((async (id: number) => {
    const found = open.find((one) => one.id === id);
    if (!found) throw new Error('no such window');
    return found;
  }) as never);
  windows.update = vi.fn(async () => ({}) as Browser.windows.Window) as never;
  await (await startWorker()).connected();
  const { askInWindow } = await import('./window.ts');
  ask = (personId) => askInWindow(personId, telling);
  return () => vi.restoreAllMocks();
});

it('opens one window, which names the person', async () => {
  expect(await ask(ANNA)).toBeNull();
  expect(open.map(({ url }) => url)).toEqual([
    `${browser.runtime.getURL('/popup.html' as never)}?ask=${ANNA}`,
  ]);
});

it('opens no second one, and says so where the first asks about somebody else', async () => {
  await ask(ANNA);
  expect(await ask(ANNA)).toBeNull();
  expect(await ask(JONAS)).toMatchObject({ problem: { kind: 'question-open' } });
  expect(made).toBe(1);
});

it('opens one at most, however many are asked for at the same time', async () => {
  await Promise.all(Array.from({ length: 10 }, () => ask(ANNA)));
  expect(made).toBe(1);
});

it('opens none for anybody who is not deactivated in a connected workspace', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await ask(nobody)).toMatchObject({ problem: { kind: 'not-eligible' } });
  expect(made).toBe(0);
});

it('opens five a minute, and then says how long to wait', async () => {
  for (let one = 0; one < 5; one += 1) {
    expect(await ask(ANNA)).toBeNull();
    open = [];
  }
  expect(await ask(ANNA)).toMatchObject({ problem: { kind: 'too-many', seconds: 60 } });
  expect(made).toBe(5);
});
