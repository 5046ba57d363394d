import { h } from '../h.ts';
import { profilePath } from '../hits.ts';
import { pictureOf } from '../parts/avatar.ts';
import type { Person } from '../../model.ts';

export const ROW_HEIGHT = 60;

/** Where a row keeps who it is about. */
type Kind = 'picture' | 'link' | 'attribute' | 'initials';

const WITHOUT_PICTURE: Kind[] = ['link', 'attribute', 'initials'];

export interface DirectoryRow {
  element: HTMLElement;
  show(person: Person | undefined, index: number): void;
}

/** A row that keeps all its nodes and changes their texts and attributes from person to person. */
export function directoryRow(): DirectoryRow {
  const image = h('img', { class: 'avt__image', alt: '' });
  const initials = h('figure', { class: 'avt-initials tint-1' }, '');
  const face = h('aw-user-avatar', { class: 'avt avt--m' }, image, initials);
  const name = h('a', { class: 'user-row__name' }, '');
  const email = h('span', { class: 'user-row__text' }, '');
  const element = h('div', { class: 'directory__row' }, face, name, email);
  const show = (person: Person | undefined, index: number): void => {
    if (!person) return;
    const kind = kindOf(person, index);
    element.dataset['kind'] = kind;
    set(element, 'data-user-id', kind === 'attribute' && person.id);
    set(image, 'src', kind === 'picture' && pictureOf(person));
    image.hidden = kind !== 'picture';
    set(initials, 'title', kind !== 'picture' && person.name);
    initials.hidden = kind === 'picture';
    initials.textContent = person.initials;
    set(name, 'href', kind === 'link' && profilePath(person));
    name.textContent = person.name;
    email.textContent = person.email;
    element.classList.toggle('is-off', person.isDeactivated);
    // What a test compares with; it holds no id.
    element.dataset['expects'] = person.isDeactivated && !person.isExternal ? 'action' : 'nothing';
  };
  return { element, show };
}

function kindOf(person: Person, index: number): Kind {
  return person.hasImage ? 'picture' : (WITHOUT_PICTURE[index % 3] ?? 'link');
}

function set(element: HTMLElement, name: string, value: string | false): void {
  if (value === false) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
