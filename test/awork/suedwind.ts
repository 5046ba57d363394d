import type { Awork } from './call.ts';
import { newDeactivated, newPerson } from './person.ts';
import type { About, Person } from './person.ts';
import { newWorkspace } from './state.ts';
import type { WorkspaceState } from './state.ts';

/** Mara Lindqvist as a user of her second workspace. */
export const MARA_SUEDWIND = '60d8a2f4-93c7-ee11-85f9-6045bdf1d0c4';
export const BRUNO = '71e4c05b-93c7-ee11-85f9-6045bdf1d0c4';
export const CARLA = '8a2f9d36-93c7-ee11-85f9-6045bdf1d0c4';
export const NADIA = '15c3e7d8-5ae2-ee11-a204-000d3a2b4f19';
export const OSKAR = '2b90f64a-5ae2-ee11-a204-000d3a2b4f19';
export const PILAR = '3cd71e82-5ae2-ee11-a204-000d3a2b4f19';
export const API_CLIENT_SUEDWIND = '4f06b8c1-5ae2-ee11-a204-000d3a2b4f19';

/** The ids of everybody who may be activated in the second workspace. */
export const ELIGIBLE_SUEDWIND = [NADIA, OSKAR, PILAR];

/** The key of an API client of the second workspace, which acts as an admin. */
export const SUEDWIND_KEY = 'local-awork-suedwind-key-8VnB3cXq6ZtKf1RyLm5HwPaJ';

const GONE_ON = '2026-08-31T17:00:00Z';

/** Puts a second workspace beside the first, in which the signed-in person is an admin as well. */
export function addWorkspace({ state }: Pick<Awork, 'state'>): WorkspaceState {
  const added = newWorkspace({
    workspace: {
      id: 'd2a94c17-93c7-ee11-85f9-6045bdf1d0c4',
      name: 'Südwind Agentur',
      url: 'https://suedwind.awork.com',
    },
    people: people(),
    keys: new Map([
      [SUEDWIND_KEY, { name: 'suedwind', userId: API_CLIENT_SUEDWIND, rights: 'admin' }],
    ]),
    emails: [],
    filterHonoured: 'yes',
    memberSees: 'everyone',
  });
  state.neighbours.push(added);
  state.oauth.elsewhere.set(added.workspace.id, { userId: MARA_SUEDWIND, rights: 'admin' });
  return added;
}

function people(): Person[] {
  // One account, so her address is the one she has in the first workspace.
  const mara = who(MARA_SUEDWIND, 'Mara', 'Lindqvist', 'mara.lindqvist@nordlicht.example');
  const bot = who(API_CLIENT_SUEDWIND, 'Südwind automation', '(API Client)');
  return [
    newPerson({ ...mara, position: 'Partner', hasImage: true }),
    newPerson({ ...who(BRUNO, 'Bruno', 'Ferrari'), position: 'Media planner' }),
    newPerson({ ...who(CARLA, 'Carla', 'Hoffmann'), position: 'Account director' }),
    newDeactivated(GONE_ON, { ...who(NADIA, 'Nadia', 'Benali'), position: 'Copy editor' }),
    newDeactivated(GONE_ON, { ...who(OSKAR, 'Oskar', 'Lindgren'), hasImage: true }),
    newDeactivated(GONE_ON, { ...who(PILAR, 'Pilar', 'Navarro'), position: 'Trainee' }),
    newPerson({ ...bot, isArchived: true, teams: [] }),
  ];
}

function who(id: string, firstName: string, lastName: string, email?: string): About {
  const letters = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const address = `${letters(firstName)}.${letters(lastName)}@suedwind.example`;
  return { id, firstName, lastName, email: email ?? address };
}
