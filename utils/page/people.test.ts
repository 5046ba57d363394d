// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PeopleOnPage } from './people.ts';
import type { Changes } from './watch.ts';

const ANNA = { id: '83477d16-a455-eb11-a607-00155d31310d', name: 'Anna Schmidt', unique: true };
const ZOE = { id: '7d92e04b-31c1-ec11-997e-a04a5e7d345e', name: 'Zoë Müller', unique: true };

const changes = (some: Partial<Changes> = {}): Changes => ({
  roots: new Set(),
  altered: new Set(),
  touched: new Set(),
  retold: new Set(),
  removed: false,
  whole: false,
  moved: true,
  ...some,
});

let people: PeopleOnPage;
const again = vi.fn();

function readAll(): void {
  people.update(changes({ whole: true }));
  while (!people.update(changes()));
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h1');
  element.textContent = text;
  return element;
}

beforeEach(() => {
  vi.useFakeTimers();
  again.mockReset();
  document.body.replaceChildren();
  globalThis.location.href = `https://app.awork.com/users/${ANNA.id}`;
  people = new PeopleOnPage(again);
  people.want([ANNA, ZOE]);
});

describe('the page of a person', () => {
  it('has its action beside the heading with their name', () => {
    document.body.append(heading('Anna Schmidt'));
    readAll();
    expect(people.spotsOf(ANNA.id)).toMatchObject([{ where: 'beside', ask: false }]);
    expect(people.kinds()).toContain('address');
  });

  it('has a bar where no heading comes in time, and gives it up for one that comes late', () => {
    readAll();
    expect(people.spotsOf(ANNA.id)).toEqual([]);
    vi.advanceTimersByTime(400);
    expect(again).toHaveBeenCalledOnce();
    people.changed.clear();
    people.update(changes());
    expect([...people.changed]).toEqual([ANNA.id]);
    expect(people.spotsOf(ANNA.id)).toMatchObject([{ where: 'bar' }]);
    const late = heading('Anna Schmidt');
    document.body.append(late);
    people.update(changes({ roots: new Set([late]) }));
    expect(people.spotsOf(ANNA.id)).toMatchObject([{ where: 'beside', anchor: late }]);
  });

  it('has nothing beside a heading that names somebody else, whichever changes first', () => {
    const title = heading('Anna Schmidt');
    document.body.append(title);
    readAll();
    globalThis.location.href = `https://app.awork.com/users/${ZOE.id}`;
    people.update(changes());
    expect(people.spotsOf(ZOE.id)).toEqual([]);
    // Her name alone is still evidence, and asks first.
    expect(people.spotsOf(ANNA.id)).toMatchObject([{ ask: true }]);
    title.textContent = 'Zoë Müller';
    people.update(changes({ touched: new Set([title]) }));
    expect(people.spotsOf(ANNA.id)).toEqual([]);
    expect(people.spotsOf(ZOE.id)).toMatchObject([{ where: 'beside', anchor: title, ask: false }]);
  });
});

describe('who is looked for', () => {
  it('loses the place that only the address of the page has given them', () => {
    people.want([{ ...ANNA, unique: false }]);
    document.body.append(heading('Anna Schmidt'));
    readAll();
    expect(people.kinds()).toEqual(['address']);
    people.changed.clear();
    people.want([]);
    expect([...people.changed]).toEqual([ANNA.id]);
    expect(people.spotsOf(ANNA.id)).toEqual([]);
  });

  it('loses their places when they are wanted no more', () => {
    document.body.append(heading('Anna Schmidt'));
    readAll();
    people.changed.clear();
    people.want([ZOE]);
    expect([...people.changed]).toContain(ANNA.id);
    expect(people.spotsOf(ANNA.id)).toEqual([]);
  });
});
