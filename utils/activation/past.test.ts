import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA, guidOf } from '../../test/awork/index.ts';
import { atOnce, awork, freshProfile, startWorker, type Worker } from '../../test/unit/worker.ts';
import type { JournalEntry } from './journal.ts';
import { failed, type Outcome } from './outcome.ts';

freshProfile();

let worker: Worker;
let past: typeof import('./past.ts');
beforeEach(async () => {
  worker = await startWorker();
  past = await import('./past.ts');
});

const YES: Outcome = { state: 'activated' };
const UNKNOWN = failed({ kind: 'unknown' });

async function write(count: number, outcome: (at: number) => Outcome | null): Promise<void> {
  const db = await worker.database.database();
  const change = db.transaction('journal', 'readwrite');
  for (let at = 0; at < count; at += 1) {
    const end = outcome(at);
    const entry: JournalEntry = {
      ...{ ticket: String(at), personId: guidOf(String(at)), name: 'Somebody', workspaceId: 'w' },
      ...{ from: 'page', at, outcome: end, settledAt: end && at, ...(!end && { unsettled: 1 }) },
    };
    void change.store.put(entry);
  }
  await change.done;
}

const times = async () => (await past.readPast()).map(({ at }) => at);

describe('what was tried', () => {
  it('is read newest first', async () => {
    await write(3, () => YES);
    expect(await times()).toEqual([2, 1, 0]);
  });

  it('is erased but for what is open, and that is counted', async () => {
    await write(4, (at) => [YES, null, UNKNOWN, failed({ kind: 'no-seat' })][at] ?? null);
    expect(await past.erasePast()).toBe(2);
    expect(await times()).toEqual([2, 1]);
    expect((await worker.journal.unsettled()).map(({ at }) => at)).toEqual([1]);
  });

  it('is kept up to the newest 5,000: the oldest leave with the next activation', async () => {
    await worker.connected();
    await write(past.KEPT + 2, (at) => (at === 1 ? UNKNOWN : YES));
    await atOnce(worker.commit(await worker.ticket(ANNA)));
    const left = await times();
    expect(left).toHaveLength(past.KEPT);
    // The one that is open stays.
    expect(left.slice(-2)).toEqual([4, 1]);
  });
});

describe('an entry', () => {
  it.each([
    ['what awork has taken', {}],
    ['what it has refused', { status: 400, body: { code: 'insufficient-seats' } }],
    ['what it has broken at', { status: 500, body: '' }],
  ])('holds the trace id and the name of the workspace: %s', async (_, fault) => {
    await worker.connected();
    const ticket = await worker.ticket(ANNA);
    const headers = { 'Trace-Id': 'trace-of-this-post' };
    awork.faults.add({ method: 'POST', status: 204, apply: true, headers, ...fault });
    await atOnce(worker.commit(ticket));
    const entry = await worker.journal.readEntry(ticket);
    expect(entry).toMatchObject({ workspace: 'Nordlicht Studio', reference: 'trace-of-this-post' });
    expect(entry).not.toHaveProperty('unsettled');
  });
});

describe('an entry that is damaged', () => {
  const GOOD = { ticket: 't', personId: ANNA, name: 'Anna Schmidt', from: 'page', at: 1 };
  const OVER = { ...GOOD, outcome: { state: 'activated' }, settledAt: 2 };

  it.each([
    ['its end', { outcome: { state: 'splendid' } }],
    ['what stood in the way', { outcome: { state: 'failed', problem: 'none' } }],
    ['its time', { at: 'yesterday', outcome: undefined }],
    ['everything', { name: 1, workspaceId: 2, from: 3, at: [], outcome: 4, settledAt: 5 }],
  ])(
    'leaves it open how it ended, so that awork is asked before anything is sent: %s',
    async (_, odd) => {
      await worker.connected();
      const ticket = await worker.ticket(ANNA);
      const workspaceId = awork.state.workspace.id;
      const db = await worker.database.database();
      await db.put('journal', { ...OVER, workspaceId, ...odd } as unknown as JournalEntry);
      const [entry] = await past.readPast();
      expect(entry).toMatchObject({ personId: ANNA, outcome: UNKNOWN });
      expect(await past.erasePast()).toBe(1);
      awork.log.length = 0;
      expect(await atOnce(worker.commit(ticket))).toEqual(YES);
      expect(awork.log.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
      expect((await worker.journal.readEntry('t'))?.outcome).toMatchObject({
        problem: { kind: 'not-activated' },
      });
    },
  );
});
