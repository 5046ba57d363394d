import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANNA } from '../../test/awork/index.ts';
import { activate, checkAgain } from './activate.ts';

const TICKET = '0'.repeat(32);
const LOST = undefined;
const activated = { state: 'activated' };
const unspent = { state: 'unspent' };
const unknown = { state: 'failed', problem: { kind: 'unknown' }, ticket: TICKET };

let asked: string[];
let answers: Record<string, unknown[]>;
beforeEach(() => {
  asked = [];
  answers = { prepare: [{ ok: true, ticket: TICKET }] };
  // Stands for a worker that is stopped before each answer that is lost.
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type } = message as { type: string };
    asked.push(type);
    const value = answers[type]?.shift();
    if (value === undefined) throw new Error('The message port closed');
    return { ok: true, value };
  });
});

it('commits what was prepared, once', async () => {
  answers['commit'] = [activated];
  expect(await activate(ANNA)).toEqual(activated);
  expect(asked).toEqual(['prepare', 'commit']);
});

it('commits once more when the answer got lost before anything was sent', async () => {
  answers['commit'] = [LOST, activated];
  answers['status'] = [unspent];
  expect(await activate(ANNA)).toEqual(activated);
  expect(asked).toEqual(['prepare', 'commit', 'status', 'commit']);
});

it('looks how it ended when the answer got lost, and commits nothing again', async () => {
  answers['commit'] = [LOST];
  answers['status'] = [activated];
  expect(await activate(ANNA)).toEqual(activated);
  expect(asked).toEqual(['prepare', 'commit', 'status']);
});

it('says that it is not known when nobody answers, and can look again', async () => {
  expect(await activate(ANNA)).toEqual(unknown);
  expect(await checkAgain(TICKET)).toEqual(unknown);
  answers['status'] = [activated];
  expect(await checkAgain(TICKET)).toEqual(activated);
  expect(asked.filter((type) => type === 'commit')).toHaveLength(1);
});

it('sends nothing when what was prepared is gone', async () => {
  answers['status'] = [unspent];
  expect(await checkAgain(TICKET)).toMatchObject({ problem: { kind: 'expired' } });
  expect(asked).toEqual(['status']);
});
