// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { learn } from '../../utils/page/evidence.ts';
import { PeopleOnPage } from '../../utils/page/people.ts';
import { Watcher } from '../../utils/page/watch.ts';
import { Actions } from './actions.ts';
import { make, makeRoot } from './root.ts';

const PEOPLE = ['Anna Schmidt', 'Zoë Müller', 'Jonas Weber', 'Mia Active'].map((name, index) => ({
  id: `83477d16-a455-eb11-a607-00155d31310${index}`,
  name,
  // Jonas has a namesake.
  unique: name !== 'Jonas Weber',
}));
/** The last one is active, and so is never wanted. */
const WANTED = PEOPLE.slice(0, 3);
const [ANNA] = PEOPLE as [Person];
type Person = (typeof PEOPLE)[number];

/** What a row shows of a person: each by itself or together. */
interface Look {
  link: boolean;
  picture: boolean;
  data: boolean;
  text: boolean;
}

interface Row {
  element: HTMLElement;
  person: Person;
  look: Look;
  editable: boolean;
}

/** Fills a row in place, as a list does that uses its rows again. */
function fill({ element, person, look }: Row): void {
  const [avatar, name] = element.children as unknown as [HTMLElement, HTMLElement];
  const image = avatar.querySelector('img') ?? avatar.appendChild(document.createElement('img'));
  image.setAttribute('src', look.picture ? `/files/images/users/${person.id}?w=64` : '/none.png');
  const link = name.querySelector('a') ?? name.appendChild(document.createElement('a'));
  link.setAttribute('href', look.link ? `/users/${person.id}` : '#');
  link.textContent = look.text ? person.name : 'Somebody';
  if (look.data) element.setAttribute('data-person', person.id);
  else element.removeAttribute('data-person');
}

function newRow(person: Person, look: Look, tag: string): Row {
  const cells = [make('div', 'avatar'), make('div', 'name')];
  const element = make(tag as 'div', 'row', ...cells);
  const row = { element, person, look, editable: false };
  fill(row);
  return row;
}

/** The page as a list of rows, the model of it, and the parts of the page part that keep up with it. */
class World {
  readonly list = document.body.appendChild(document.createElement('div'));
  readonly tag: string;
  rows: Row[] = [];
  wanted: Person[] = WANTED;
  readonly #stop = new AbortController();
  readonly actions = new Actions((spot) => {
    const { host } = makeRoot('action');
    host.title = spot.personId;
    return { host, button: make('button', ''), show: () => undefined, shape: () => undefined };
  });
  readonly people = new PeopleOnPage(() => undefined);
  #isDone = true;
  readonly watcher = new Watcher(this.#stop.signal, (changes) => {
    const isRead = this.people.update(changes);
    this.#isDone = this.actions.reconcile(this.people) && isRead;
    return this.#isDone;
  });

  /** `tag` is what its rows are made of: marked as rows or not. */
  constructor(tag: string) {
    this.tag = tag;
    this.want(WANTED);
    this.watcher.start(true);
  }

  want(wanted: Person[]): void {
    this.wanted = wanted;
    if (this.people.want(wanted)) this.watcher.start(true);
  }

  settle(): void {
    // Once more: an attribute that is new to it is watched from now on, and all is read again.
    for (let times = 0; times < 2; times += 1) {
      do this.watcher.flush();
      while (!this.#isDone);
    }
  }

  end(): void {
    this.#stop.abort();
    this.list.remove();
  }

  /** Whose actions should stand in a row. */
  expected({ person, look, editable }: Row): string[] {
    const isWanted = this.wanted.includes(person);
    const isSure = look.link || look.picture || look.data;
    const byName = look.text && person.unique;
    return isWanted && !editable && (isSure || byName) ? [person.id] : [];
  }

  standing({ element }: Row): string[] {
    return [...element.querySelectorAll('activate-for-awork')].map(
      (host) => (host as HTMLElement).title,
    );
  }

  check(): void {
    this.settle();
    expect(this.rows.map((row) => this.standing(row))).toEqual(
      this.rows.map((row) => this.expected(row)),
    );
    const all = this.rows.flatMap((row) => this.standing(row));
    expect(document.querySelectorAll('activate-for-awork')).toHaveLength(all.length);
  }
}

interface Step {
  run(world: World): void;
  /** What is read of it when a run has failed. */
  toString(): string;
}

function step(name: string, run: Step['run']): Step {
  return { run, toString: () => name };
}

