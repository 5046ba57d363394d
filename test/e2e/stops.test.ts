import { describe, expect, it } from 'vitest';
import { ANNA } from '../awork/index.ts';
import { BROWSER, open, posts, record, useWorld } from './setup.ts';

describe(`a worker that is stopped, in ${BROWSER}`, () => {
  const world = useWorld();

  it('between the click and the POST: one POST, activated', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    await tab.click('Activate Anna Schmidt');
    await world.awork.when(
      ({ method, path }) => method === 'GET' && path.endsWith(`/users/${ANNA}`),
    );
    await tab.button('Undo activating Anna Schmidt');
    await world.awork.idle();
    await world.browser.stopWorker();
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toHaveLength(1);
    expect(record(world, ANNA).isDeactivated).toBe(false);
  });

  it('between the POST and its answer, which awork has applied: one POST, activated', async () => {
    const tab = await open(world, { grace: 'At once' });
    world.awork.faults.add({ method: 'POST', hang: true, apply: true, holdAfterApply: true });
    await tab.click('Activate Anna Schmidt');
    await world.awork.when(({ method }) => method === 'POST');
    await world.browser.stopWorker();
    await tab.button('Anna Schmidt is activated', { timeout: 40_000 });
    expect(posts(world)).toHaveLength(1);
    expect(record(world, ANNA).isDeactivated).toBe(false);
  });

  it('between the POST and its answer, which awork has not applied: says so, and sends no second', async () => {
    const tab = await open(world, { grace: 'At once' });
    world.awork.faults.add({ method: 'POST', times: Infinity, resetBefore: true, delayMs: 3_000 });
    await tab.click('Activate Anna Schmidt');
    await world.awork.when(({ method }) => method === 'POST');
    await world.browser.stopWorker();
    await tab.waitForText('they are still deactivated', { timeout: 40_000 });
    expect(record(world, ANNA).isDeactivated).toBe(true);
    await tab.button('Activate Anna Schmidt');
  });
});
