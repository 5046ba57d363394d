import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  GRACES,
  INSTALLED,
  onPreferences,
  readPreferences,
  savePreferences,
} from './preferences.ts';

const KEY = 'preferences';
const local = fakeBrowser.storage.local;
beforeEach(() => fakeBrowser.reset());

describe('what the admin has chosen', () => {
  it('is what was installed until something is chosen', async () => {
    expect(await readPreferences()).toEqual({ grace: 5, pages: true, names: true });
    expect(INSTALLED).toEqual(await readPreferences());
  });

  it.each(GRACES)('may be the grace %s', async (grace) => {
    await savePreferences({ grace });
    expect(await readPreferences()).toEqual({ ...INSTALLED, grace });
  });

  it.each(['pages', 'names'] as const)('may be to switch %s off and on again', async (name) => {
    await savePreferences({ [name]: false });
    expect(await readPreferences()).toEqual({ ...INSTALLED, [name]: false });
    await savePreferences({ [name]: true });
    expect(await readPreferences()).toEqual(INSTALLED);
  });

  it('is all kept when three choices are made at once', async () => {
    await Promise.all([
      savePreferences({ grace: 'ask' }),
      savePreferences({ pages: false }),
      savePreferences({ names: false }),
    ]);
    expect(await readPreferences()).toEqual({ grace: 'ask', pages: false, names: false });
  });

  it('is not taken for saved when it could not be', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(savePreferences({ grace: 0 })).rejects.toThrow();
    await savePreferences({ names: false });
    expect(await readPreferences()).toEqual({ ...INSTALLED, names: false });
  });
});

describe('a damaged store', () => {
  const chosen = { grace: '20', pages: false, names: false };
  const read = { grace: 20, pages: false, names: false };

  it.each([undefined, null, 'all', 5, [], {}])('reads as installed: %j', async (stored) => {
    await local.set({ [KEY]: stored });
    expect(await readPreferences()).toEqual(INSTALLED);
  });

  it.each([
    ['grace', '7'],
    ['grace', 20],
    ['grace', 'ASK'],
    ['grace', undefined],
    ['pages', 'no'],
    ['pages', 0],
    ['pages', undefined],
    ['names', null],
    ['names', 'false'],
    ['names', undefined],
  ] as const)('loses only the value that does not fit: %s %j', async (name, value) => {
    await local.set({ [KEY]: { ...chosen, [name]: value } });
    expect(await readPreferences()).toEqual({ ...read, [name]: INSTALLED[name] });
  });

  it('of an older shape keeps what it holds', async () => {
    await local.set({ [KEY]: { grace: 'ask' } });
    expect(await readPreferences()).toEqual({ ...INSTALLED, grace: 'ask' });
  });
});

describe('what a policy sets', () => {
  const { managed } = fakeBrowser.storage;

  it('holds in the place of what was chosen, which comes back when the policy goes', async () => {
    await savePreferences({ grace: 'ask', names: false });
    await managed.set({ grace: '20', actionsOnPages: false, recogniseByName: true });
    expect(await readPreferences()).toEqual({ grace: 20, pages: false, names: true });
    await managed.clear();
    expect(await readPreferences()).toEqual({ grace: 'ask', pages: true, names: false });
  });

  it('is not taken for a choice when something else is chosen', async () => {
    await managed.set({ grace: '20', actionsOnPages: false });
    await savePreferences({ names: false });
    await managed.clear();
    expect(await readPreferences()).toEqual({ ...INSTALLED, names: false });
  });

  it('leaves alone what it does not set, or sets to what does not fit', async () => {
    await savePreferences({ grace: 3 });
    await managed.set({ grace: 'later', recogniseByName: false });
    expect(await readPreferences()).toEqual({ grace: 3, pages: true, names: false });
  });

  it('is told when it changes', async () => {
    const changed = vi.fn();
    onPreferences(changed);
    await managed.set({ grace: '3' });
    expect(changed).toHaveBeenCalledOnce();
  });
});

it('tells of every choice, and of nothing else', async () => {
  const changed = vi.fn();
  onPreferences(changed);
  await local.set({ other: 1 });
  await fakeBrowser.storage.session.set({ [KEY]: 1 });
  expect(changed).not.toHaveBeenCalled();
  await savePreferences({ pages: false });
  expect(changed).toHaveBeenCalledOnce();
});
