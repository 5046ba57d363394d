import { describe, expect, it } from 'vitest';
import { ANNA, expireAccess, expireRefresh } from '../../awork/index.ts';
import { until } from '../../browsers/index.ts';
import { BROWSER, PEOPLE, posts, useWorld } from '../setup.ts';
import { signIn } from './setup.ts';

const TOKEN = '/api/v1/accounts/token';

describe(`the tokens of a sign-in, in ${BROWSER}`, () => {
  const world = useWorld();
  const renewals = () =>
    world.awork.log.filter(({ path, body }) => path === TOKEN && body.includes('refresh_token'));

  it('are renewed once where two tabs need it at the same time, and both go on', async () => {
    const options = await signIn(world);
    await options.check('At once');
    await options.waitForText('Saved');
    const one = await world.browser.openTab(PEOPLE);
    await one.button('Activate Anna Schmidt');
    const two = await world.browser.openTab(PEOPLE, 'window');
    await two.button('Activate Zoë Müller');
    expireAccess(world.awork.state);
    let renew = (): void => undefined;
    world.awork.faults.add({ path: '/accounts/token', hold: new Promise((go) => (renew = go)) });
    await two.click('Activate Zoë Müller');
    await world.awork.when(({ path, body }) => path === TOKEN && body.includes('refresh_token'));
    await one.bringToFront();
    await one.click('Activate Anna Schmidt');
    // The second one has been refused too, and waits for the same renewal.
    await world.awork.when(({ path }) => path.endsWith(ANNA));
    renew();
    await one.button('Anna Schmidt is activated');
    await until(
      'both are activated',
      () => posts(world).filter(({ applied }) => applied).length === 2,
    );
    expect(renewals()).toHaveLength(1);
  });

  it('that have ended for good are told once, and asked for no more', async () => {
    await (await signIn(world)).close();
    const tab = await world.browser.openTab(PEOPLE);
    await tab.button('Activate Anna Schmidt');
    expireAccess(world.awork.state);
    expireRefresh(world.awork.state);
    await tab.click('Activate Anna Schmidt');
    await tab.waitForText('awork has ended this access. Connect again');
    expect(renewals()).toHaveLength(1);
    const options = await world.browser.openExtensionPage('options.html');
    await options.waitForText('awork no longer accepts this access.');
    await tab.reload();
    const popup = await world.browser.openPopup(tab);
    await popup.waitForText('awork has ended this access.');
    await world.awork.idle();
    expect(renewals()).toHaveLength(1);
    expect(posts(world)).toEqual([]);
  });

  it('end with a stop of the worker between awork’s answer and storing it, without a loop', async () => {
    await (await signIn(world)).close();
    const tab = await world.browser.openTab(PEOPLE);
    await tab.button('Activate Anna Schmidt');
    expireAccess(world.awork.state);
    world.awork.faults.add({ path: '/accounts/token', hang: true, apply: true });
    await tab.click('Activate Anna Schmidt');
    await world.awork.when(({ path, body }) => path === TOKEN && body.includes('refresh_token'));
    await world.browser.stopWorker();
    await until('it is told that the access has ended', async () =>
      /awork has ended this access|cannot be reached/.test(await tab.text()),
    );
    expect(posts(world)).toEqual([]);
    const options = await world.browser.openExtensionPage('options.html');
    await options.click('Check again');
    await options.waitForText('awork no longer accepts this access.');
    expect(renewals().length).toBeLessThanOrEqual(3);
  });
});
