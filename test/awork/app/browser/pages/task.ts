import { peopleOf } from '../data.ts';
import { h } from '../h.ts';
import { avatarStack } from '../parts/avatar.ts';
import { card, facts, statusPill } from '../parts/bits.ts';
import { commentEditor, commentList } from '../parts/comments.ts';
import { richText } from '../parts/rich-text.ts';
import { checkMark } from '../parts/task-row.ts';
import type { AppData, Project, Task } from '../../model.ts';
import type { View, Visit } from '../view.ts';

/** One task with all that was said about it. */
export function taskPage({ data, id }: Visit): View | undefined {
  const task = data.tasks.find((one) => one.id === id.toLowerCase());
  const project = data.projects.find((one) => one.id === task?.projectId);
  if (!task || !project) return undefined;
  const body = h(
    'aw-task-detail',
    { class: 'page task' },
    h('div', { class: 'task__main' }, story(data, task), commentsCard(data, task)),
    sidebar(data, task, project),
  );
  const trail = [
    { text: 'Projects', href: '/projects' },
    { text: project.name, href: `/projects/${project.id}` },
    { text: 'Task' },
  ];
  return { title: task.name, section: 'tasks', trail, body };
}

function story(data: AppData, task: Task): HTMLElement {
  const paragraphs = task.description.map((text) => h('p', {}, richText(data, text)));
  return h(
    'section',
    { class: 'card' },
    h('div', { class: 'task__head' }, statusPill(task.status), tags(task)),
    h('h1', { class: 'page__title' }, task.name),
    h('div', { class: 'prose' }, paragraphs),
    checklist(task),
  );
}

function tags(task: Task): HTMLElement[] {
  return task.tags.map((tag) => h('span', { class: 'tag' }, tag));
}

function checklist(task: Task): HTMLElement | undefined {
  if (task.checklist.length === 0) return undefined;
  const items = task.checklist.map(({ text, isDone }) =>
    h('li', { class: isDone ? 'is-done' : '' }, checkMark(isDone), h('span', {}, text)),
  );
  return h('ul', { class: 'checklist' }, items);
}

function commentsCard(data: AppData, task: Task): HTMLElement {
  return card('Comments', commentList(data, task.comments), commentEditor(data));
}

function sidebar(data: AppData, task: Task, project: Project): HTMLElement {
  const assignees = avatarStack(peopleOf(data, task.assigneeIds), 'm', 6);
  const facty = facts([
    ['Assigned to', assignees],
    ['Due', task.due],
    ['Effort', task.effort],
    ['Project', h('a', { class: 'link', href: `/projects/${project.id}` }, project.name)],
    ['Client', project.client],
  ]);
  return h('aside', { class: 'task__side' }, card('Details', facty));
}
