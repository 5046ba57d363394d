import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ANNA,
  guidOf,
  JONAS,
  MARA,
  newDeactivated,
  newPerson,
  personById,
  type Person,
} from '../../test/awork/index.ts';
import {
  awork,
  freshProfile,
  otherWorkspace,
  startWorker,
  uniqueOf,
  type Worker,
} from '../../test/unit/worker.ts';
import { savePreferences } from '../preferences.ts';

freshProfile();

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
  await worker.connected();
});

const unique = async () => uniqueOf(await worker.named());
const DAY = '2026-01-01T00:00:00Z';
const annaToo = (about: Partial<Person> = {}) =>
  newPerson({ id: guidOf('the other Anna'), firstName: 'Anna', lastName: 'Schmidt', ...about });

const bea = { id: guidOf('Bea'), firstName: 'Bea', lastName: 'Thal' };

it('is unique when nobody else has it', async () => {
  expect(await unique()).toContain(ANNA);
  expect(await unique()).toContain(JONAS);
});

describe('a name is not unique when it is also that of', () => {
  it.each([
    ['somebody active', annaToo()],
    ['somebody archived', annaToo({ isArchived: true })],
    ['somebody deleted', annaToo({ deletedOn: DAY })],
    ['somebody external', annaToo({ isExternal: true })],
    ['an agent', annaToo({ isAgent: true })],
    ['somebody in other letters', annaToo({ firstName: 'ANNA', lastName: 'schmidt' })],
    ['somebody with other spaces', annaToo({ firstName: ' Anna\u00a0', lastName: '\tSchmidt' })],
    ['somebody with hidden characters', annaToo({ firstName: 'Anna\u202e' })],
    ['somebody with it all as first name', annaToo({ firstName: 'Anna Schmidt', lastName: '' })],
    ['somebody whose record is odd', annaToo({ position: 5 as never })],
  ])('%s', async (_, namesake) => {
    awork.state.people.push(namesake);
    expect(await unique()).not.toContain(ANNA);
    expect(await unique()).toContain(JONAS);
  });

  it('another who is deactivated: then neither is unique', async () => {
    const other = newDeactivated(DAY, annaToo());
    awork.state.people.push(other);
    const known = await unique();
    expect(known).not.toContain(ANNA);
    expect(known).not.toContain(other.id);
    expect(known).toContain(JONAS);
  });

  it.each([
    ['Lena Größmann', 'LENA', 'GRÖSSMANN'],
    ['Zoë Müller', 'Zoe\u0308', 'Mu\u0308ller'],
  ])('somebody who writes %s otherwise', async (name, firstName, lastName) => {
    awork.state.people.push(annaToo({ firstName, lastName }));
    const { people } = await worker.named();
    expect(people.find((person) => person.name === name)).toMatchObject({ unique: false });
  });
});

describe('in several workspaces', () => {
  it.each([
    ['active', annaToo()],
    ['archived', annaToo({ isArchived: true, isDeactivated: true })],
    ['deactivated', newDeactivated(DAY, annaToo())],
  ])('a name is not unique when somebody %s in another one has it', async (_, namesake) => {
    const { other, key } = otherWorkspace();
    other.state.people.push(namesake);
    await worker.connected(key);
    const known = await unique();
    expect(known).not.toContain(ANNA);
    expect(known).not.toContain(namesake.id);
    expect(known).toContain(JONAS);
  });

  it('a name loses and regains its uniqueness as another one comes and goes', async () => {
    expect(await unique()).toContain(ANNA);
    const { other, key } = otherWorkspace();
    other.state.people.push(annaToo(), newDeactivated(DAY, bea));
    const { id } = await worker.connected(key);
    // Not known yet what names are there: so none is unique.
    expect(uniqueOf(await worker.pageDirectory())).toEqual([]);
    expect(await unique()).not.toContain(ANNA);
    await worker.connect.disconnect(id);
    await worker.directory.forget(id);
    expect(await unique()).toContain(ANNA);
    expect(await worker.names.readBearers(id)).toBeNull();
  });

  it('nothing is unique as long as the names of one are not known', async () => {
    const { other, key } = otherWorkspace();
    await worker.connected(key);
    other.state.people.push(newDeactivated(DAY, bea));
    await worker.pageDirectory();
    await worker.settled();
    expect(await unique()).toContain(ANNA);
    other.faults.add({ path: '/users', status: 503, times: Infinity });
    vi.setSystemTime(Date.now() + 31 * 60_000);
    await worker.pageDirectory();
    await worker.settled();
    expect(await unique()).toEqual([]);
  });
});

describe('what is kept of the names', () => {
  it('is nothing of those that nobody eligible has', async () => {
    await unique();
    const { names } = (await worker.names.readBearers(awork.state.workspace.id))!;
    expect(names?.get('anna schmidt')).toEqual([ANNA]);
    expect(JSON.stringify([...names!])).not.toContain(MARA);
    expect(names?.size).toBe(5);
  });

  it('goes with the workspace, also when it is disconnected while the names are read', async () => {
    const { id } = awork.state.workspace;
    const { promise: hold, resolve } = Promise.withResolvers<void>();
    await worker.directory.refresh(id);
    awork.faults.add({ path: '/users', hold });
    await worker.pageDirectory();
    await awork.when(({ query }) => query['showArchived'] === 'true');
    await worker.connect.disconnect(id);
    await worker.directory.forget(id);
    resolve();
    await worker.settled();
    expect(await worker.names.readBearers(id)).toBeNull();
  });
});

describe('the admin’s choice', () => {
  it('may be that names say nothing: then they are not read either', async () => {
    await savePreferences({ names: false });
    const { people } = await worker.named();
    expect(people).toHaveLength(5);
    expect(uniqueOf({ people })).toEqual([]);
    expect(awork.log.filter(({ query }) => query['showArchived'])).toEqual([]);
  });

  it('holds at once for names that are known', async () => {
    expect(await unique()).toContain(ANNA);
    await savePreferences({ names: false });
    expect(uniqueOf(await worker.pageDirectory())).toEqual([]);
    await savePreferences({ names: true });
    expect(uniqueOf(await worker.pageDirectory())).toContain(ANNA);
  });

  it('may be to have no actions on pages: nobody is told, and nothing is asked', async () => {
    await savePreferences({ pages: false, grace: 10 });
    const before = awork.log.length;
    expect(await worker.named()).toEqual({ people: [], grace: 10 });
    expect(awork.log).toHaveLength(before);
    await savePreferences({ pages: true });
    expect((await worker.pageDirectory()).people).toHaveLength(5);
    expect(personById(awork.state, ANNA)).toBeDefined();
  });
});
