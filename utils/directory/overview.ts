import { readPreferences } from '../preferences.ts';
import { directories, type Directory, type Refreshing } from './directory.ts';

/** What our own pages are told: who is eligible where, and what they need to say why a page shows nobody. */
export interface Overview {
  directories: Directory[];
  /** What of the search on pages the admin has switched off. */
  off: Switches;
}

export type Switches = Record<'pages' | 'names', boolean>;

/** The eligible people of all connected workspaces, and what of the search is switched off. */
export async function overview(refreshing: Refreshing): Promise<Overview> {
  const [all, { pages, names }] = await Promise.all([directories(refreshing), readPreferences()]);
  return { directories: all, off: { pages: !pages, names: !names } };
}
