import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { remember, tellChanged } from './audience.ts';

let told: number[];
let gone: number[];
beforeEach(() => {
  fakeBrowser.reset();
  [told, gone] = [[], []];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('nobody listens'));
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tab) => {
    told.push(tab);
    if (gone.includes(tab)) throw new Error('Receiving end does not exist');
  });
});

it('tells every tab that has asked, although many ask at once', async () => {
  await Promise.all([1, 2, 3, 2, 4].map(remember));
  await tellChanged();
  expect(told.toSorted()).toEqual([1, 2, 3, 4]);
});

it('tells a tab that is gone no more', async () => {
  await Promise.all([1, 2].map(remember));
  gone = [1];
  await tellChanged();
  await tellChanged();
  expect(told).toEqual([1, 2, 2]);
});
