import { membersPage } from './pages/members.ts';
import { missingPage } from './pages/missing.ts';
import { plannerPage } from './pages/planner.ts';
import { profilePage } from './pages/profile.ts';
import { projectTasksPage } from './pages/project-tasks.ts';
import { projectsPage } from './pages/projects.ts';
import { taskPage } from './pages/task.ts';
import { tasksPage } from './pages/tasks.ts';
import { usersPage } from './pages/users.ts';
import { directoryPage } from './trials/directory.ts';
import { editorPage } from './trials/editor.ts';
import { layersPage } from './trials/layers.ts';
import { livePage } from './trials/live.ts';
import { namesPage } from './trials/names.ts';
import { trialsPage } from './trials/overview.ts';
import type { AppData } from '../model.ts';
import type { Page, View } from './view.ts';

const ROUTES: [RegExp, Page][] = [
  [/^\/projects\/?$/i, projectsPage],
  [/^\/projects\/([^/]+)\/members\/?$/i, membersPage],
  [/^\/projects\/([^/]+)(?:\/tasks)?\/?$/i, projectTasksPage],
  [/^\/tasks\/?$/i, tasksPage],
  [/^\/tasks\/([^/]+)(?:\/details)?\/?$/i, taskPage],
  [/^\/planner\/?$/i, plannerPage],
  [/^\/users\/?$/i, usersPage],
  [/^\/users\/([^/]+)\/?$/i, profilePage],
  [/^\/trials\/?$/i, trialsPage],
  [/^\/trials\/directory\/?$/i, directoryPage],
  [/^\/trials\/live\/?$/i, livePage],
  [/^\/trials\/layers\/?$/i, layersPage],
  [/^\/trials\/editor\/?$/i, editorPage],
  [/^\/trials\/names\/?$/i, namesPage],
];

/** What to show at an address. */
export function viewAt(url: URL, data: AppData): View {
  for (const [pattern, page] of ROUTES) {
    const match = pattern.exec(url.pathname);
    const view = match && page({ data, url, id: match[1] ?? '' });
    if (view) return view;
  }
  return missingPage();
}
