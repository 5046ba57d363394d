import { beforeEach, expect, it, vi } from 'vitest';
import { ADMIN_KEY } from '../../test/awork/index.ts';
import { signedIn } from '../../test/unit/signed-in.ts';
import { awork, freshProfile, requestsTo, startWorker } from '../../test/unit/worker.ts';
import { daysIdle } from './idle.ts';

freshProfile();

const DAY = 24 * 60 * 60_000;
const later = (days: number) => vi.setSystemTime(Date.now() + days * DAY);
const renewals = () => requestsTo('/accounts/token').length - 1;

let worker: Awaited<ReturnType<typeof start>>;
const start = async () => {
  const one = await startWorker();
  const { renewIdle } = await import('./connection.ts');
  return { ...one, renewIdle };
};
beforeEach(async () => {
  worker = await start();
});
const warned = async () => daysIdle((await worker.vault.workspaces())[0]!, Date.now());

it('renews a sign-in that nobody has used for a week, and no other', async () => {
  await signedIn(worker);
  later(6);
  await worker.renewIdle();
  expect(renewals()).toBe(0);
  later(1);
  await worker.renewIdle();
  expect(renewals()).toBe(1);
  await worker.renewIdle();
  expect(renewals()).toBe(1);
});

it('keeps it alive for months', async () => {
  await signedIn(worker);
  for (let week = 0; week < 12; week += 1) {
    later(7);
    await worker.renewIdle();
  }
  expect(await warned()).toBeNull();
  expect(await worker.directory.refresh(awork.state.workspace.id)).toBeNull();
});

it('is warned of from day 25 on, until it is renewed or has ended', async () => {
  await signedIn(worker);
  later(24.9);
  expect(await warned()).toBeNull();
  later(0.1);
  expect(await warned()).toBe(25);
  await worker.renewIdle();
  expect(await warned()).toBeNull();
  later(31);
  await worker.renewIdle();
  expect(await worker.vault.workspaces()).toMatchObject([{ signedOut: true }]);
  expect(await warned()).toBeNull();
});

it('asks nothing for an API key, which never ends', async () => {
  await worker.connected(ADMIN_KEY);
  const before = awork.log.length;
  later(40);
  await worker.renewIdle();
  expect(awork.log).toHaveLength(before);
  expect(await warned()).toBeNull();
});
