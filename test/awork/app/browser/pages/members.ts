import { personOf } from '../data.ts';
import { h } from '../h.ts';
import { openPerson } from '../hits.ts';
import { avatar, pictureOf } from '../parts/avatar.ts';
import { projectFrame } from '../parts/project-frame.ts';
import type { Person } from '../../model.ts';
import type { View, Visit } from '../view.ts';

/**
 * The members of a project as cards without links. Who they are is only in an attribute or in a background picture,
 * two more places where a page can keep an id.
 */
export function membersPage({ data, id }: Visit): View | undefined {
  const project = data.projects.find((one) => one.id === id.toLowerCase());
  if (!project) return undefined;
  const cards = project.members.flatMap(({ personId, role }) => {
    const person = personOf(data, personId);
    return person ? [memberCard(person, role)] : [];
  });
  return projectFrame(data, project, 'members', h('div', { class: 'members' }, cards));
}

function memberCard(person: Person, role: string): HTMLElement {
  return h(
    'aw-project-member',
    {
      class: 'member',
      'data-user-id': person.hasImage ? undefined : person.id,
      click: (event) => openPerson('member', person, event),
    },
    person.hasImage ? backgroundFace(person) : avatar(person, 'l'),
    h('span', { class: 'member__name' }, person.name),
    h('span', { class: 'member__position quiet' }, person.position || person.email),
    h('span', { class: 'member__role' }, role),
  );
}

function backgroundFace(person: Person): HTMLElement {
  const face = h('div', { class: 'avt avt--l avt__background' });
  // The policy forbids style attributes in markup; what a script sets on the element is allowed.
  face.style.backgroundImage = `url("${pictureOf(person, 128)}")`;
  return face;
}
