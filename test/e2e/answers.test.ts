import { describe, expect, it } from 'vitest';
import { ANNA, MEMBER_KEY, type Fault } from '../awork/index.ts';
import type { LocalAwork } from '../awork/index.ts';
import { BROWSER, open, posts, record, useWorld } from './setup.ts';

describe(`what awork answers, in ${BROWSER}`, () => {
  const world = useWorld();

  const refusals: [string, Fault, string][] = [
    ['no seat is free', { status: 400, code: 'insufficient-seats' }, 'No seat is free.'],
    [
      'the plan does not allow it',
      { status: 400, code: 'insufficient-subscription-level' },
      'plan does not allow',
    ],
    ['the right is missing', { status: 401, code: 'unauthorized' }, 'may not activate users'],
    [
      'the edge blocks it',
      { status: 403, headers: { 'X-Edge-Ref': 'edge-77' }, body: '' },
      'edge-77',
    ],
    [
      'awork asks to wait',
      { status: 429, headers: { 'ratelimit-reset': '30' } },
      'awork asks to wait',
    ],
    [
      'awork has other reasons',
      {
        status: 400,
        code: 'odd',
        body: { code: 'odd', description: 'The moon is full.', link: '' },
      },
      '“The moon is full.”',
    ],
    ['awork breaks before it acts', { status: 500 }, 'they are still deactivated'],
  ];
  it.each(refusals)('%s: says so, and sends no second request', async (_, fault, sentence) => {
    const tab = await open(world, { grace: 'At once' });
    world.awork.faults.add({ method: 'POST', ...fault });
    await tab.click('Activate Anna Schmidt');
    await tab.waitForText('Anna Schmidt was not activated.');
    await tab.waitForText(sentence);
    expect(posts(world)).toHaveLength(1);
    expect(record(world, ANNA).isDeactivated).toBe(true);
  });

  const doubts: [string, Fault][] = [
    ['the connection breaks after awork has acted', { resetAfter: true, times: Infinity }],
    ['awork breaks after it has acted', { status: 502, apply: true, html: false }],
    ['a sign-in page answers in between', { html: true, apply: true }],
  ];
  it.each(doubts)('%s: the record says activated', async (_, fault) => {
    const tab = await open(world, { grace: 'At once' });
    world.awork.faults.add({ method: 'POST', ...fault });
    await tab.click('Activate Anna Schmidt');
    await tab.button('Anna Schmidt is activated');
    expect(world.awork.state.emails).toHaveLength(1);
  });

  const meanwhile: [string, (awork: LocalAwork) => void, string][] = [
    [
      'activated',
      ({ state }) =>
        Object.assign(anna(state), { isDeactivated: false, status: { isDeactivated: false } }),
      'was already active. Nothing was sent.',
    ],
    [
      'archived',
      ({ state }) => Object.assign(anna(state), { isArchived: true }),
      'archived, not deactivated',
    ],
    [
      'deleted',
      ({ state }) => void (state.people = state.people.filter(({ id }) => id !== ANNA)),
      'no longer exists',
    ],
  ];
  it.each(meanwhile)(
    'somebody else has %s the person: the truth is shown, nothing is sent',
    async (_, change, sentence) => {
      const tab = await open(world);
      await tab.button('Activate Anna Schmidt');
      change(world.awork);
      await tab.click('Activate Anna Schmidt');
      await tab.waitForText(sentence);
      await tab.gone('Activate Anna Schmidt');
      expect(posts(world)).toEqual([]);
    },
  );

  it('sends nothing with the key of somebody who may not activate', async () => {
    const tab = await open(world, { key: MEMBER_KEY });
    await tab.click('Activate Anna Schmidt');
    await tab.waitForText('may not activate users');
    expect(posts(world)).toEqual([]);
  });

  it('finds out on request what could not be found out', async () => {
    const tab = await open(world, { grace: 'At once' });
    await tab.button('Activate Anna Schmidt');
    world.awork.faults.add({ method: 'POST', status: 503, apply: true });
    const held = world.awork
      .when(({ method }) => method === 'POST')
      .then(() => {
        world.awork.faults.add({ method: 'GET', status: 503, times: Infinity });
      });
    await tab.click('Activate Anna Schmidt');
    await held;
    await tab.waitForText('It is not known whether Anna Schmidt was activated.');
    world.awork.faults.clear();
    await tab.click('Check again');
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toHaveLength(1);
  });
});

function anna(state: LocalAwork['state']) {
  const person = state.people.find(({ id }) => id === ANNA);
  if (!person) throw new Error('Anna is missing');
  return person;
}
