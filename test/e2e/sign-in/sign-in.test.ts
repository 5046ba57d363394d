import { describe, expect, it } from 'vitest';
import { BROWSER, PEOPLE, posts, record, unconnected, useWorld } from '../setup.ts';
import { ANNA, MARA } from '../../awork/index.ts';
import { beginSignIn, signIn } from './setup.ts';

describe(`signing in with awork, in ${BROWSER}`, () => {
  const world = useWorld();

  it('connects a workspace as the admin, whom awork’s own records name', async () => {
    const options = await signIn(world);
    await options.waitForText('It acts as Mara Lindqvist. You may activate people.');
    expect(await options.axe()).toEqual([]);
    const tab = await world.browser.openTab(PEOPLE);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toMatchObject([{ key: 'Mara Lindqvist', status: 204, cookie: false }]);
    expect(record(world, ANNA).updatedBy).toBe(MARA);
  });

  it('is taken back at awork by Disconnect, and nothing of it stays here', async () => {
    const options = await signIn(world);
    const stored = await world.browser.readStores();
    expect(stored).toContain('Nordlicht');
    await options.click('Disconnect');
    await options.waitForText('awork takes this access back');
    expect(await options.axe()).toEqual([]);
    await options.click('Disconnect now');
    await options.waitForText('is disconnected, and awork has taken the access back.');
    expect(world.awork.state.oauth.grants).toEqual([]);
    const left = await world.browser.readStores();
    for (const mark of ['Nordlicht', 'sealed', MARA, ANNA, world.awork.state.workspace.id]) {
      expect(left.includes(mark), `${mark} is left: ${left}`).toBe(false);
    }
  });

  it('is erased here, and told, when awork cannot be reached by Disconnect', async () => {
    const options = await signIn(world);
    world.awork.faults.add({ path: /authorizedclients/, times: Infinity, resetBefore: true });
    await options.click('Disconnect');
    await options.click('Disconnect now');
    await options.waitForText('is disconnected here, but awork could not be told.');
    expect(await world.browser.readStores()).not.toContain('sealed');
  });

  it('connects nothing when it is denied, and says so', async () => {
    await unconnected(world);
    const { options, consent } = await beginSignIn(world);
    await consent.click('Deny');
    await options.waitForText('The access was denied at awork. Nothing is connected.');
    expect(await world.browser.readStores()).not.toContain('sealed');
  });

  it('connects nothing when the window is closed, and can be tried again', async () => {
    const { options, consent } = await beginSignIn(world);
    await consent.close();
    await options.waitForText('awork’s window was closed'.replace('’', "'"));
    expect(await options.axe()).toEqual([]);
    await options.click('Sign in with awork');
    await (await world.browser.waitForTab('/accounts/authorize')).click('Allow');
    await options.waitForText('Nordlicht Studio is connected');
  });
});