const person = fc.constantFrom(...PEOPLE);
const look = fc.record({
  link: fc.boolean(),
  picture: fc.boolean(),
  data: fc.boolean(),
  text: fc.boolean(),
});
const at = fc.nat(50);

/** A step with one of the rows there are. */
function onRow(name: string, run: (row: Row, world: World) => void): fc.Arbitrary<Step> {
  return at.map((index) =>
    step(`${name} ${index}`, (world) => {
      const row = world.rows[index % Math.max(world.rows.length, 1)];
      if (row) run(row, world);
    }),
  );
}

const named = ({ name }: Person, how: Look) => `${name} ${JSON.stringify(how)}`;

const insert = fc.tuple(person, look, at).map(([who, how, index]) =>
  step(`insert ${index} ${named(who, how)}`, (world) => {
    const row = newRow(who, how, world.tag);
    const place = index % (world.rows.length + 1);
    world.list.insertBefore(row.element, world.rows[place]?.element ?? null);
    world.rows.splice(place, 0, row);
  }),
);

const recycle = fc.tuple(person, look, at).map(([who, how, index]) =>
  step(`recycle ${index} ${named(who, how)}`, (world) => {
    const row = world.rows[index % Math.max(world.rows.length, 1)];
    if (!row) return;
    row.person = who;
    row.look = how;
    fill(row);
  }),
);

const remove = onRow('remove', (row, world) => {
  row.element.remove();
  world.rows = world.rows.filter((one) => one !== row);
});

const move = onRow('move', (row, world) => {
  world.list.append(row.element);
  world.rows = [...world.rows.filter((one) => one !== row), row];
});

const clone = onRow('clone', (row) => {
  const copy = row.element.cloneNode(true) as HTMLElement;
  row.element.replaceWith(copy);
  row.element = copy;
});

const edit = onRow('edit', (row) => {
  row.editable = !row.editable;
  if (row.editable) row.element.setAttribute('contenteditable', 'true');
  else row.element.removeAttribute('contenteditable');
});

const strip = onRow('strip', (row) => {
  for (const host of row.element.querySelectorAll('activate-for-awork')) host.remove();
});

const rebuild = step('rebuild', (world) => {
  world.list.replaceChildren();
  for (const row of world.rows) {
    Object.assign(row, newRow(row.person, row.look, world.tag), { editable: false });
    world.list.append(row.element);
  }
});

const detach = step('detach', (world) => {
  world.list.remove();
  world.watcher.flush();
  document.body.append(world.list);
});

const want = fc.subarray(WANTED).map((wanted) =>
  step(`want ${wanted.map(({ name }) => name).join()}`, (world) => {
    world.want(wanted);
  }),
);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: insert, weight: 6 },
  { arbitrary: recycle, weight: 8 },
  { arbitrary: remove, weight: 3 },
  { arbitrary: move, weight: 2 },
  { arbitrary: clone, weight: 2 },
  { arbitrary: edit, weight: 1 },
  { arbitrary: strip, weight: 1 },
  { arbitrary: fc.constant(rebuild), weight: 1 },
  { arbitrary: fc.constant(detach), weight: 1 },
  { arbitrary: want, weight: 1 },
);

const LEAST = 10_000;
const SEED = Number(process.env['ACTIVATE_SEED'] ?? Date.now() % 2 ** 31);

describe('the actions on a page that changes', () => {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', () => 1);
    globalThis.location.href = 'https://app.awork.com/users';
    document.body.replaceChildren();
    // A data attribute counts from when it was first seen to hold somebody's id.
    const taught = make('div', '');
    taught.dataset['person'] = ANNA.id;
    learn(taught, {
      byId: ([id]) => id,
      byName: () => undefined,
      seeksNames: true,
      nameOf: () => '',
    });
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('are those that a simple model says, whatever happens', () => {
    console.info(`→ seed ${SEED} (again with ACTIVATE_SEED=${SEED})`);
    let count = 0;
    const tags = fc.constantFrom('li', 'div', 'aw-user-item');
    const steps = fc.array(anyStep, { minLength: 1, maxLength: 100, size: 'max' });
    fc.assert(
      fc.property(tags, steps, (tag, all) => {
        const world = new World(tag);
        try {
          for (const one of all) {
            count += 1;
            one.run(world);
            world.check();
          }
        } finally {
          world.end();
        }
      }),
      { numRuns: 260, seed: SEED },
    );
    console.info(`→ ${count} steps`);
    expect(count).toBeGreaterThanOrEqual(LEAST);
  }, 120_000);
});
