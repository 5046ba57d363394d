import { describe, expect, it, vi, beforeEach } from 'vitest';
import { manyPeople, type Fault } from '../../test/awork/index.ts';
import {
  askFor,
  bulkWorker,
  idsOf,
  mostWithin,
  POST,
  RECORD,
  steps,
} from '../../test/unit/bulk.ts';
import { awork, freshProfile } from '../../test/unit/worker.ts';

freshProfile();
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  awork.state.people.push(...manyPeople(200));
  awork.state.seats.booked = 1_000;
});

const EVERYTHING = { path: /./, times: Infinity };

/** Seconds that a job takes where awork behaves like that. */
async function secondsFor(count: number, faults: Fault[]): Promise<number> {
  const worker = await bulkWorker();
  for (const fault of faults) awork.faults.add(fault);
  const from = Date.now();
  await askFor(worker, idsOf(count));
  expect(await steps(worker)).toMatchObject({ state: 'done', counts: { activated: count } });
  return (Date.now() - from) / 1_000;
}

describe('the pace', () => {
  it('never exceeds 25 requests in a second and 500 in a minute, and comes near the latter', async () => {
    const seconds = await secondsFor(200, [{ ...EVERYTHING, delayMs: 150 }]);
    expect(mostWithin(1_000)).toBeLessThanOrEqual(25);
    expect(mostWithin(60_000)).toBeLessThanOrEqual(500);
    // 600 requests at 500 in a minute take 72 s.
    expect(seconds).toBeLessThan(1.2 * 72);
  });

  it('counts what a person needs beyond three requests', async () => {
    // Answers none, and the record can be read only at the third look.
    const faults = idsOf(60).flatMap((id) => [
      { ...POST(id), status: 500, apply: true },
      RECORD(id),
      { ...RECORD(id), status: 503, times: 2 },
    ]);
    await secondsFor(60, faults);
    expect(mostWithin(1_000)).toBeLessThanOrEqual(25);
    expect(mostWithin(60_000)).toBeLessThanOrEqual(500);
  });

  it('takes at most half of what awork says is left', async () => {
    const headers = { 'ratelimit-remaining': '60', 'ratelimit-reset': '30' };
    // 30 requests in 30 s: 30 people, at three each, need nearly 90, and 11 otherwise.
    expect(await secondsFor(30, [{ ...EVERYTHING, headers }])).toBeGreaterThan(60);
  });

  it('waits for awork to count anew when nothing is left', async () => {
    const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': '40' };
    expect(await secondsFor(4, [{ path: /./, headers }])).toBeGreaterThan(39);
  });

  it('is steady again once awork counts anew, however little was left before', async () => {
    const headers = { 'ratelimit-remaining': '2', 'ratelimit-reset': '30' };
    expect(await secondsFor(20, [{ path: /./, headers }])).toBeLessThan(45);
  });

  it('is not slowed by what is left in plenty', async () => {
    const headers = { 'ratelimit-remaining': '49', 'ratelimit-reset': '1' };
    const faults = [{ ...EVERYTHING, headers, delayMs: 100 }];
    expect(await secondsFor(30, faults)).toBeLessThan(20);
  });
});
