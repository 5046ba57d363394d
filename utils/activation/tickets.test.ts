import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANNA } from '../../test/awork/index.ts';
import { freshProfile } from '../../test/unit/worker.ts';
import { countCommit } from './limits.ts';
import { isUnspent, issue, spend } from './tickets.ts';

freshProfile();

const WORKSPACE = '6fe0b1d3-d34f-eb11-a607-00155d31310d';
const here = { document: 'page 1 here' };
const made = () => issue({ ...here, personId: ANNA, name: 'Anna', workspaceId: WORKSPACE });

describe('a ticket', () => {
  it('is 128 bits that never come twice', async () => {
    const tickets = await Promise.all(Array.from({ length: 50 }, made));
    expect(new Set(tickets).size).toBe(50);
    for (const ticket of tickets) expect(ticket).toMatch(/^[0-9a-f]{32}$/);
  });

  it('carries whom it is for', async () => {
    expect(await spend(await made(), here)).toMatchObject({ personId: ANNA, name: 'Anna' });
  });

  it('is spent once', async () => {
    const ticket = await made();
    expect(await isUnspent(ticket, here)).toBe(true);
    expect(await spend(ticket, here)).not.toBeNull();
    expect(await isUnspent(ticket, here)).toBe(false);
    expect(await spend(ticket, here)).toBeNull();
  });

  it('is spent once, however many try at the same time', async () => {
    const ticket = await made();
    const tries = await Promise.all(Array.from({ length: 20 }, () => spend(ticket, here)));
    expect(tries.filter((one) => one !== null)).toHaveLength(1);
  });

  it('is good only in the document that it was given to', async () => {
    const ticket = await made();
    expect(await isUnspent(ticket, { document: 'page 2 here' })).toBe(false);
    expect(await spend(ticket, { document: 'page 2 here' })).toBeNull();
    expect(await spend(ticket, here)).not.toBeNull();
  });

  it.each([
    [59_999, true],
    [60_000, false],
    [-1, false],
  ])('after %i ms is good: %s', async (passed, good) => {
    const ticket = await made();
    vi.setSystemTime(Date.now() + passed);
    expect(await isUnspent(ticket, here)).toBe(good);
    expect((await spend(ticket, here)) !== null).toBe(good);
  });

  it('is cleared away when it is too old, and no sooner', async () => {
    const old = await made();
    vi.setSystemTime(Date.now() + 30_000);
    const younger = await made();
    vi.setSystemTime(Date.now() + 30_000);
    await made();
    const stored = JSON.stringify(await fakeBrowser.storage.session.get(null));
    expect(stored).not.toContain(old);
    expect(stored).toContain(younger);
  });

  it('that is damaged is none', async () => {
    const ticket = await made();
    const other = await made();
    const { tickets } = await fakeBrowser.storage.session.get('tickets');
    const damaged = { ...(tickets as object), [ticket]: { ...here, personId: 'x' } };
    await fakeBrowser.storage.session.set({ tickets: damaged });
    expect(await spend(ticket, here)).toBeNull();
    expect(await spend(other, here)).not.toBeNull();
  });

  it('is made also where the store is damaged', async () => {
    await fakeBrowser.storage.session.set({ tickets: 'many' });
    expect(await spend(await made(), here)).not.toBeNull();
  });
});

describe('activations that pages ask for', () => {
  const times = async (count: number) => {
    const answers = [];
    for (let one = 0; one < count; one += 1) answers.push(await countCommit());
    return answers;
  };
  beforeEach(() => void vi.setSystemTime(1_800_000_000_000));

  it('are 20 a minute, and the next hears how long to wait', async () => {
    expect(await times(20)).toEqual(Array(20).fill(null));
    vi.setSystemTime(Date.now() + 15_000);
    expect(await countCommit()).toBe(45);
    vi.setSystemTime(Date.now() + 44_999);
    expect(await countCommit()).toBe(1);
    vi.setSystemTime(Date.now() + 1);
    expect(await countCommit()).toBeNull();
  });

  it('are 60 an hour', async () => {
    for (let minute = 0; minute < 3; minute += 1) {
      expect(await times(20)).toEqual(Array(20).fill(null));
      vi.setSystemTime(Date.now() + 60_000);
    }
    expect(await countCommit()).toBe(57 * 60);
    vi.setSystemTime(Date.now() + 57 * 60_000);
    expect(await countCommit()).toBeNull();
  });

  it('are counted right when they come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => countCommit()));
    expect(answers.filter((one) => one === null)).toHaveLength(20);
  });

  it('do not count longer because those that were refused are tried again', async () => {
    await times(40);
    vi.setSystemTime(Date.now() + 60_000);
    expect(await countCommit()).toBeNull();
  });

  it('are counted anew from a damaged count', async () => {
    await fakeBrowser.storage.session.set({ commits: 'many' });
    expect(await countCommit()).toBeNull();
  });
});
