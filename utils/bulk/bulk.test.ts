import { beforeEach, describe, expect, it, vi } from 'vitest';
import { JONAS, manyPeople, personById } from '../../test/awork/index.ts';
import {
  askFor,
  bulkWorker,
  idsOf,
  POST,
  RECORD,
  steps,
  truth,
  view,
} from '../../test/unit/bulk.ts';
import { awork, freshProfile, posts, requestsTo } from '../../test/unit/worker.ts';

freshProfile();
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  awork.state.people.push(...manyPeople(200));
  awork.state.seats.booked = 1_000;
});

describe('200 people', () => {
  it('are activated once each, though awork asks to wait in the middle', async () => {
    const worker = await bulkWorker();
    const ids = idsOf(200);
    awork.faults.add({ ...POST(ids[90]!), status: 429, headers: { 'ratelimit-reset': '20' } });
    await askFor(worker, ids);
    const told = await steps(worker, ({ seconds }) => seconds !== null);
    expect(told).toMatchObject({ state: 'running', seconds: 20 });
    const done = await steps(worker);
    expect(done).toMatchObject({ state: 'done', counts: { all: 200, activated: 200, failed: 0 } });
    expect(posts()).toHaveLength(201);
    await truth(worker);
  });

  it('leave the directory, and those who show it are told at most once a second', async () => {
    const worker = await bulkWorker();
    worker.changed.mockClear();
    await askFor(worker, idsOf(30));
    const begin = Date.now();
    await steps(worker);
    const [all] = await worker.directory.directories({ changed: worker.changed });
    expect(all!.people.filter(({ id }) => idsOf(30).includes(id))).toEqual([]);
    const seconds = (Date.now() - begin) / 1_000;
    expect(worker.changed).toHaveBeenCalled();
    expect(worker.changed.mock.calls.length).toBeLessThanOrEqual(seconds + 1);
  });
});

describe('a job', () => {
  it('is written down whole before anything is sent, without e-mails', async () => {
    const worker = await bulkWorker();
    const before = awork.log.length;
    await askFor(worker, idsOf(5));
    expect(awork.log).toHaveLength(before);
    const db = await worker.database.database();
    const rows = await db.getAll('bulkRows');
    expect(rows.map(({ personId }) => personId)).toEqual(idsOf(5));
    expect(rows.map(({ name }) => name)).toContain('Ada Adler');
    expect(JSON.stringify([rows, await db.getAll('bulk')])).not.toContain('@');
  });

  it('is the only one until it is over, and is forgotten when it is closed', async () => {
    const worker = await bulkWorker();
    const { startBulk, closeBulk, bulk } = worker.bulk;
    expect(await bulk()).toBeNull();
    await askFor(worker, idsOf(5));
    expect(await startBulk([JONAS], worker)).toBe('busy');
    await closeBulk();
    expect(await bulk()).not.toBeNull();
    await steps(worker);
    await closeBulk();
    expect(await bulk()).toBeNull();
    await askFor(worker, [JONAS]);
    expect(await steps(worker)).toMatchObject({ counts: { all: 1, activated: 1 } });
    await truth(worker);
  });

  it('has each person once, and tells who is not eligible without a request', async () => {
    const worker = await bulkWorker();
    const [id] = idsOf(1);
    const nobody = id!.replace(/^./, 'f');
    await askFor(worker, [id!, nobody, id!]);
    const { rows } = await steps(worker);
    expect(rows).toMatchObject([
      { personId: id, outcome: { state: 'activated' } },
      { personId: nobody, outcome: { state: 'failed', problem: { kind: 'not-eligible' } } },
    ]);
    expect(posts()).toHaveLength(1);
    expect(requestsTo(`/users/${nobody}`)).toEqual([]);
  });

  it('does not start where it cannot be written down', async () => {
    const worker = await bulkWorker();
    const db = await worker.database.database();
    const { transaction } = db;
    const full = vi.spyOn(db, 'transaction').mockImplementation((...args) => {
      if (args[1] === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
      return transaction.apply(db, args);
    });
    expect(await worker.bulk.startBulk(idsOf(2), worker)).toBe('not-recorded');
    full.mockRestore();
    expect(await worker.bulk.bulk()).toBeNull();
    expect(posts()).toEqual([]);
  });
});

describe('Cancel', () => {
  it('leaves those unsent who were not sent yet', async () => {
    const worker = await bulkWorker();
    await askFor(worker, idsOf(60));
    await steps(worker, ({ counts }) => counts.activated >= 20);
    await worker.bulk.cancelBulk();
    const over = await steps(worker);
    expect(over.state).toBe('cancelled');
    const sent = posts().length;
    expect(sent).toBeLessThan(30);
    expect(over.counts).toMatchObject({ activated: sent, waiting: 60 - sent, failed: 0 });
    await worker.bulk.resumeBulk(worker);
    expect((await view(worker)).state).toBe('cancelled');
    await truth(worker);
    await askFor(worker, idsOf(60));
    expect(await steps(worker)).toMatchObject({ state: 'done' });
    expect(posts()).toHaveLength(60);
  });

  it('takes effect at once while awork has asked to wait', async () => {
    const worker = await bulkWorker();
    awork.faults.add({ method: 'POST', status: 429, headers: { 'ratelimit-reset': '90' } });
    await askFor(worker, idsOf(10));
    await steps(worker, ({ seconds }) => seconds !== null);
    const [before, now] = [awork.log.length, Date.now()];
    await worker.bulk.cancelBulk();
    await worker.bulk.closeBulk();
    expect(await worker.bulk.bulk()).toBeNull();
    expect(Date.now()).toBe(now);
    expect(awork.log).toHaveLength(before);
  });
});

describe('somebody', () => {
  it('whom others activate meanwhile is told as active, and nothing is sent', async () => {
    const worker = await bulkWorker();
    const ids = idsOf(20);
    await askFor(worker, ids);
    await steps(worker, ({ counts }) => counts.activated >= 5);
    personById(awork.state, ids[15]!)!.isDeactivated = false;
    personById(awork.state, ids[16]!)!.isArchived = true;
    personById(awork.state, ids[17]!)!.deletedOn = '2026-01-01';
    const { rows, counts } = await steps(worker);
    expect(counts).toMatchObject({ activated: 17, 'already-active': 1, failed: 2 });
    expect(rows.slice(15, 18).map(({ outcome }) => outcome)).toMatchObject([
      { state: 'already-active' },
      { problem: { kind: 'archived' } },
      { problem: { kind: 'gone' } },
    ]);
    expect(posts()).toHaveLength(17);
    await truth(worker);
  });

  it('of whom no clear answer came is not sent again, and looked for once more at the end', async () => {
    const worker = await bulkWorker();
    const [lost, kept] = idsOf(2) as [string, string];
    awork.faults.add({ ...POST(lost), resetAfter: true });
    awork.faults.add({ ...POST(kept), resetBefore: true });
    setTimeout(() => awork.faults.add({ ...RECORD(lost), status: 500, times: 3 }), 900);
    await askFor(worker, [lost, kept]);
    const { rows } = await steps(worker);
    expect(rows).toMatchObject([
      { outcome: { state: 'activated' } },
      { outcome: { problem: { kind: 'not-activated' } } },
    ]);
    expect(posts()).toHaveLength(2);
  });
});
