import { h } from '../h.ts';
import { icon } from '../icons.ts';
import { tabs } from '../parts/bits.ts';
import { userRow, USER_ROW_HEIGHT } from '../parts/user-row.ts';
import { virtualList } from '../parts/virtual-list.ts';
import type { AppData, Person } from '../../model.ts';
import type { View, Visit } from '../view.ts';

const FILTERS: { text: string; status: string; holds: (person: Person) => boolean }[] = [
  { text: 'All', status: '', holds: () => true },
  { text: 'Active', status: 'active', holds: (person) => !person.isDeactivated },
  { text: 'Deactivated', status: 'deactivated', holds: (person) => person.isDeactivated },
];

/** The list of everyone in the workspace. */
export function usersPage({ data, url }: Visit): View {
  const status = url.searchParams.get('status') ?? '';
  const holds = FILTERS.find((filter) => filter.status === status)?.holds ?? (() => true);
  const people = byName(data.people.filter(holds));
  const list = virtualList(USER_ROW_HEIGHT, userRow);
  list.setItems(people);
  const search = searchField((words) => list.setItems(people.filter((one) => matches(one, words))));
  const body = h(
    'div',
    { class: 'page page--fill' },
    h('div', { class: 'page__head' }, h('h1', { class: 'page__title' }, 'Users'), search),
    filterTabs(data, status),
    h('div', { class: 'table table--users' }, columns(), list.element),
  );
  return { title: 'Users', section: 'users', trail: [{ text: 'Users' }], body };
}

function byName(people: readonly Person[]): Person[] {
  return people.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

function filterTabs(data: AppData, current: string): HTMLElement {
  const items = FILTERS.map(({ text, status, holds }) => ({
    text,
    href: status ? `/users?status=${status}` : '/users',
    count: data.people.filter(holds).length,
    isCurrent: status === current,
  }));
  return tabs('Filter', items);
}

function searchField(search: (words: string) => void): HTMLElement {
  const input = h('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search users' });
  input.addEventListener('input', () => search(input.value));
  return h('label', { class: 'search' }, icon('search'), input);
}

function matches(person: Person, words: string): boolean {
  const text = `${person.name} ${person.email} ${person.position}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function columns(): HTMLElement {
  const names = ['Name', 'Position', 'E-mail', ''];
  return h(
    'div',
    { class: 'user-row user-row--head', 'aria-hidden': 'true' },
    names.map((name) => h('span', {}, name)),
  );
}
