import { describe, expect, it } from 'vitest';
import { JONAS, newDeactivated, newPerson } from '../awork/index.ts';
import { actionsOf, painted } from './look.ts';
import { APP, BROWSER, open, posts, useWorld } from './setup.ts';

const NAMES = `${APP}/trials/names`;

const KIM = { firstName: 'Kim', lastName: 'Berger' };
const NAMESAKES = [
  newPerson({ id: '5d20c7aa-90ed-ed11-907d-00224889d1a7', ...KIM }),
  newDeactivated('2026-02-27T12:00:00Z', { id: '61b2f90e-90ed-ed11-907d-00224889d1a7', ...KIM }),
];

describe(`people who are shown by name alone, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it('have an action, by title, label, alternative text or text, where the name is unique', async () => {
    const tab = await open(world, { page: NAMES });
    await tab.button('Activate Jonas Weber');
    await painted(tab);
    expect((await actionsOf(tab)).sort()).toEqual([
      'Jonas Weber',
      'Lena Größmann',
      'Tomasz Kowalski',
      'Zoë Müller',
    ]);
  });

  it('are asked about first, with e-mail and day, whatever the grace', async () => {
    const tab = await open(world, { page: NAMES, grace: 'At once' });
    await tab.click('Activate Jonas Weber');
    await tab.waitForText('E-mail: jonas.weber@nordlicht.example');
    await tab.waitForText('Deactivated on June 30, 2026');
    await tab.click('Cancel');
    await tab.gone('Activate Jonas Weber now');
    expect(posts(world)).toEqual([]);
    await tab.click('Activate Jonas Weber');
    await tab.click('Activate Jonas Weber now');
    await tab.button('Jonas Weber is activated');
    expect(posts(world)).toMatchObject([{ path: `/api/v1/users/${JONAS}/activate` }]);
  });

  it('have none where somebody else has the same name, be they active or not', async () => {
    world.awork.state.people.push(...NAMESAKES);
    const tab = await open(world, { page: NAMES });
    await tab.waitForText('Kim Berger');
    await tab.button('Activate Jonas Weber');
    await painted(tab);
    expect(await actionsOf(tab)).not.toContain('Kim Berger');
  });

  it('have one where the only namesake has another spelling', async () => {
    const [active, gone] = NAMESAKES;
    world.awork.state.people.push({ ...active!, lastName: 'Bergér' }, gone!);
    const tab = await open(world, { page: NAMES });
    await tab.button('Activate Kim Berger');
  });

  it('have none in running text', async () => {
    const tab = await open(world, { page: NAMES });
    await tab.waitForText('Anna Schmidt drew the first version');
    await tab.button('Activate Jonas Weber');
    await painted(tab);
    expect(await actionsOf(tab)).not.toContain('Anna Schmidt');
  });
});
