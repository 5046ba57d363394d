import { h } from '../h.ts';
import { card } from '../parts/bits.ts';
import { tintOf } from '../parts/avatar.ts';
import { trialFrame } from './frame.ts';
import type { AppData, Person } from '../../model.ts';
import type { View, Visit } from '../view.ts';

/** The ways to show a person of whom only the name is there, by turns. */
const WAYS: ((person: Person) => HTMLElement)[] = [
  (person) => initials(person, { title: person.name }),
  (person) => initials(person, { role: 'img', 'aria-label': person.name }),
  (person) => h('img', { class: 'names__face', src: '/assets/icon.svg', alt: person.name }),
  (person) => h('span', { class: 'names__chip' }, person.name),
];

/**
 * People who are shown by name alone: each in one way, and those who share a name in all ways. The first deactivated
 * person is named in running text only.
 */
export function namesPage({ data }: Visit): View {
  const [first, ...others] = data.people.filter((person) => person.isDeactivated);
  const isNamesake = (one: Person): boolean => namesakes(data, one).length > 1;
  const unique = others.filter((person) => !isNamesake(person));
  const same = data.people.filter(isNamesake);
  return trialFrame('Names', [
    card('One way each', list(unique.map((person, place) => [WAYS[place % 4], person]))),
    card('Namesakes', same.length > 0 ? list(same.flatMap(inAllWays)) : 'Nobody shares a name.'),
    first && card('Running text', ...prose(first)),
  ]);
}

function namesakes(data: AppData, { name }: Person): Person[] {
  return data.people.filter((person) => person.name === name);
}

function inAllWays(person: Person): [(typeof WAYS)[number], Person][] {
  return WAYS.map((way) => [way, person]);
}

function list(entries: [(typeof WAYS)[number] | undefined, Person][]): HTMLElement {
  const items = entries.map(([way, person]) =>
    h('li', { class: 'names__item' }, way?.(person), h('span', { class: 'quiet' }, 'since spring')),
  );
  return h('ul', { class: 'names' }, items);
}

function initials(person: Person, props: Record<string, string>): HTMLElement {
  const figure = h(
    'figure',
    { class: `avt-initials ${tintOf(person)}`, ...props },
    person.initials,
  );
  return h('aw-user-avatar', { class: 'avt avt--m' }, figure);
}

function prose({ name }: Person): HTMLElement[] {
  return [
    h('p', {}, `${name} drew the first version of the grid in spring.`),
    h('p', {}, 'The note about the tokens is by ', h('strong', {}, name), ' and still holds.'),
    h('p', {}, 'Ask ', h('em', { title: name }, name), '.'),
  ];
}
