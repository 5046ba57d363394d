import { h } from '../h.ts';
import { openPerson, profilePath } from '../hits.ts';
import { avatar } from './avatar.ts';
import { statusBadge } from './bits.ts';
import type { Person } from '../../model.ts';
import type { Row } from './virtual-list.ts';

export const USER_ROW_HEIGHT = 60;

/** One row of the user list. It is used for one person after the other, so it changes texts and keeps nodes. */
export function userRow(): Row<Person> {
  let shown: Person | undefined;
  const face = h('div', { class: 'user-row__face' });
  const name = document.createTextNode('');
  const position = document.createTextNode('');
  const email = document.createTextNode('');
  const status = h('aw-user-status', { class: 'user-row__status' });
  const link = h('a', { class: 'user-row__name' }, name);
  const element = h(
    'aw-user-list-item',
    { class: 'user-row', click: (event) => shown && openPerson('user-row', shown, event) },
    h('div', { class: 'user-row__who' }, face, link),
    h('span', { class: 'user-row__text' }, position),
    h('span', { class: 'user-row__text' }, email),
    status,
  );
  const show = (person: Person): void => {
    shown = person;
    name.data = person.name;
    position.data = person.position;
    email.data = person.email;
    link.href = profilePath(person);
    element.classList.toggle('is-off', person.isDeactivated);
    replaceOwn(face, avatar(person, 'm'));
    replaceOwn(status, statusBadge(person));
  };
  return { element, show };
}

/** Changes the first child only: what others have put beside it is not this row's business. */
function replaceOwn(parent: HTMLElement, next: HTMLElement | undefined): void {
  const own = parent.querySelector(':scope > .avt, :scope > .badge');
  if (own && next) own.replaceWith(next);
  else if (own) own.remove();
  else if (next) parent.prepend(next);
}
