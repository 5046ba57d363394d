import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GRACES } from './grace.ts';
import { ALL_SETTINGS, areKeysAllowed, onPolicy, readPolicy } from './policy.ts';

const { managed } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());

describe('what an organisation has set', () => {
  it('is nothing where there is no policy', async () => {
    expect(await readPolicy()).toEqual({ unfit: [] });
  });

  it('is nothing where the browser says so by rejecting, as Firefox does', async () => {
    vi.spyOn(managed, 'get').mockRejectedValueOnce(new Error('Managed storage manifest not found'));
    expect(await readPolicy()).toEqual({ unfit: [] });
  });

  it('is all that fits', async () => {
    const all = { grace: 'ask', actionsOnPages: false, recogniseByName: true, allowApiKeys: false };
    await managed.set(all);
    expect(await readPolicy()).toEqual({ ...all, unfit: [] });
  });

  it.each(GRACES)('may be the grace %s, as it is or as a text', async (grace) => {
    for (const written of [grace, String(grace)]) {
      await managed.set({ grace: written });
      expect(await readPolicy()).toEqual({ grace, unfit: [] });
    }
  });

  it.each([
    ['grace', 4],
    ['grace', '5 '],
    ['grace', 'Ask'],
    ['grace', [5]],
    ['grace', true],
    ['actionsOnPages', 'false'],
    ['actionsOnPages', 0],
    ['recogniseByName', []],
    ['allowApiKeys', {}],
  ])('loses only the value that does not fit, and names it: %s %j', async (name, value) => {
    const fits = { grace: 20, actionsOnPages: false, recogniseByName: false, allowApiKeys: false };
    await managed.set({ ...fits, [name]: value, other: 1 });
    expect(await readPolicy()).toEqual({ ...fits, [name]: undefined, unfit: [name] });
  });

  it('allows API keys unless it forbids them', async () => {
    expect(await areKeysAllowed()).toBe(true);
    await managed.set({ allowApiKeys: 'no' });
    expect(await areKeysAllowed()).toBe(true);
    await managed.set({ allowApiKeys: false });
    expect(await areKeysAllowed()).toBe(false);
  });
});

it('tells of a change of the policy until nobody listens, and of nothing else', async () => {
  const changed = vi.fn();
  const end = onPolicy(changed);
  await fakeBrowser.storage.local.set({ grace: 5 });
  expect(changed).not.toHaveBeenCalled();
  await managed.set({ grace: 5 });
  expect(changed).toHaveBeenCalledOnce();
  end();
  await managed.set({ grace: 3 });
  expect(changed).toHaveBeenCalledOnce();
});

interface Described {
  type: string;
  title: string;
  description: string;
  enum?: string[];
}

describe('the schema that Chrome reads', () => {
  const text = readFileSync(new URL('../public/managed-schema.json', import.meta.url), 'utf8');
  const { type, properties, ...rest } = JSON.parse(text) as {
    type: string;
    properties: Record<string, Described>;
  };

  it('names the same settings', () => {
    expect(Object.keys(properties)).toEqual(ALL_SETTINGS);
  });

  // https://developer.chrome.com/docs/extensions/reference/manifest/storage: Chrome refuses an extension with another.
  it('has what Chrome knows, and nothing else', () => {
    expect({ type, ...rest }).toEqual({ type: 'object' });
    for (const { title, description, type: kind, ...more } of Object.values(properties)) {
      expect([typeof title, typeof description]).toEqual(['string', 'string']);
      expect(kind === 'string' ? Object.keys(more) : more).toEqual(
        kind === 'string' ? ['enum'] : {},
      );
    }
  });

  const samples = [true, false, 'true', '', 0, 1, 3, 4, [], {}, 'Ask', '05', '7'];
  const all = [...samples, ...GRACES.map(String), 'ask'];

  it.each(ALL_SETTINGS)('lets the same values through for %s', async (name) => {
    const fits = new Ajv().compile(properties[name]!);
    for (const value of all) {
      await managed.set({ [name]: value });
      const isTaken = !(await readPolicy()).unfit.includes(name);
      // It cannot describe a number beside a word.
      const isNumber = name === 'grace' && typeof value === 'number';
      const expected = isNumber ? fits(String(value)) : fits(value);
      expect([value, isTaken]).toEqual([value, expected]);
    }
  });
});
