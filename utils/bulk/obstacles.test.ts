import { beforeEach, describe, expect, it, vi } from 'vitest';
import { manyPeople } from '../../test/awork/index.ts';
import { askFor, bulkWorker, idsOf, POST, steps, truth, view } from '../../test/unit/bulk.ts';
import { awork, freshProfile, otherWorkspace, posts } from '../../test/unit/worker.ts';

freshProfile();
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  awork.state.people.push(...manyPeople(60));
  awork.state.seats.booked = 1_000;
});

const ids = idsOf(60);
/** Everything that awork may answer to a request that activates. */
const refusal = { status: 400, body: { code: 'new', description: 'Not in a trial' } };
const ANY_POST = { method: 'POST', path: /\/activate$/ };

describe('no seat left at the 37th', () => {
  it('stops there, and one click goes on with the rest', async () => {
    const worker = await bulkWorker();
    const { seats } = awork.state;
    seats.booked = seats.used + 36;
    await askFor(worker, ids);
    const stopped = await steps(worker);
    expect(stopped).toMatchObject({ state: 'paused', why: { kind: 'no-seat' } });
    expect(stopped.counts).toMatchObject({ activated: 36, waiting: 24, failed: 0 });
    // Those who were on the way met the same; nobody after them was tried.
    expect(posts().length).toBeLessThanOrEqual(36 + 4);
    await truth(worker);

    await worker.bulk.resumeBulk(worker);
    expect(await steps(worker)).toMatchObject({ state: 'paused', why: { kind: 'no-seat' } });
    seats.booked += 100;
    await worker.bulk.resumeBulk(worker);
    const done = await steps(worker);
    expect(done).toMatchObject({ state: 'done', why: null, counts: { activated: 60 } });
    await truth(worker);
  });

  it('lets another workspace go on', async () => {
    const worker = await bulkWorker();
    const { other, key } = otherWorkspace();
    const there = awork.state.people.splice(-20);
    other.state.people.push(...there);
    other.state.seats.booked = 1_000;
    await worker.connected(key);
    for (const id of [awork.state.workspace.id, other.state.workspace.id]) {
      await worker.directory.refresh(id);
    }
    const { seats, workspace } = awork.state;
    seats.booked = seats.used + 3;
    await askFor(worker, ids);
    const { counts, stopped, state, rows, why } = await steps(worker);
    expect({ state, why }).toMatchObject({ state: 'paused', why: { kind: 'no-seat' } });
    expect(stopped).toMatchObject([{ workspaceId: workspace.id, problem: { kind: 'no-seat' } }]);
    expect(counts).toMatchObject({ activated: 23, waiting: 37 });
    const left = rows.filter((row) => row.state === 'waiting');
    expect(left.every(({ workspaceId }) => workspaceId === workspace.id)).toBe(true);
    expect(other.log.filter(({ applied }) => applied)).toHaveLength(20);
    seats.booked += 100;
    await worker.bulk.resumeBulk(worker);
    expect(await steps(worker)).toMatchObject({ state: 'done', counts: { activated: 60 } });
  });
});

