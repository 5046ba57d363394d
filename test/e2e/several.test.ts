import { describe, expect, it } from 'vitest';
import { ANNA, JONAS, ZOE } from '../awork/index.ts';
import { BROWSER, open, posts, record, useWorld } from './setup.ts';
import { questions } from './tricks.ts';

describe(`several activations one after the other, in ${BROWSER}`, () => {
  const world = useWorld();

  it('all go through: no notice hides another', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    const people = { [ANNA]: 'Anna Schmidt', [JONAS]: 'Jonas Weber', [ZOE]: 'Zoë Müller' };
    for (const name of Object.values(people)) await tab.click(`Activate ${name}`);
    for (const name of Object.values(people)) {
      await tab.waitForText(`${name} is activated.`);
    }
    expect(await questions(world)).toEqual([]);
    expect(posts(world)).toHaveLength(3);
    for (const id of Object.keys(people)) expect(record(world, id).isDeactivated).toBe(false);
  });
});
