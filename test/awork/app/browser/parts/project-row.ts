import { membersOf } from '../data.ts';
import { h } from '../h.ts';
import { avatarStack } from './avatar.ts';
import { progress, statusPill } from './bits.ts';
import type { AppData, Project } from '../../model.ts';

/** One project in a list. */
export function projectRow(data: AppData, project: Project): HTMLElement {
  return h(
    'aw-project-list-item',
    { class: 'project-row' },
    projectTile(project),
    h(
      'div',
      { class: 'project-row__what' },
      h('a', { class: 'project-row__name', href: `/projects/${project.id}` }, project.name),
      h('span', { class: 'quiet' }, project.client),
    ),
    statusPill(project.status),
    h('div', { class: 'project-row__progress' }, progress(project.percent)),
    h('span', { class: 'quiet project-row__due' }, project.due),
    h(
      'a',
      { class: 'stack-link', href: `/projects/${project.id}/members` },
      avatarStack(membersOf(data, project), 'm', 4),
    ),
  );
}

/** A project's coloured square with the letters of its key. */
export function projectTile(project: Project): HTMLElement {
  return h('span', { class: `tile tile--${project.colour}` }, project.key.slice(0, 2));
}
