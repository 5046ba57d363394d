import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../entrypoints/background.ts';
import { ADMIN_KEY, ANNA } from '../test/awork/index.ts';
import { atOnce, awork, freshProfile, posts } from '../test/unit/worker.ts';
import { connectWithKey } from './access/connect.ts';
import { MESSAGES } from './messages.ts';

const RUNS = 10_000;
const id = fakeBrowser.runtime.id;
const page = { id, url: 'https://nordlicht.awork.com/', tab: { id: 7 }, frameId: 0 };
const popup = { id, url: fakeBrowser.runtime.getURL('/popup.html') };

freshProfile();

// What the fake browser does not have: the access level of a store, tabs that listen, access to hosts, and a toolbar.
beforeEach(() => {
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    vi.spyOn(area, 'setAccessLevel').mockImplementation(async () => undefined);
  }
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => undefined);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => key);
  const { permissions, action } = fakeBrowser;
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation(() => undefined);
  }
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: [] }));
  for (const set of [
    'setBadgeBackgroundColor',
    'setBadgeTextColor',
    'setBadgeText',
    'setTitle',
  ] as const) {
    vi.spyOn(action, set).mockImplementation(async () => undefined);
  }
  background.main();
});

async function send(message: unknown, sender: object): Promise<unknown> {
  const [reply] = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);
  return reply;
}

const real = { ticket: '' };
const hex = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'.split('')),
  minLength: 32,
  maxLength: 32,
});
const anything = fc.anything({ maxDepth: 2, withBigInt: true, withNullPrototype: true });
const FIELDS = {
  personId: fc.oneof(fc.uuid(), fc.constantFrom(ANNA, ANNA.toUpperCase())),
  workspaceId: fc.uuid(),
  // A real ticket as well, whose document nobody here can name.
  ticket: fc.oneof(
    hex,
    fc.constant(null).map(() => real.ticket),
  ),
  document: fc.constantFrom('here', 'there'),
};
const shape = (...names: (keyof typeof FIELDS)[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, FIELDS[name]])));
const input = fc.oneof(
  fc.constant({}),
  shape('personId', 'document'),
  shape('ticket', 'document'),
  shape('workspaceId'),
  shape('workspaceId', 'ticket'),
  fc.record({ personId: anything, document: anything, ticket: anything }, { requiredKeys: [] }),
  anything,
);
const type = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.keys(MESSAGES)) },
  { weight: 1, arbitrary: fc.string() },
);
const message = fc.oneof(
  { weight: 9, arbitrary: fc.record({ type, input }) },
  { weight: 1, arbitrary: anything },
);
const sender = fc.oneof(
  fc.constantFrom(page, popup),
  fc.record(
    { id: fc.constantFrom(id, 'x'), url: fc.webUrl(), frameId: fc.nat(3) },
    { requiredKeys: [] },
  ),
);

it('answers every message that was never meant, throws at none and sends nothing', async () => {
  await connectWithKey(ADMIN_KEY, false);
  const asked = { type: 'prepare', input: { personId: ANNA, document: 'mine' } };
  real.ticket = ((await send(asked, page)) as { value: { ticket: string } }).value.ticket;
  const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.info(`${RUNS} messages, FUZZ_SEED=${seed}`);
  let taken = 0;
  const answered = fc.asyncProperty(message, sender, async (one, from) => {
    const reply = (await atOnce(send(one, from))) as { ok: boolean; refused?: string };
    if (reply.ok) taken += 1;
    else expect(reply.refused).toMatch(/^(unknown-message|wrong-sender|malformed)$/);
    expect(posts()).toEqual([]);
  });
  await fc.assert(answered, { numRuns: RUNS, seed });
  // Otherwise nothing behind the checks was tried.
  expect(taken).toBeGreaterThan(RUNS / 100);
}, 120_000);

it('activates on the messages that are meant, so that the silence above says something', async () => {
  await connectWithKey(ADMIN_KEY, false);
  const asked = { personId: ANNA, document: 'here' };
  expect(await send({ type: 'directory' }, page)).toMatchObject({
    value: {
      people: expect.arrayContaining([
        // That nobody else has the name is found out only behind the answer.
        { id: ANNA, name: 'Anna Schmidt', unique: false },
      ]) as unknown,
    },
  });
  const prepared = (await send({ type: 'prepare', input: asked }, page)) as {
    value: { ticket: string };
  };
  const spend = { type: 'commit', input: { ticket: prepared.value.ticket, document: 'here' } };
  expect(await send(spend, popup)).toMatchObject({ value: { problem: { kind: 'expired' } } });
  expect(
    await send({ ...spend, input: { ...spend.input, document: 'there' } }, page),
  ).toMatchObject({
    value: { problem: { kind: 'expired' } },
  });
  expect(posts()).toEqual([]);
  expect(await atOnce(send(spend, page))).toEqual({ ok: true, value: { state: 'activated' } });
  expect(posts()).toHaveLength(1);
  expect(awork.state.emails).toHaveLength(1);
});