describe('what meets everybody', () => {
  const blocked = { ...ANY_POST, status: 403, times: Infinity };
  const plan = { ...ANY_POST, code: 'insufficient-subscription-level', times: Infinity };
  const notAllowed = { ...ANY_POST, status: 401, times: Infinity };
  const signedOut = { path: /./, status: 401, times: Infinity };
  const offline = { path: /./, resetBefore: true, times: Infinity };
  const portal = { path: /./, html: true, times: Infinity };

  it.each([
    ['blocked', blocked, 0],
    ['plan', plan, 0],
    ['not-allowed', notAllowed, 0],
    ['signed-out', signedOut, 0],
    ['unreachable', offline, 0],
    ['unexpected', portal, 2],
  ])('%s stops the job and leaves the rest waiting', async (kind, fault, failed) => {
    const worker = await bulkWorker();
    awork.faults.add(fault);
    await askFor(worker, ids);
    expect(await steps(worker)).toMatchObject({
      ...{ state: 'paused', why: { kind } },
      counts: { activated: 0, failed, waiting: 60 - failed },
    });
    expect(awork.log.length).toBeLessThan(40);
    await truth(worker);
    awork.faults.clear();
    if (kind === 'signed-out') return;
    await worker.bulk.resumeBulk(worker);
    expect(await steps(worker)).toMatchObject({
      state: 'done',
      counts: { activated: 60 - failed },
    });
    await truth(worker);
  });

  it.each([
    ['not-activated', { ...ANY_POST, status: 500, times: Infinity }],
    ['refused', { ...ANY_POST, ...refusal, times: Infinity }],
    ['unexpected', { ...ANY_POST, status: 418, body: '', times: Infinity }],
  ])('%s three times in a row is one', async (kind, fault) => {
    const worker = await bulkWorker();
    awork.faults.add(fault);
    await askFor(worker, ids);
    const { counts, ...stopped } = await steps(worker);
    expect(stopped).toMatchObject({ state: 'paused', why: { kind } });
    expect(counts.failed).toBeLessThan(9);
    expect(counts.waiting).toBeGreaterThan(50);
    awork.faults.clear();
    await worker.bulk.resumeBulk(worker);
    expect(await steps(worker)).toMatchObject({ state: 'done', counts: { waiting: 0 } });
    await truth(worker);
  });

  it('a refusal of which awork cannot be asked why is one', async () => {
    const worker = await bulkWorker();
    awork.faults.add({ ...ANY_POST, status: 401, times: Infinity });
    awork.faults.add({ path: '/me', status: 503, times: Infinity });
    await askFor(worker, ids);
    expect(await steps(worker)).toMatchObject({
      ...{ state: 'paused', why: { kind: 'unclear' } },
      counts: { failed: 0, waiting: 60 },
    });
    await truth(worker);
  });

  it('a disconnected workspace is one', async () => {
    const worker = await bulkWorker();
    await askFor(worker, ids);
    await steps(worker, ({ counts }) => counts.activated >= 10);
    const { id } = awork.state.workspace;
    await worker.connect.disconnect(id);
    await worker.directory.forget(id);
    const { counts, ...stopped } = await steps(worker);
    expect(stopped).toMatchObject({ state: 'paused', why: { kind: 'disconnected' } });
    expect(counts.waiting).toBeGreaterThan(40);
    await worker.connected();
    await worker.bulk.resumeBulk(worker);
    expect(await steps(worker)).toMatchObject({ state: 'done', counts: { waiting: 0 } });
  });

  it('a disconnected workspace is one, also when it is connected again before anything is sent', async () => {
    const worker = await bulkWorker();
    awork.faults.add({ ...ANY_POST, status: 429, headers: { 'ratelimit-reset': '60' } });
    await askFor(worker, ids);
    await steps(worker, ({ seconds }) => seconds !== null);
    const before = posts().length;
    const { id } = awork.state.workspace;
    await worker.bulk.leaveBulk(id);
    // At once, not when awork takes anything again: nobody is left to wait for.
    expect(await view(worker)).toMatchObject({ state: 'paused', why: { kind: 'disconnected' } });
    await worker.connect.disconnect(id);
    await worker.connected();
    expect(await steps(worker)).toMatchObject({ state: 'paused', why: { kind: 'disconnected' } });
    expect(posts()).toHaveLength(before);
    await worker.bulk.resumeBulk(worker);
    expect(await steps(worker)).toMatchObject({ state: 'done', counts: { waiting: 0 } });
  });

  it('offline in the middle: what was on its way is cleared up afterwards, nothing is sent twice', async () => {
    const worker = await bulkWorker();
    await askFor(worker, ids);
    awork.faults.add({ ...POST(ids[20]!), resetAfter: true });
    await steps(worker, ({ counts }) => counts.activated >= 20);
    awork.faults.add(offline);
    const stopped = await steps(worker);
    expect(stopped).toMatchObject({ state: 'paused', why: { kind: 'unreachable' } });
    expect(stopped.counts.waiting).toBeGreaterThan(30);
    awork.faults.clear();
    await worker.bulk.resumeBulk(worker);
    const done = await steps(worker);
    expect(done).toMatchObject({ state: 'done', counts: { waiting: 0, sending: 0 } });
    for (const id of ids) {
      expect(posts().filter(({ path }) => path.includes(id)).length).toBeLessThanOrEqual(1);
    }
    await truth(worker);
  });

  it('one fault in between is none', async () => {
    const worker = await bulkWorker();
    awork.faults.add({ path: `/users/${ids[7]}`, status: 503, times: 2 });
    awork.faults.add({ path: `/users/${ids[9]}`, body: '{"id":' });
    await askFor(worker, ids.slice(0, 20));
    const done = await steps(worker);
    expect(done).toMatchObject({ state: 'done', counts: { activated: 19, failed: 1 } });
    await truth(worker);
  });
});

it('sends nothing that cannot be written down', async () => {
  const worker = await bulkWorker();
  await askFor(worker, ids);
  await steps(worker, ({ counts }) => counts.activated >= 5);
  const db = await worker.database.database();
  const full = vi
    .spyOn(db, 'add')
    .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  const before = posts().length;
  const stopped = await steps(worker);
  expect(stopped).toMatchObject({ state: 'paused', why: { kind: 'not-recorded' } });
  expect(posts().length - before).toBeLessThan(4);
  full.mockRestore();
  await worker.bulk.resumeBulk(worker);
  expect(await steps(worker)).toMatchObject({ state: 'done', counts: { activated: 60 } });
  await truth(worker);
});
