import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANNA } from '../test/awork/index.ts';
import { OTHER_HOSTS } from './awork/hosts.ts';
import { MESSAGES, type MessageName } from './messages.ts';
import { originOf, receive, type From, type Handlers } from './receive.ts';

const id = fakeBrowser.runtime.id;
const tab = { id: 7 } as unknown as NonNullable<Runtime.MessageSender['tab']>;
const APP = 'https://nordlicht.awork.com/users';
const OWN = fakeBrowser.runtime.getURL('/popup.html');
const TICKET = '0123456789abcdef'.repeat(2);

/** Who can send at all, and as what the worker must see them. */
const SENDERS: [string, Runtime.MessageSender, 'page' | 'own' | null][] = [
  ['our popup', { id, url: OWN }, 'own'],
  ['our page in a tab', { id, url: OWN, tab, frameId: 0 }, 'own'],
  ['a page of the app', { id, url: APP, tab, frameId: 0 }, 'page'],
  ['a frame in a page of the app', { id, url: APP, tab, frameId: 3 }, null],
  ['a page of the app without a frame', { id, url: APP, tab }, null],
  ['a page of the app without a tab', { id, url: APP, frameId: 0 }, null],
  ['a page without an address', { id, tab, frameId: 0 }, null],
  ['a page over http', { id, url: 'http://nordlicht.awork.com/', tab, frameId: 0 }, null],
  ['a page elsewhere', { id, url: 'https://awork.com.evil.com/', tab, frameId: 0 }, null],
  ['another extension', { id: 'another', url: OWN }, null],
  ['another extension in a page', { id: 'another', url: APP, tab, frameId: 0 }, null],
  ["another extension's page", { id, url: `chrome-extension://${id}x/` }, null],
  ['nobody', {}, null],
  ...OTHER_HOSTS.map((host): [string, Runtime.MessageSender, null] => [
    `a page of ${host}`,
    { id, url: `https://${host}/`, tab, frameId: 0 },
    null,
  ]),
];

/** Who may send what: written here once more, so that a change of the table is noticed. */
const INPUTS: Record<MessageName, { input: object; page: boolean }> = {
  directory: { input: {}, page: true },
  prepare: { input: { personId: ANNA, document: 'here' }, page: true },
  commit: { input: { ticket: TICKET, document: 'here' }, page: true },
  status: { input: { ticket: TICKET, document: 'here' }, page: true },
  askInWindow: { input: { personId: ANNA }, page: true },
  overview: { input: {}, page: false },
  refresh: { input: {}, page: false },
  connected: { input: { workspaceId: ANNA }, page: false },
  signIn: { input: { keep: true }, page: false },
  decide: { input: { workspaceId: ANNA, replace: true }, page: false },
  disconnect: { input: { workspaceId: ANNA }, page: false },
  check: { input: { workspaceId: ANNA }, page: false },
  bulkStart: { input: { people: [ANNA] }, page: false },
  bulk: { input: {}, page: false },
  bulkCancel: { input: {}, page: false },
  bulkResume: { input: {}, page: false },
  bulkClose: { input: {}, page: false },
};
/** What is made for page parts, so that our own pages may not ask for it. */
const FOR_PAGES: MessageName[] = ['directory', 'askInWindow'];
const NAMES = Object.keys(INPUTS) as MessageName[];

const reached = vi.fn<(name: string, input: unknown, from: From) => void>();
const handlers = Object.fromEntries(
  NAMES.map((name) => [
    name,
    async (input: unknown, from: From) => {
      reached(name, input, from);
      return name;
    },
  ]),
) as unknown as Handlers;
const send = (type: unknown, input: unknown, sender: Runtime.MessageSender) =>
  receive(handlers, { type, input }, sender);
const [[, POPUP], , [, PAGE]] = SENDERS as [(typeof SENDERS)[0], unknown, (typeof SENDERS)[0]];

beforeEach(() => void reached.mockReset());

