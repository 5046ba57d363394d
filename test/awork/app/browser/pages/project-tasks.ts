import { projectFrame } from '../parts/project-frame.ts';
import { taskTable } from '../parts/task-row.ts';
import type { View, Visit } from '../view.ts';

/** The tasks of one project. */
export function projectTasksPage({ data, id }: Visit): View | undefined {
  const project = data.projects.find((one) => one.id === id.toLowerCase());
  if (!project) return undefined;
  const tasks = data.tasks.filter((task) => task.projectId === project.id);
  return projectFrame(data, project, 'tasks', taskTable(data, tasks));
}
