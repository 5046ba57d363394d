import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { manyPeople } from '../../test/awork/index.ts';
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
import { awork, freshProfile, posts, startWorker, type Worker } from '../../test/unit/worker.ts';

freshProfile();
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  awork.state.people.push(...manyPeople(30));
  awork.state.seats.booked = 1_000;
});

const ids = idsOf(30);
const MINUTE = 60_000;
const never = new Promise<void>(() => undefined);
const passes = {};
const held = { hold: never };
const heldAfterwards = { hold: never, holdAfterApply: true };
const [id] = ids.slice(12) as [string];

let worker: Worker;
beforeEach(async () => {
  worker = await bulkWorker(true);
});

/** So many times in a row nothing waits for a timer: then all that the worker does hangs on an answer. */
const STILL = 40;

/** Each stopped worker ends a life: no answer to what it asked ever comes, not even at the end of a test. */
let life = 0;
let isStopping = false;
beforeEach(() => {
  life += 1;
  const there = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const mine = life;
    if (isStopping && init?.method === 'GET') await never;
    const answer = await there(input, init).catch(async (error) => {
      if (mine !== life) await never;
      throw error;
    });
    if (mine !== life) await never;
    return answer;
  };
});

/** Stops the worker: its readings hang, and whatever else it waits for never comes. */
async function stop(): Promise<void> {
  isStopping = true;
  for (let still = 0; still < STILL; still += 1) {
    await steps(worker, () => true);
    if (vi.getTimerCount() > 0) still = 0;
    await vi.advanceTimersToNextTimerAsync();
  }
  nextLife();
}

function nextLife(): void {
  isStopping = false;
  life += 1;
  awork.faults.clear();
}

/** Starts it anew, as `entrypoints/background.ts` does. */
async function startAnew(): Promise<void> {
  worker = await startWorker();
  const settled = worker.activate.settleLeftovers();
  await worker.bulk.wakeBulk(worker);
  settled.catch(() => undefined);
}

/** Starts a job and stops the worker when so many are activated. */
async function stoppedAfter(activated: number): Promise<void> {
  await askFor(worker, ids);
  await steps(worker, ({ counts }) => counts.activated >= activated);
  await stop();
}

/** Everybody is active, but those who may not be; nobody was sent twice. */
async function onceEach(but: string[] = []): Promise<void> {
  const { counts, state } = await steps(worker);
  expect({ state, ...counts }).toMatchObject({
    ...{ state: 'done', waiting: 0, sending: 0 },
    ...{ activated: 30 - but.length, failed: but.length },
  });
  for (const one of ids) {
    const sent = posts().filter(({ path }) => path.includes(one));
    expect(sent.length).toBeLessThanOrEqual(1);
  }
  await truth(worker);
}

