import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { remember } from './audience.ts';
import { countAgain, countAll, countSoon } from './count-here.ts';

let people: string[];
let isMissing: boolean;
let asked: number[];
let toolbar: Map<number | undefined, { text?: string; title?: string }>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  [people, isMissing, asked] = [[], false, []];
  toolbar = new Map();
  const { action, permissions, tabs, i18n } = fakeBrowser;
  vi.spyOn(tabs, 'sendMessage').mockImplementation(async (tab) => {
    asked.push(tab);
    if (tab > 100) throw new Error('Receiving end does not exist');
    return { people, found: [] };
  });
  vi.spyOn(permissions, 'contains').mockImplementation(async () => !isMissing);
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({
    origins: ['https://*.awork.com/*'],
  }));
  vi.spyOn(i18n, 'getMessage').mockImplementation((key, values) => [key, values].join(' ').trim());
  const set = async ({ tabId, ...look }: { tabId?: number | null }) =>
    void toolbar.set(tabId ?? undefined, { ...toolbar.get(tabId ?? undefined), ...look });
  vi.spyOn(action, 'setBadgeText').mockImplementation(set as never);
  vi.spyOn(action, 'setTitle').mockImplementation(set as never);
  for (const colour of ['setBadgeBackgroundColor', 'setBadgeTextColor'] as const) {
    vi.spyOn(action, colour).mockImplementation(async () => undefined);
  }
  return () => vi.useRealTimers();
});

async function counted(work: Promise<void>): Promise<void> {
  await vi.runAllTimersAsync();
  await work;
}

it('shows how many people have an action on the tab, each once, and says it in words', async () => {
  people = ['a', 'b', 'a'];
  await counted(countSoon(1));
  expect(toolbar.get(1)).toEqual({ text: '2', title: 'badge_many 2' });
  people = ['a'];
  await counted(countSoon(1));
  expect(toolbar.get(1)).toEqual({ text: '1', title: 'badge_one' });
  people = [];
  await counted(countSoon(1));
  expect(toolbar.get(1)).toEqual({ text: '', title: 'extension_name' });
  people = Array.from({ length: 1_000 }, (_, index) => String(index));
  await counted(countSoon(1));
  expect(toolbar.get(1)).toMatchObject({ text: '999+' });
  expect([...toolbar.keys()]).toEqual([1]);
});

it('puts that access is missing before the number', async () => {
  people = ['a'];
  isMissing = true;
  await counted(countSoon(1));
  expect(toolbar.get(1)).toEqual({ text: '!', title: 'access_badge' });
});

it('asks three times after a sign of change, and begins anew with the next', async () => {
  await counted(countSoon(1));
  expect(asked).toEqual([1, 1, 1]);
  await counted(Promise.all([countSoon(1), countSoon(1)]).then(() => undefined));
  expect(asked).toHaveLength(6);
});

it('asks only tabs that have asked before', async () => {
  await remember(1);
  await counted(countAgain(2));
  expect(asked).toEqual([]);
  await counted(countAgain(1));
  expect(new Set(asked)).toEqual(new Set([1]));
});

it('leaves the badge of a tab that has left awork to the browser', async () => {
  await remember(101);
  await countAll();
  expect(asked).toEqual([101]);
  expect(toolbar.size).toBe(0);
});
