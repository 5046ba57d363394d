import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANNA, ELIGIBLE, JONAS, manyPeople, personById } from '../../test/awork/index.ts';
import {
  awork,
  freshProfile,
  requestsTo,
  startWorker,
  type Worker,
} from '../../test/unit/worker.ts';

freshProfile();

let worker: Worker;
const id = awork.state.workspace.id;
beforeEach(async () => {
  worker = await startWorker();
  await worker.connected();
});
const read = async () => (await worker.directory.directories({ changed: worker.changed }))[0]!;
const ids = async () => (await read()).people.map((person) => person.id);
const queries = () => requestsTo('/users').map(({ query }) => query);
const FILTER = 'isDeactivated eq true';

describe('the eligible people', () => {
  it.each([
    ['honours', 'yes', 1],
    ['refuses', '400', 2],
    ['ignores', 'ignored', 2],
  ] as const)('are the same where awork %s the filter', async (_, honoured, requests) => {
    awork.state.filterHonoured = honoured;
    expect((await ids()).toSorted()).toEqual(ELIGIBLE.toSorted());
    expect(queries()).toHaveLength(requests);
    expect(queries()[0]).toEqual({ filterby: FILTER, page: '1', pageSize: '1000' });
  });

  it('are in the order of their names, however awork sends them', async () => {
    awork.state.people.push(...manyPeople(100));
    awork.state.people.reverse();
    const names = (await read()).people.map(({ name }) => name);
    const { compare } = new Intl.Collator(navigator.language, { numeric: true });
    expect(names).toEqual(names.toSorted(compare));
  });

  it.each(['400', 'ignored'] as const)('are not filtered again after %s', async (honoured) => {
    awork.state.filterHonoured = honoured;
    await worker.directory.refresh(id);
    await worker.directory.refresh(id);
    expect(queries().map(({ filterby }) => filterby)).toEqual([FILTER, undefined, undefined]);
  });

  it('are looked for among all when the filter finds nobody', async () => {
    for (const person of awork.state.people) person.isDeactivated = false;
    expect(await ids()).toEqual([]);
    expect(queries().map(({ filterby }) => filterby)).toEqual([FILTER, undefined]);
  });

  it('are all there on several pages', async () => {
    awork.state.people.push(...manyPeople(3000));
    expect(new Set(await ids()).size).toBe(3000 + ELIGIBLE.length);
    expect(queries().map(({ page }) => page)).toEqual(['1', '2', '3', '4']);
  });

  it('are at most four requests for 3,000 where the filter is ignored', async () => {
    awork.state.people.push(...manyPeople(2900));
    awork.state.filterHonoured = 'ignored';
    expect(await ids()).toHaveLength(2900 + ELIGIBLE.length);
    expect(queries()).toHaveLength(4);
  });

  it('are not hidden by one odd user', async () => {
    const people = [personById(awork.state, ANNA), { id: 5 }, null, personById(awork.state, JONAS)];
    awork.faults.add({ path: '/users', body: people });
    expect(await ids()).toEqual([ANNA, JONAS]);
  });
});

describe('how a directory stays fresh', () => {
  it('is read once for twenty who ask at once', async () => {
    await Promise.all(Array.from({ length: 20 }, read));
    expect(queries()).toHaveLength(1);
  });

  it('is not read again within five minutes, nor by another worker', async () => {
    await read();
    vi.setSystemTime(Date.now() + 5 * 60_000);
    await read();
    worker = await startWorker();
    await read();
    expect(queries()).toHaveLength(1);
  });

  it('is given as it is when older, refreshed behind it, and told', async () => {
    await read();
    vi.setSystemTime(Date.now() + 5 * 60_000 + 1);
    personById(awork.state, ANNA)!.isDeactivated = false;
    const { promise: told, resolve } = Promise.withResolvers<void>();
    worker.changed.mockImplementation(resolve);
    expect(await ids()).toContain(ANNA);
    expect(worker.changed).not.toHaveBeenCalled();
    await told;
    expect(worker.changed).toHaveBeenCalledOnce();
    expect(await ids()).not.toContain(ANNA);
    expect(queries()).toHaveLength(2);
  });

  it('does not bring somebody back who was activated while it was read', async () => {
    await read();
    const { promise: hold, resolve } = Promise.withResolvers<void>();
    awork.faults.add({ path: '/users', hold, body: [personById(awork.state, ANNA)] });
    const refreshed = worker.directory.refresh(id);
    await worker.directory.dropPerson(id, ANNA);
    resolve();
    await refreshed;
    expect(await ids()).toEqual([]);
  });

  it('is kept when awork cannot be reached', async () => {
    await read();
    awork.faults.add({ resetBefore: true, times: Infinity });
    expect(await worker.directory.refresh(id)).toEqual({ kind: 'unreachable' });
    expect(await ids()).toHaveLength(ELIGIBLE.length);
  });

  it.each([{ at: 'now', people: [] }, '{"at":', JSON.stringify({ at: 'now', people: [] }), 7])(
    'is read anew from a damaged store: %j',
    async (damaged) => {
      await fakeBrowser.storage.session.set({ [`directory:${id}`]: damaged });
      expect(await ids()).toHaveLength(ELIGIBLE.length);
    },
  );

  it('is on no disk', async () => {
    await read();
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain(ANNA);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    const db = await worker.database.database();
    expect([await db.getAll('workspaces'), await db.getAll('journal')]).toEqual([[], []]);
  });
});

describe('what is kept of a workspace', () => {
  const kept = async () => Object.keys(await fakeBrowser.storage.session.get(null));

  it('goes with it, also when it is disconnected while its directory is read', async () => {
    const { promise: hold, resolve } = Promise.withResolvers<void>();
    awork.faults.add({ path: '/users', hold });
    const refreshed = worker.directory.refresh(id);
    await awork.when(({ path }) => path.endsWith('/users'));
    await worker.connect.disconnect(id);
    await worker.directory.forget(id);
    resolve();
    await refreshed;
    expect(await kept()).not.toContain(`directory:${id}`);
  });

  it('is read once for each answer to a page', async () => {
    await worker.named();
    const get = vi.spyOn(fakeBrowser.storage.session, 'get');
    await worker.pageDirectory();
    await worker.settled();
    const keys = get.mock.calls.map(([key]) => key);
    expect(keys.filter((key) => key === `directory:${id}`)).toHaveLength(1);
    expect(keys.filter((key) => key === `names:${id}`)).toHaveLength(1);
  });
});

describe('a directory that cannot be read', () => {
  it.each([
    ['unreachable', { resetBefore: true }],
    ['unreachable', { status: 503 }],
    ['unexpected', { html: true }],
    ['blocked', { status: 403 }],
    ['wait', { status: 429 }],
  ])('says why: %s', async (kind, fault) => {
    awork.faults.add({ path: '/users', ...fault });
    expect(await read()).toMatchObject({ people: [], at: null, problem: { kind } });
  });

  it('asks to connect again once awork knows the key no more, and not again and again', async () => {
    awork.state.keys.clear();
    expect(await read()).toMatchObject({ problem: { kind: 'signed-out' } });
    const before = awork.log.length;
    expect(await read()).toMatchObject({ problem: { kind: 'signed-out' } });
    expect(awork.log).toHaveLength(before);
  });
});