describe('a worker that is stopped in the middle is followed by one that goes on', () => {
  it.each([
    ['while a record is read', RECORD(id), [held], []],
    ['while a request has had no effect', POST(id), [held], [id]],
    ['while a request has had its effect', POST(id), [heldAfterwards], []],
    ['before the record is read again', RECORD(id), [passes, held], []],
  ])('%s', async (_, request, faults, but) => {
    for (const fault of faults) awork.faults.add({ ...request, ...fault });
    await stoppedAfter(18);
    await startAnew();
    await onceEach(but);
  });

  it('while awork has asked to wait: it waits on', async () => {
    awork.faults.add({ ...POST(id), status: 429, headers: { 'ratelimit-reset': '50' } });
    await askFor(worker, ids);
    await steps(worker, ({ seconds }) => seconds !== null);
    // All of it waits for the same moment, which never comes for this worker.
    for (let turn = 0; turn < STILL; turn += 1) await steps(worker, () => true);
    vi.clearAllTimers();
    nextLife();
    vi.setSystemTime(Date.now() + 20_000);
    const [before, stoppedAt] = [awork.log.length, Date.now()];
    await startAnew();
    expect((await view(worker)).seconds).toBeGreaterThan(20);
    await steps(worker);
    expect(awork.log[before]!.at - stoppedAt).toBeGreaterThan(20_000);
    expect(posts()).toHaveLength(31);
    await truth(worker);
  });

  it('while awork has asked to wait, and the clock is set back since: it does not wait for that time', async () => {
    awork.faults.add({ ...POST(id), status: 429, headers: { 'ratelimit-reset': '50' } });
    await askFor(worker, ids);
    await steps(worker, ({ seconds }) => seconds !== null);
    vi.clearAllTimers();
    nextLife();
    vi.setSystemTime(Date.now() - 24 * 60 * MINUTE);
    await startAnew();
    expect((await view(worker)).seconds).toBeNull();
    await steps(worker);
    await truth(worker);
  });

  it('once for each alarm, as long as it takes', async () => {
    await askFor(worker, ids);
    expect(await fakeBrowser.alarms.get('bulk')).toMatchObject({ periodInMinutes: 0.5 });
    await stop();
    for (let stops = 0; stops < 3; stops += 1) {
      await startAnew();
      await worker.bulk.wakeBulk(worker);
      const { counts } = await view(worker);
      await steps(worker, (now) => now.counts.activated >= counts.activated + 5);
      await stop();
    }
    await startAnew();
    await onceEach();
    expect(await fakeBrowser.alarms.get('bulk')).toBeFalsy();
  });
});

describe('a row that says "sending"', () => {
  async function written(isJournalled: boolean): Promise<void> {
    await stoppedAfter(5);
    const db = await worker.database.database();
    const row = (await db.getAll('bulkRows')).at(-1)!;
    await db.put('bulkRows', { ...row, state: 'sending', ticket: 'a' });
    const { personId, name, workspaceId } = row;
    const entry = {
      ticket: 'a',
      personId,
      name,
      workspaceId,
      from: 'bulk',
      at: Date.now(),
    } as const;
    if (isJournalled) await worker.journal.writeSending(entry);
    await startAnew();
  }

  it('and of which the journal knows nothing was not sent: it is now', async () => {
    await written(false);
    await onceEach();
  });

  it('is read and not sent again when the journal has it', async () => {
    await written(true);
    await onceEach([ids.at(-1)!]);
    expect(posts()).toHaveLength(29);
  });
});

describe('a browser that was closed', () => {
  async function reopened(after: number): Promise<void> {
    await stoppedAfter(10);
    await fakeBrowser.storage.session.clear();
    vi.setSystemTime(Date.now() + after);
    await startAnew();
  }

  it('goes on by itself within an hour', async () => {
    await reopened(50 * MINUTE);
    await onceEach();
  });

  it('asks after more than an hour, also when the worker starts once more', async () => {
    await reopened(61 * MINUTE);
    const before = posts().length;
    expect(await steps(worker)).toMatchObject({ state: 'paused', isOld: true, why: null });
    await startAnew();
    expect(await steps(worker)).toMatchObject({ state: 'paused', isOld: true });
    expect(posts()).toHaveLength(before);
    await worker.bulk.resumeBulk(worker);
    expect(await view(worker)).toMatchObject({ state: 'running', isOld: false });
    await onceEach();
  });

  it('does not count a worker that was only stopped', async () => {
    await stoppedAfter(10);
    vi.setSystemTime(Date.now() + 61 * MINUTE);
    await startAnew();
    await onceEach();
  });
});

it('a cancelled job is not taken up again, and tells the truth of who was on the way', async () => {
  awork.faults.add({ ...POST(id), ...heldAfterwards });
  await askFor(worker, ids);
  await steps(worker, ({ counts }) => counts.activated >= 15);
  await worker.bulk.cancelBulk();
  await stop();
  const before = posts().length;
  await startAnew();
  const { rows, state } = await steps(worker);
  expect(state).toBe('cancelled');
  expect(rows.find(({ personId }) => personId === id)?.outcome).toEqual({ state: 'activated' });
  expect(posts()).toHaveLength(before);
  await truth(worker);
});
