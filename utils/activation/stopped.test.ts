import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA, JONAS } from '../../test/awork/index.ts';
import {
  HERE,
  aWhile,
  atOnce,
  awork,
  freshProfile,
  posts,
  startWorker,
  type Worker,
} from '../../test/unit/worker.ts';

freshProfile();

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
  await worker.connected();
});

const never = new Promise<void>(() => undefined);
const entryOf = (ticket: string) => worker.journal.readEntry(ticket);
const NOT_ACTIVATED = { state: 'failed', problem: { kind: 'not-activated' } };

/** Stops the worker once its request is at awork; its answer never comes. */
async function stopInTheRequest(holdAfterApply: boolean): Promise<string> {
  const ticket = await worker.ticket(ANNA);
  awork.faults.add({ method: 'POST', hold: never, holdAfterApply });
  void worker.commit(ticket);
  await awork.when(({ method }) => method === 'POST');
  worker = await startWorker();
  return ticket;
}

/** Stops the worker after it wrote down what it wants and before it sent anything. */
async function stopBeforeTheRequest(): Promise<string> {
  const ticket = await worker.ticket(ANNA);
  const spent = await worker.tickets.spend(ticket, HERE);
  await worker.journal.writeSending({ ...spent!, ticket, from: 'page', at: Date.now() });
  worker = await startWorker();
  return ticket;
}

describe('a worker that starts after one was stopped', () => {
  it('finds out that the request had its effect, without another', async () => {
    const ticket = await stopInTheRequest(true);
    expect((await entryOf(ticket))?.outcome).toBeNull();
    await atOnce(worker.activate.settleLeftovers());
    expect((await entryOf(ticket))?.outcome).toEqual({ state: 'activated' });
    expect(posts()).toHaveLength(1);
  });

  it('finds out that the request never had one', async () => {
    const ticket = await stopInTheRequest(false);
    await atOnce(worker.activate.settleLeftovers());
    expect((await entryOf(ticket))?.outcome).toEqual(NOT_ACTIVATED);
    expect(posts()).toHaveLength(1);
  });

  it('finds out that nothing was sent when it stopped before', async () => {
    const ticket = await stopBeforeTheRequest();
    await atOnce(worker.activate.settleLeftovers());
    expect((await entryOf(ticket))?.outcome).toEqual(NOT_ACTIVATED);
    expect(posts()).toEqual([]);
  });

  it('leaves alone what has ended', async () => {
    await atOnce(worker.commit(await worker.ticket(ANNA)));
    worker = await startWorker();
    const before = awork.log.length;
    await atOnce(worker.activate.settleLeftovers());
    expect(awork.log).toHaveLength(before);
  });

  it('answers for the ticket whose answer got lost', async () => {
    const ticket = await stopInTheRequest(true);
    expect(await atOnce(worker.status(ticket))).toEqual({ state: 'activated' });
    expect(posts()).toHaveLength(1);
  });

  it('shares the settling with a page that asks at the same time', async () => {
    const ticket = await stopInTheRequest(true);
    const before = awork.log.length;
    await atOnce(Promise.all([worker.activate.settleLeftovers(), worker.status(ticket)]));
    expect(awork.log.slice(before)).toHaveLength(1);
  });

  it('does not answer a new click with how the earlier one has ended', async () => {
    const other = await worker.ticket(ANNA, 'tab 2');
    await stopInTheRequest(false);
    const settled = worker.activate.settleLeftovers();
    await aWhile();
    expect(await atOnce(worker.commit(other, 'tab 2'))).toEqual({ state: 'activated' });
    await settled;
    expect(posts()).toHaveLength(2);
  });

  it('settles what was left before a new click on the same person sends anything', async () => {
    const other = await worker.ticket(ANNA, 'tab 2');
    await stopInTheRequest(true);
    expect(await atOnce(worker.commit(other, 'tab 2'))).toEqual({ state: 'activated' });
    expect(posts()).toHaveLength(1);
  });
});

describe('asking what became of a ticket', () => {
  it('says "unspent" while nothing was sent, also after a restart', async () => {
    const ticket = await worker.ticket(ANNA);
    expect(await worker.status(ticket)).toEqual({ state: 'unspent' });
    worker = await startWorker();
    expect(await worker.status(ticket)).toEqual({ state: 'unspent' });
    expect(await atOnce(worker.commit(ticket))).toEqual({ state: 'activated' });
  });

  it('says "expired" for one that nobody knows', async () => {
    const expired = { state: 'failed', problem: { kind: 'expired' } };
    expect(await worker.status('0'.repeat(32))).toEqual(expired);
    expect(await worker.commit('0'.repeat(32))).toEqual(expired);
    expect(posts()).toEqual([]);
  });

  it('says how it ended, as does spending it again', async () => {
    const ticket = await worker.ticket(ANNA);
    await atOnce(worker.commit(ticket));
    expect(await worker.status(ticket)).toEqual({ state: 'activated' });
    expect(await worker.commit(ticket)).toEqual({ state: 'activated' });
    expect(posts()).toHaveLength(1);
  });

  it('keeps a no for the ticket that got it', async () => {
    awork.state.seats.booked = 0;
    const ticket = await worker.ticket(JONAS);
    await atOnce(worker.commit(ticket));
    expect(await worker.status(ticket)).toMatchObject({ problem: { kind: 'no-seat' } });
    expect(await worker.commit(ticket)).toMatchObject({ problem: { kind: 'no-seat' } });
    expect(posts()).toHaveLength(1);
  });
});

describe('a workspace that was disconnected', () => {
  const disconnect = async () => {
    const { id } = awork.state.workspace;
    await worker.connect.disconnect(id);
    await worker.directory.forget(id);
  };

  it('after the ticket was made is told as that, and nothing is sent', async () => {
    const ticket = await worker.ticket(ANNA);
    await disconnect();
    const outcome = { state: 'failed', problem: { kind: 'disconnected' } };
    expect(await worker.commit(ticket)).toEqual(outcome);
    expect(await worker.status(ticket)).toEqual(outcome);
    expect(posts()).toEqual([]);
  });

  it('while it was sent leaves open how that ended', async () => {
    const ticket = await worker.ticket(ANNA);
    const { promise: hold, resolve } = Promise.withResolvers<void>();
    awork.faults.add({ method: 'POST', hold });
    const committed = worker.commit(ticket);
    await awork.when(({ method }) => method === 'POST');
    await disconnect();
    resolve();
    expect(await atOnce(committed)).toMatchObject({ problem: { kind: 'unknown' } });
  });
});
