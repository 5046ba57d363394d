import type { PageDirectory } from '../messages.ts';
import { readPreferences } from '../preferences.ts';
import { directories, type Refreshing } from './directory.ts';
import { uniquePeople } from './judge.ts';

/**
 * What a page part is told: the eligible people of all connected workspaces at once. Whose name is unique may
 * only be found out behind the answer; `changed` is called then.
 */
export async function pageDirectory(refreshing: Refreshing): Promise<Omit<PageDirectory, 'looks'>> {
  const { grace, pages, names } = await readPreferences();
  if (!pages) return { people: [], grace };
  const all = await directories(refreshing);
  const unique = names ? await uniquePeople(all, refreshing.changed) : null;
  const people = all
    .filter(({ workspace }) => !workspace.signedOut)
    .flatMap(({ people, workspace }) => {
      const where = all.length > 1 ? { workspace: workspace.name } : {};
      return people.map(({ id, name }) => {
        return { id, name, unique: unique?.has(id) ?? false, ...where };
      });
    });
  return { people, grace };
}
