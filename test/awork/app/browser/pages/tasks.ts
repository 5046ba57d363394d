import { h } from '../h.ts';
import { taskTable } from '../parts/task-row.ts';
import type { View, Visit } from '../view.ts';

/** The tasks of all projects, by project. */
export function tasksPage({ data }: Visit): View {
  const groups = data.projects.flatMap((project) => {
    const tasks = data.tasks.filter((task) => task.projectId === project.id);
    return [h('h2', { class: 'group' }, project.name), taskTable(data, tasks)];
  });
  const head = h('div', { class: 'page__head' }, h('h1', { class: 'page__title' }, 'Tasks'));
  const body = h('div', { class: 'page' }, head, groups);
  return { title: 'Tasks', section: 'tasks', trail: [{ text: 'Tasks' }], body };
}
