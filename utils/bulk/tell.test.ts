import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { manyPeople } from '../../test/awork/index.ts';
import { askFor, bulkWorker, idsOf, POST, steps } from '../../test/unit/bulk.ts';
import { awork, freshProfile } from '../../test/unit/worker.ts';
import { BULK_ENDED } from '../signals.ts';

freshProfile();

const create = vi.fn(() => Promise.resolve(''));

beforeEach(() => {
  awork.state.people.push(...manyPeople(3));
  create.mockClear();
  vi.spyOn(browser.notifications, 'create').mockImplementation(create as never);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(
    (key, values) => `${key}(${String(values)})`,
  );
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => path);
  return () => vi.restoreAllMocks();
});

/** Lets the browser allow notifications, and a window of ours see the job, or not. */
function browserSays({ allows, sees }: { allows: boolean; sees: boolean }): void {
  vi.spyOn(browser.permissions, 'contains').mockImplementation((wanted) =>
    Promise.resolve(!wanted.permissions?.includes('notifications') || allows),
  );
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(((message: { type: string }) =>
    message.type === BULK_ENDED.type && sees
      ? Promise.resolve(true)
      : Promise.reject(new Error('Receiving end does not exist'))) as never);
}

async function runs(): Promise<void> {
  const worker = await bulkWorker();
  await askFor(worker, idsOf(3));
  await steps(worker);
  await vi.advanceTimersByTimeAsync(1_000);
}

it('tells the end of a job where no window of ours shows it', async () => {
  browserSays({ allows: true, sees: false });
  await runs();
  expect(create).toHaveBeenCalledTimes(1);
  expect(create).toHaveBeenCalledWith(
    'bulk',
    expect.objectContaining({ title: 'bulk_ended()', message: 'bulk_endedCounts(3,3)' }),
  );
});

it('tells what the job has met, without a name', async () => {
  browserSays({ allows: true, sees: false });
  const [first] = idsOf(1);
  awork.faults.add({ ...POST(first!), status: 400, code: 'insufficient-seats', times: Infinity });
  await runs();
  const [, { title, message }] = create.mock.calls[0] as unknown as [
    string,
    { title: string; message: string },
  ];
  expect(title).toBe('bulk_met()');
  expect(message).toContain('problem_no_seat');
  expect(JSON.stringify(create.mock.calls)).not.toContain('Adler');
});

it.each([
  ['a window of ours shows it', { allows: true, sees: true }],
  ['the admin has not allowed it', { allows: false, sees: false }],
])('tells nothing where %s', async (_, says) => {
  browserSays(says);
  await runs();
  expect(create).not.toHaveBeenCalled();
});
