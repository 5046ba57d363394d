import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  ANNA,
  guidOf,
  manyPeople,
  newDeactivated,
  newPerson,
  personById,
} from '../../test/awork/index.ts';
import {
  awork,
  freshProfile,
  requestsTo,
  startWorker,
  uniqueOf,
  type Worker,
} from '../../test/unit/worker.ts';

freshProfile();

const MINUTE = 60_000;
const id = awork.state.workspace.id;
let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
  await worker.connected();
});

/** How many pages of the list awork was asked for: filtered ones, and of everyone. */
const asked = () => {
  const all = requestsTo('/users').map(({ query }) => 'filterby' in query);
  return { filtered: all.filter(Boolean).length, everyone: all.filter((one) => !one).length };
};
const unique = async () => uniqueOf(await worker.named());
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE + 1);
/** A page asks, and all that goes on behind the answer ends. */
const visit = async () => {
  await worker.pageDirectory();
  await worker.directory.refresh(id);
  return unique();
};
const bea = () =>
  newDeactivated('2026-01-01T00:00:00Z', {
    id: guidOf('Bea'),
    firstName: 'Bea',
    lastName: 'Thal',
  });

describe('400 deactivated people among 3,000', () => {
  beforeEach(() => {
    const crowd = manyPeople(3000 - awork.state.people.length);
    const gone = awork.state.people.filter(({ isDeactivated }) => isDeactivated);
    for (const person of crowd.slice(400 - gone.length)) person.isDeactivated = false;
    awork.state.people.push(...crowd);
  });

  it('are one request, three behind it for the names, then one in five minutes', async () => {
    await worker.pageDirectory();
    expect(asked().filtered).toBe(1);
    expect(await unique()).not.toEqual([]);
    expect(asked()).toEqual({ filtered: 1, everyone: 3 });
    later(6);
    await visit();
    expect(asked()).toEqual({ filtered: 2, everyone: 3 });
  });

  it.each([
    ['400', 1],
    ['ignored', 1],
  ] as const)('are %s: no request for the names where all were read anyway', async (how, first) => {
    awork.state.filterHonoured = how;
    expect(uniqueOf(await worker.pageDirectory())).not.toEqual([]);
    await worker.settled();
    expect(asked()).toEqual({ filtered: first, everyone: 3 });
  });
});

