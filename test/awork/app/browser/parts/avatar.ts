import { h } from '../h.ts';
import type { Person } from '../../model.ts';

export type Size = 's' | 'm' | 'l' | 'xl';

const IMAGES = 'https://api.awork.com/api/v1/files/images/users';
const TINTS = 6;

/** The address of a person's picture. */
export function pictureOf(person: Person, size = 64): string {
  return `${IMAGES}/${person.id}?width=${size}&height=${size}`;
}

/** A person's picture or initials. `named` when no name stands beside it. */
export function avatar(person: Person, size: Size, named?: 'named'): HTMLElement {
  const face = person.hasImage ? picture(person, size) : initials(person);
  if (named) face.title = person.name;
  if (named && face instanceof HTMLImageElement) face.alt = person.name;
  return h('aw-user-avatar', { class: `avt avt--${size}` }, face);
}

/** People one over the other, and how many more there are. */
export function avatarStack(people: readonly Person[], size: Size, max = 5): HTMLElement {
  const rest = people.length - max;
  const more = rest > 0 ? h('span', { class: `avt-more avt--${size}` }, `+${rest}`) : undefined;
  const faces = people.slice(0, max).map((person) => avatar(person, size, 'named'));
  return h('aw-user-avatar-group', { class: 'avt-stack' }, faces, more);
}

/** The shade of a person's initials, the same on every page. */
export function tintOf(person: Person): string {
  const sum = [...person.id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return `tint-${sum % TINTS}`;
}

function picture(person: Person, size: Size): HTMLImageElement {
  const src = pictureOf(person, size === 'xl' ? 192 : 64);
  return h('img', { class: 'avt__image', src, alt: '', draggable: 'false' });
}

function initials(person: Person): HTMLElement {
  return h('figure', { class: `avt-initials ${tintOf(person)}` }, person.initials);
}
