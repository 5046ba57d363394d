import { h } from '../h.ts';
import { projectRow } from '../parts/project-row.ts';
import type { View, Visit } from '../view.ts';

/** All projects. */
export function projectsPage({ data }: Visit): View {
  const rows = data.projects.map((project) => projectRow(data, project));
  const body = h(
    'div',
    { class: 'page' },
    h('div', { class: 'page__head' }, h('h1', { class: 'page__title' }, 'Projects')),
    rows.length > 0
      ? h('div', { class: 'table' }, rows)
      : h('p', { class: 'quiet' }, 'There is nobody in this workspace, and so no project.'),
  );
  return { title: 'Projects', section: 'projects', trail: [{ text: 'Projects' }], body };
}
