import { castOf } from './content/cast.ts';
import { makePlan } from './content/plan.ts';
import { makeProjects } from './content/projects.ts';
import { toPerson, isListed } from './content/person.ts';
import { makeTasks } from './content/tasks.ts';
import type { AworkState } from '../state.ts';
import type { AppData } from './model.ts';

/** Everything the pages show, made anew from the people as they are now; the same people give the same content. */
export function makeContent(source: Pick<AworkState, 'workspace' | 'people'>): AppData {
  const people = source.people.filter(isListed).map(toPerson);
  const workspace = source.workspace.name;
  const cast = castOf(people);
  if (!cast) {
    return { workspace, meId: '', people, projects: [], tasks: [], plan: { days: [], rows: [] } };
  }
  return {
    workspace,
    meId: cast.me.id,
    people,
    projects: makeProjects(cast),
    tasks: makeTasks(cast),
    plan: makePlan(cast),
  };
}
