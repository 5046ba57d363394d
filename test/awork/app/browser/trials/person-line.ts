import { h } from '../h.ts';
import { profilePath } from '../hits.ts';
import { avatar } from '../parts/avatar.ts';
import type { Person } from '../../model.ts';

/** One person in a plain list: picture or initials, a linked name, an e-mail address. */
export function personLine(person: Person): HTMLElement {
  return h(
    'li',
    { class: 'person-line' },
    avatar(person, 'm'),
    h('a', { class: 'person-line__name', href: profilePath(person) }, person.name),
    h('span', { class: 'quiet' }, person.email),
  );
}
