import { peopleOf } from '../data.ts';
import { h } from '../h.ts';
import { icon } from '../icons.ts';
import { avatarStack } from './avatar.ts';
import { statusPill } from './bits.ts';
import type { AppData, Task } from '../../model.ts';

/** Tasks one below the other. */
export function taskTable(data: AppData, tasks: readonly Task[]): HTMLElement {
  return h(
    'div',
    { class: 'table' },
    tasks.map((task) => taskRow(data, task)),
  );
}

function taskRow(data: AppData, task: Task): HTMLElement {
  const isDone = task.status === 'Done';
  return h(
    'aw-task-list-item',
    { class: isDone ? 'task-row is-done' : 'task-row' },
    checkMark(isDone),
    h('a', { class: 'task-row__name', href: taskPath(task) }, task.name),
    statusPill(task.status),
    h('span', { class: 'task-row__due quiet' }, task.due),
    avatarStack(peopleOf(data, task.assigneeIds), 's', 4),
  );
}

/** The address of a task. */
export function taskPath(task: Task): string {
  return `/tasks/${task.id}/details`;
}

/** A round tick, filled when done. */
export function checkMark(isDone: boolean): HTMLElement {
  const props = { class: isDone ? 'tick is-done' : 'tick', role: 'img' };
  return h('span', { ...props, 'aria-label': isDone ? 'Done' : 'Open' }, icon('check'));
}
