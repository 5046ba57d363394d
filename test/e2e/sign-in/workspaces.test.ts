import { describe, expect, it } from 'vitest';
import { addWorkspace, ANNA, NADIA } from '../../awork/index.ts';
import { BROWSER, PEOPLE, posts, useWorld } from '../setup.ts';
import { signIn } from './setup.ts';

describe(`two workspaces, in ${BROWSER}`, () => {
  const world = useWorld();

  it('are reached by their own tokens, each person by the right one, and disconnected alone', async () => {
    const other = addWorkspace(world.awork);
    await (await signIn(world, 'Nordlicht Studio')).close();
    const options = await signIn(world, 'Südwind Agentur');
    expect(await options.axe()).toEqual([]);
    const here = await world.browser.openTab(PEOPLE);
    await here.click('Activate Anna Schmidt');
    await here.button('Anna Schmidt is activated');
    const there = await world.browser.openTab(
      'https://suedwind.awork.com/users?status=deactivated',
    );
    const nadia = other.people.find(({ id }) => id === NADIA)!;
    const name = `${nadia.firstName} ${nadia.lastName}`;
    await there.click(`Activate ${name}`);
    await there.button(`${name} is activated`);
    expect(posts(world).map(({ path, status }) => [path.split('/').at(-2), status])).toEqual([
      [ANNA, 204],
      [NADIA, 204],
    ]);
    expect(nadia.updatedBy).not.toBe(
      world.awork.state.people.find(({ id }) => id === ANNA)!.updatedBy,
    );

    await options.bringToFront();
    await options.reload();
    await options.waitForText('Südwind Agentur');
    await options.click('Disconnect');
    await options.click('Disconnect now');
    await options.waitForText(
      'Nordlicht Studio is disconnected, and awork has taken the access back.',
    );
    await options.click('Check again');
    await options.waitForText('awork has answered for Südwind Agentur.');
    const stores = JSON.parse(await world.browser.readStores()) as Record<string, object>;
    // What was tried is kept until it is erased by itself, with what the workspace was called.
    const { journal, ...rest } = stores['indexedDB.activate'] as Record<string, unknown>;
    expect(JSON.stringify(journal)).toContain('Nordlicht');
    const others = JSON.stringify({ ...stores, 'indexedDB.activate': rest });
    expect(others).not.toContain('Nordlicht');
    expect(others).toContain('Südwind');
  });
});
