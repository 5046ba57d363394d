import { h } from '../h.ts';
import { progress, statusPill, tabs } from './bits.ts';
import { projectTile } from './project-row.ts';
import type { Child } from '../h.ts';
import type { AppData, Project } from '../../model.ts';
import type { View } from '../view.ts';

/** A page of a project: its heading and tabs around the content. */
export function projectFrame(
  data: AppData,
  project: Project,
  current: 'tasks' | 'members',
  content: Child,
): View {
  const path = `/projects/${project.id}`;
  const count = data.tasks.filter((task) => task.projectId === project.id).length;
  const body = h(
    'div',
    { class: 'page' },
    heading(project),
    tabs('Project', [
      { text: 'Tasks', href: path, count, isCurrent: current === 'tasks' },
      {
        text: 'Members',
        href: `${path}/members`,
        count: project.members.length,
        isCurrent: current === 'members',
      },
    ]),
    content,
  );
  const trail = [{ text: 'Projects', href: '/projects' }, { text: project.name }];
  return { title: project.name, section: 'projects', trail, body };
}

function heading(project: Project): HTMLElement {
  return h(
    'div',
    { class: 'page__head' },
    projectTile(project),
    h(
      'div',
      { class: 'page__names' },
      h('h1', { class: 'page__title' }, project.name),
      h('p', { class: 'quiet' }, project.client),
    ),
    h('div', { class: 'page__progress' }, progress(project.percent)),
    statusPill(project.status),
  );
}
