import { describe, expect, it } from 'vitest';
import { ANNA, FELIX, ZOE } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { actionsOf, callApp, painted } from './look.ts';
import { APP, BROWSER, open, useWorld } from './setup.ts';

const profile = (id: string) => `/users/${id}`;

describe(`a page and its address that do not change together, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  async function openAnna(): Promise<Tab> {
    const tab = await open(world, { page: APP + profile(ANNA) });
    await tab.button('Activate Anna Schmidt');
    await expectBeside(tab, 'Anna Schmidt');
    return tab;
  }

  it('the address first: nobody beside the name of another, then the right one', async () => {
    const tab = await openAnna();
    await callApp(tab, 'phases.address', profile(ZOE));
    await expectNobodyWrong(tab);
    await callApp(tab, 'phases.content', profile(ZOE));
    await expectBeside(tab, 'Zoë Müller');
    expect(await actionsOf(tab)).toEqual(['Zoë Müller']);
  });

  it('the address first: the new person is in reach while the old one is still shown', async () => {
    const tab = await openAnna();
    await callApp(tab, 'phases.address', profile(ZOE));
    await tab.button('Activate Zoë Müller', { timeout: 3_000 });
    await expectNobodyWrong(tab);
  });

  it('the page first: nobody beside the name of another, then the right one', async () => {
    const tab = await openAnna();
    await callApp(tab, 'phases.content', profile(ZOE));
    await expectNobodyWrong(tab);
    await callApp(tab, 'phases.address', profile(ZOE));
    await expectNobodyWrong(tab);
    // Some change of the page after that, as there always is.
    await callApp(tab, 'phases.content', profile(ZOE));
    await expectBeside(tab, 'Zoë Müller');
    expect(await actionsOf(tab)).toEqual(['Zoë Müller']);
  });

  it('the Navigation API, where the browser has it: the same', async () => {
    const tab = await openAnna();
    if (!(await callApp<boolean>(tab, 'phases.intercepted', profile(ZOE)))) return;
    await until('the address has changed', async () => (await tab.url()).endsWith(ZOE));
    await expectNobodyWrong(tab);
    await callApp(tab, 'phases.finish');
    await tab.waitForText('UX researcher');
    await expectBeside(tab, 'Zoë Müller');
    expect(await actionsOf(tab)).toEqual(['Zoë Müller']);
  });

  it('to somebody active, in either order: nothing is left', async () => {
    for (const order of [
      ['phases.address', 'phases.content'],
      ['phases.content', 'phases.address', 'phases.content'],
    ]) {
      const tab = await openAnna();
      for (const phase of order) {
        await callApp(tab, phase, profile(FELIX));
        await expectNobodyWrong(tab);
      }
      expect(await tab.hosts()).toEqual([]);
      await tab.close();
    }
  });

  it('a heading that is used again: the action goes with the name', async () => {
    const tab = await openAnna();
    await tab.evaluate(() => {
      document.querySelector('h1')!.firstChild!.nodeValue = 'Zoë Müller';
    });
    await expectNobodyWrong(tab);
    await tab.evaluate(() => {
      document.querySelector('h1')!.firstChild!.nodeValue = 'Anna Schmidt';
    });
    await expectBeside(tab, 'Anna Schmidt');
  });

  it('steps at full speed: where it comes to rest, the right one stands', async () => {
    const tab = await openAnna();
    for (const id of [ZOE, FELIX, ANNA, ZOE]) {
      await callApp(tab, 'phases.address', profile(id));
      await callApp(tab, 'phases.content', profile(id));
    }
    await expectBeside(tab, 'Zoë Müller');
    expect(await actionsOf(tab)).toEqual(['Zoë Müller']);
  });
});

/** The actions beside a heading that names a person, as pairs of the two names. */
async function besideHeadings(tab: Tab): Promise<[string, string][]> {
  await painted(tab);
  const headings = await tab.evaluate(() =>
    [...document.querySelectorAll('activate-for-awork')].map(
      (host) => host.closest('.profile__name')?.querySelector('h1')?.textContent ?? '',
    ),
  );
  const hosts = await tab.hosts();
  return headings.flatMap((heading, place): [string, string][] =>
    heading ? [[heading, hosts[place]?.name.replace('Activate ', '') ?? '']] : [],
  );
}

async function expectNobodyWrong(tab: Tab): Promise<void> {
  const pairs = await besideHeadings(tab);
  expect(pairs.filter(([heading, action]) => heading !== action)).toEqual([]);
}

async function expectBeside(tab: Tab, name: string): Promise<void> {
  expect(await besideHeadings(tab)).toEqual([[name, name]]);
}
