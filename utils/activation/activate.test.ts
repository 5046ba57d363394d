import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA, JONAS, emailOf, personById } from '../../test/awork/index.ts';
import {
  aWhile,
  atOnce,
  awork,
  everythingStored,
  freshProfile,
  posts,
  requestsTo,
  startWorker,
  type Worker,
} from '../../test/unit/worker.ts';
import { ADMIN_KEY } from '../../test/awork/index.ts';

freshProfile();

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
  await worker.connected();
});

describe('an activation', () => {
  it('sends one request and says what the record then says', async () => {
    const ticket = await worker.ticket(ANNA);
    expect(posts()).toEqual([]);
    expect(await atOnce(worker.commit(ticket))).toEqual({ state: 'activated' });
    expect(posts()).toMatchObject([{ path: `/api/v1/users/${ANNA}/activate`, body: '' }]);
    expect(awork.state.emails).toMatchObject([{ personId: ANNA }]);
  });

  it('takes at most three requests: read in the grace, sent, read back', async () => {
    await worker.directory.directories({ changed: worker.changed });
    const before = awork.log.length;
    await atOnce(worker.commit(await worker.ticket(ANNA)));
    expect(awork.log.slice(before).map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  });

  it('takes the person out of the directory and tells of it', async () => {
    const ticket = await worker.ticket(ANNA);
    worker.changed.mockClear();
    await atOnce(worker.commit(ticket));
    const [all] = await worker.directory.directories({ changed: worker.changed });
    const { people } = all!;
    expect(people.map(({ id }) => id)).not.toContain(ANNA);
    expect(people.map(({ id }) => id)).toContain(JONAS);
    expect(worker.changed).toHaveBeenCalledOnce();
  });

  it('is journalled before it is sent, with neither token nor e-mail', async () => {
    const { promise: hold, resolve } = Promise.withResolvers<void>();
    awork.faults.add({ method: 'POST', hold });
    const ticket = await worker.ticket(ANNA);
    const answer = worker.commit(ticket);
    await awork.when(({ method }) => method === 'POST');
    const sending = await worker.journal.readEntry(ticket);
    expect(sending).toMatchObject({ personId: ANNA, from: 'page', outcome: null });
    resolve();
    await atOnce(answer);
    const written = JSON.stringify(await worker.journal.readEntry(ticket));
    expect(written).toContain('"activated"');
    expect(written).not.toContain(ADMIN_KEY);
    expect(written).not.toContain(emailOf(personById(awork.state, ANNA)!));
    expect(await everythingStored(worker)).not.toContain(ADMIN_KEY);
  });
});

describe('two askers for one person', () => {
  it('share one request and its outcome', async () => {
    const [one, two] = [await worker.ticket(ANNA, 'tab 1'), await worker.ticket(ANNA, 'tab 2')];
    const answers = Promise.all([worker.commit(one, 'tab 1'), worker.commit(two, 'tab 2')]);
    expect(await atOnce(answers)).toEqual([{ state: 'activated' }, { state: 'activated' }]);
    expect(posts()).toHaveLength(1);
  });

  it('get one request also when the second comes after the first has ended', async () => {
    const [one, two] = [await worker.ticket(ANNA, 'tab 1'), await worker.ticket(ANNA, 'tab 2')];
    await atOnce(worker.commit(one, 'tab 1'));
    expect(await atOnce(worker.commit(two, 'tab 2'))).toEqual({ state: 'activated' });
    expect(posts()).toHaveLength(1);
  });

  it('get the same no, and a new click may try again', async () => {
    awork.state.seats.booked = 0;
    const [one, two] = [await worker.ticket(ANNA, 'tab 1'), await worker.ticket(ANNA, 'tab 2')];
    await atOnce(worker.commit(one, 'tab 1'));
    awork.state.seats.booked = 25;
    expect(await atOnce(worker.commit(two, 'tab 2'))).toEqual({ state: 'activated' });
    expect(posts()).toHaveLength(2);
  });

  it('do not wait for each other when they ask for two people', async () => {
    const { promise: hold, resolve } = Promise.withResolvers<void>();
    awork.faults.add({ method: 'POST', path: `/users/${ANNA}/activate`, hold });
    const [anna, jonas] = [await worker.ticket(ANNA), await worker.ticket(JONAS)];
    const waiting = worker.commit(anna);
    expect(await atOnce(worker.commit(jonas))).toEqual({ state: 'activated' });
    resolve();
    expect(await atOnce(waiting)).toEqual({ state: 'activated' });
  });
});

describe('a click after one whose end is not known', () => {
  it('first finds out, and sends nothing when the first one worked', async () => {
    awork.faults.add({ method: 'POST', resetAfter: true });
    const [one, two] = [await worker.ticket(ANNA, 'tab 1'), await worker.ticket(ANNA, 'tab 2')];
    awork.faults.add({ method: 'GET', path: `/users/${ANNA}`, status: 500, times: 3 });
    expect(await atOnce(worker.commit(one, 'tab 1'))).toMatchObject({
      problem: { kind: 'unknown' },
    });
    expect(await atOnce(worker.commit(two, 'tab 2'))).toEqual({ state: 'activated' });
    expect(posts()).toHaveLength(1);
  });

  it('sends once more when the first one shows to have had no effect', async () => {
    awork.faults.add({ method: 'POST', resetBefore: true });
    const [one, two] = [await worker.ticket(ANNA, 'tab 1'), await worker.ticket(ANNA, 'tab 2')];
    awork.faults.add({ method: 'GET', path: `/users/${ANNA}`, status: 500, times: 3 });
    await atOnce(worker.commit(one, 'tab 1'));
    expect(await atOnce(worker.commit(two, 'tab 2'))).toEqual({ state: 'activated' });
    expect(posts()).toMatchObject([{ applied: false }, { applied: true }]);
  });
});

it('sends nothing when the intent cannot be written down', async () => {
  const ticket = await worker.ticket(ANNA);
  const db = await worker.database.database();
  db.close();
  expect(await atOnce(worker.commit(ticket))).toMatchObject({ problem: { kind: 'not-recorded' } });
  await aWhile();
  expect(posts()).toEqual([]);
  expect(requestsTo(`/users/${ANNA}`)).toHaveLength(1);
});