it('has a row here for every message', () => {
  expect(NAMES.toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
});

describe.each(SENDERS)('%s', (_, sender, who) => {
  it.each(NAMES)('may send %s only where the table says so', async (name) => {
    const may = who === 'page' ? INPUTS[name].page : who === 'own' && !FOR_PAGES.includes(name);
    const reply = await send(name, INPUTS[name].input, sender);
    expect(reply).toEqual(may ? { ok: true, value: name } : { ok: false, refused: 'wrong-sender' });
    expect(reached).toHaveBeenCalledTimes(may ? 1 : 0);
  });
});

describe('what is not in its shape', () => {
  it.each([
    ['prepare', { personId: ANNA, document: 'here', more: 1 }],
    ['prepare', { personId: ANNA }],
    ['prepare', { personId: `${ANNA}/activate`, document: 'here' }],
    ['prepare', { personId: `../${ANNA}`, document: 'here' }],
    ['prepare', { personId: ANNA.slice(1), document: 'here' }],
    ['prepare', { personId: [ANNA], document: 'here' }],
    ['prepare', { personId: ANNA, document: '' }],
    ['prepare', { personId: ANNA, document: 'a'.repeat(65) }],
    ['prepare', { personId: ANNA, document: 'a b' }],
    ['prepare', { personId: 'a'.repeat(1_000_000), document: 'here' }],
    ['commit', { ticket: TICKET.slice(1), document: 'here' }],
    ['commit', { ticket: `${TICKET}0`, document: 'here' }],
    ['commit', { ticket: TICKET.toUpperCase(), document: 'here' }],
    ['commit', { ticket: `${TICKET}\n`, document: 'here' }],
    ['commit', { ticket: TICKET, document: 'here', personId: ANNA }],
    ['askInWindow', { personId: `${ANNA}&ask=` }],
    ['askInWindow', { personId: ANNA, url: 'https://x.example' }],
    ['status', {}],
    ['status', 'ticket'],
    ['status', null],
    ['overview', { workspaceId: ANNA }],
    ['check', { workspaceId: 'all' }],
    ['bulkStart', { people: [] }],
    ['bulkStart', { people: ANNA }],
    ['bulkStart', { people: [`${ANNA}/activate`] }],
    ['bulkStart', { people: Array<string>(5_001).fill(ANNA) }],
    ['bulkStart', { people: [ANNA], names: ['Anna Schmidt'] }],
    ['bulkCancel', { id: 1 }],
  ])('is refused: %s %#', async (name, input) => {
    const refused = { ok: false, refused: 'malformed' };
    const sender = FOR_PAGES.includes(name as MessageName) ? PAGE : POPUP;
    expect(await send(name, input, sender)).toEqual(refused);
    expect(reached).not.toHaveBeenCalled();
  });

  it.each([undefined, null, 5, 'commit', [], {}, { type: 5 }, { type: 'toString' }])(
    'is no message of ours: %j',
    async (message) => {
      const refused = { ok: false, refused: 'unknown-message' };
      expect(await receive(handlers, message, PAGE)).toEqual(refused);
    },
  );
});

describe('a handler', () => {
  it('gets ids in lower case', async () => {
    await send('prepare', { personId: ANNA.toUpperCase(), document: 'here' }, PAGE);
    expect(reached.mock.lastCall?.[1]).toEqual({ personId: ANNA, document: 'here' });
  });

  it('gets another asker for each tab, each document, each kind of page and each name', async () => {
    const senders = [
      PAGE,
      { ...PAGE, tab: { ...tab, id: 8 } },
      { ...PAGE, documentId: 'A' },
      { ...PAGE, documentId: 'B' },
      { ...PAGE, url: OWN },
      POPUP,
    ];
    for (const sender of senders) {
      await send('status', { ticket: TICKET, document: 'here' }, sender);
      await send('status', { ticket: TICKET, document: 'there' }, sender);
    }
    const askers = reached.mock.calls.map(([, , { asker }]) => asker.document);
    expect(new Set(askers).size).toBe(12);
  });

  it('is told who sends and from which tab', async () => {
    await send('directory', {}, PAGE);
    expect(reached.mock.lastCall?.[2]).toMatchObject({ sender: 'page', tabId: 7 });
    await send('overview', undefined, POPUP);
    expect(reached.mock.lastCall?.[2]).toMatchObject({ sender: 'own', tabId: undefined });
  });
});

it.each([
  ['page', { sender: 'page', tabId: 7 }],
  ['popup', { sender: 'own', tabId: undefined }],
  ['window', { sender: 'own', tabId: 7 }],
] as const)('an activation asked for from %s is written down so', (origin, from) => {
  expect(originOf({ ...from, asker: { document: 'here' } })).toBe(origin);
});