describe('the names of all users', () => {
  it('are told behind the answer, once', async () => {
    expect(uniqueOf(await worker.pageDirectory())).toEqual([]);
    expect(worker.changed).not.toHaveBeenCalled();
    await worker.settled();
    expect(worker.changed).toHaveBeenCalledOnce();
    expect(uniqueOf(await worker.pageDirectory())).toContain(ANNA);
    await worker.settled();
    expect(worker.changed).toHaveBeenCalledOnce();
  });

  it('are read once for twenty who ask at once, and not again by another worker', async () => {
    await Promise.all(Array.from({ length: 20 }, worker.pageDirectory));
    await worker.settled();
    worker = await startWorker();
    expect(await unique()).toContain(ANNA);
    expect(asked()).toEqual({ filtered: 1, everyone: 1 });
  });

  it('are read again after 30 minutes, not before, and told only when it matters', async () => {
    await unique();
    for (let minutes = 0; minutes < 30; minutes += 6) {
      await visit();
      expect(asked().everyone).toBe(1);
      later(6);
    }
    await worker.directory.refresh(id);
    worker.changed.mockClear();
    await visit();
    expect(asked().everyone).toBe(2);
    expect(worker.changed).not.toHaveBeenCalled();
  });

  it('are as they were until they have been read again', async () => {
    await unique();
    later(31);
    await worker.directory.refresh(id);
    awork.state.people.push(newPerson({ ...bea(), firstName: 'Anna', lastName: 'Schmidt' }));
    personById(awork.state, bea().id)!.isDeactivated = false;
    worker.changed.mockClear();
    expect(uniqueOf(await worker.pageDirectory())).toContain(ANNA);
    await worker.settled();
    expect(worker.changed).toHaveBeenCalledOnce();
    expect(await unique()).not.toContain(ANNA);
  });

  it('are read again for somebody who was not judged, who is not unique until then', async () => {
    await unique();
    awork.state.people.push(bea());
    await worker.directory.refresh(id);
    const { people } = await worker.pageDirectory();
    expect(people.find(({ name }) => name === 'Bea Thal')).toMatchObject({ unique: false });
    expect(uniqueOf({ people })).toContain(ANNA);
    expect(await unique()).toContain(bea().id);
    expect(asked().everyone).toBe(2);
  });

  it('are read again for somebody who goes by another name now', async () => {
    await unique();
    personById(awork.state, ANNA)!.lastName = 'Anders';
    await worker.directory.refresh(id);
    expect(uniqueOf(await worker.pageDirectory())).not.toContain(ANNA);
    expect(await unique()).toContain(ANNA);
    expect(asked().everyone).toBe(2);
  });

  it('make nobody unique whose namesake was deactivated meanwhile', async () => {
    expect(await unique()).toContain(ANNA);
    awork.state.people.push({ ...bea(), firstName: 'anna', lastName: 'SCHMIDT' });
    await worker.directory.refresh(id);
    expect(uniqueOf(await worker.pageDirectory())).not.toContain(ANNA);
    expect(await unique()).not.toContain(ANNA);
  });

  it('are not read again for somebody whom the list of all lacks', async () => {
    await worker.directory.refresh(id);
    const people = awork.state.people.filter((person) => person.id !== ANNA);
    awork.faults.add({ path: '/users', body: people });
    expect(await unique()).toContain(ANNA);
    await unique();
    expect(asked().everyone).toBe(1);
  });

  it('are read anew from a damaged store, or one of an older shape', async () => {
    await unique();
    for (const stored of [5, { at: 'now' }, { at: Date.now(), unique: [ANNA] }]) {
      await fakeBrowser.storage.session.set({ [`names:${id}`]: stored });
      expect(uniqueOf(await worker.pageDirectory())).toEqual([]);
      expect(await unique()).toContain(ANNA);
    }
    expect(asked().everyone).toBe(4);
  });

  it('are read for pages only', async () => {
    await worker.directory.directories({ changed: worker.changed });
    await worker.ticket(ANNA);
    expect(asked()).toEqual({ filtered: 1, everyone: 0 });
  });

  it('are not read where the access has ended', async () => {
    await worker.directory.refresh(id);
    await worker.vault.update(id, { signedOut: true });
    expect(await worker.named()).toMatchObject({ people: [] });
    expect(asked().everyone).toBe(0);
  });

  it('are on no disk', async () => {
    await unique();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('names that cannot be read', () => {
  it.each([
    ['a reset', { resetBefore: true }],
    ['503', { status: 503 }],
    ['429', { status: 429 }],
    ['401', { status: 401 }],
    ['HTML', { html: true }],
    ['half an answer', { body: '[{"id"' }],
  ])('make nobody unique, and are tried once in five minutes: %s', async (_, fault) => {
    await worker.directory.refresh(id);
    awork.faults.add({ path: '/users', ...fault });
    expect(await unique()).toEqual([]);
    later(4);
    expect(await unique()).toEqual([]);
    expect(asked().everyone).toBe(1);
    later(2);
    expect(await visit()).toContain(ANNA);
    expect(asked().everyone).toBe(2);
  });

  it('make nobody unique when only the last page is missing', async () => {
    awork.state.people.push(...manyPeople(1500).map((one) => ({ ...one, isDeactivated: false })));
    await worker.directory.refresh(id);
    const { promise: hold, resolve } = Promise.withResolvers<void>();
    awork.faults.add({ path: '/users', hold });
    await worker.pageDirectory();
    await awork.when(({ query }) => query['showArchived'] === 'true');
    awork.faults.add({ path: '/users', status: 500 });
    resolve();
    expect(await unique()).toEqual([]);
    expect(asked().everyone).toBe(2);
  });

  it('take the uniqueness that was known before, and tell', async () => {
    expect(await unique()).toContain(ANNA);
    later(31);
    await worker.directory.refresh(id);
    worker.changed.mockClear();
    awork.faults.add({ path: '/users', status: 503 });
    expect(await unique()).toEqual([]);
    expect(worker.changed).toHaveBeenCalledOnce();
  });
});
