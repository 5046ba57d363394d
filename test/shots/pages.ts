import { ANNA, JONAS } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { projectId, taskId } from '../awork/app/content/ids.ts';
import { clear, connect, show, visit, type Scene } from './stage.ts';

const PATHS: Record<string, string> = {
  users: '/users',
  'users-deactivated': '/users?status=deactivated',
  profile: `/users/${ANNA}`,
  'profile-projects': `/users/${ANNA}?tab=projects`,
  'profile-times': `/users/${ANNA}?tab=times`,
  'profile-picture': `/users/${ANNA}?heading=no`,
  'profile-bar': `/users/${JONAS}?heading=no`,
  projects: '/projects',
  'project-tasks': `/projects/${projectId(0)}`,
  members: `/projects/${projectId(0)}/members`,
  tasks: '/tasks',
  task: `/tasks/${taskId(0)}/details`,
  planner: '/planner',
  trials: '/trials',
  'trial-directory': '/trials/directory?rows=2000',
  'trial-live': '/trials/live',
  'trial-layers': '/trials/layers',
  'trial-dialog': '/trials/layers?open=dialog',
  'trial-popover': '/trials/layers?open=popover',
  'trial-editor': '/trials/editor',
  'trial-names': '/trials/names',
  'trial-reset': '/users?css=reset',
  'trial-empty': '/users?css=empty',
};

/** The one page on which nobody is. */
const NOBODY = 'trials';

let connected: unknown;

/** Every page of the local awork, with whatever actions stand in it. */
export const PAGES: Scene[] = Object.entries(PATHS).map(([name, path]) => ({
  name,
  async play(stage) {
    // One connection is enough: nobody is activated here.
    if (connected !== stage.browser) {
      await clear(stage);
      const options = await connect(stage);
      await options.close();
      connected = stage.browser;
    }
    const tab = await visit(stage, path);
    if (name !== NOBODY) await anAction(tab);
    await show(stage, tab, name);
    await tab.close();
  },
}));

async function anAction(tab: Tab): Promise<void> {
  await until('an action stands', async () => (await tab.hosts()).length > 0);
}
