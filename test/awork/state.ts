import { newOAuth } from './oauth/state.ts';
import type { OAuthState } from './oauth/state.ts';
import { API_CLIENT, JANA, MARA, cast } from './people.ts';
import type { Person } from './person.ts';

/** What a workspace holds. Tests change it at will. */
export interface WorkspaceState {
  workspace: { id: string; name: string; url: string };
  people: Person[];
  keys: Map<string, Key>;
  seats: { booked: number; readonly used: number; readonly free: number };
  emails: { to: string | null; personId: string; at: number }[];
  /** What the server makes of `filterby` on the list of users. */
  filterHonoured: 'yes' | '400' | 'ignored';
  /** Whether a member may read everybody's record or only their own. */
  memberSees: 'everyone' | 'self';
}

/** What awork holds: one workspace, what tests put beside it, and what other programs are allowed. */
export interface AworkState extends WorkspaceState {
  neighbours: WorkspaceState[];
  oauth: OAuthState;
}

/** A credential: its name for the log, the user it acts as, and what it may do. */
export interface Key {
  name: string;
  userId: string;
  /** The unknown shape may activate, but its permissions are told in words nobody knows. */
  rights: 'admin' | 'member' | 'unknown-shape';
  /** In milliseconds; an API key has no end. */
  endsAt?: number;
}

// Marks that a test can search for in storage, logs and pages: no token may turn up there.
/** The key of an API client, which acts as an admin without a face, as awork's API keys do. */
export const ADMIN_KEY = 'local-awork-admin-key-7QmX4vTz1LrB9sKd0WfH2nYpC6';
/** The credential of Jana Weber, who may not activate anybody. */
export const MEMBER_KEY = 'local-awork-member-key-3ZkR8bUe5GxN1hJq7MtV0cSaD4';
/** The credential of Mara Lindqvist, with permissions in an unknown shape. */
export const ODD_KEY = 'local-awork-odd-key-9FpL2wYi6OdE0rXn8QvC4mBtG1Hs';

const BOOKED = 25;

/** Makes awork's state at its beginning. */
export function newState(): AworkState {
  return Object.assign(newWorkspace(firstWorkspace()), extras());
}

/** Makes the state of a workspace, with seats to spare. */
export function newWorkspace(contents: Omit<WorkspaceState, 'seats'>): WorkspaceState {
  const state: WorkspaceState = {
    ...contents,
    seats: {
      booked: BOOKED,
      get used() {
        return state.people.filter(takesSeat).length;
      },
      get free() {
        return Math.max(0, this.booked - this.used);
      },
    },
  };
  return state;
}

/** Brings a state back to its beginning, in place: tests hold on to the object. */
export function resetState(state: AworkState): void {
  Object.assign(state, firstWorkspace(), extras());
  state.seats.booked = BOOKED;
}

function extras(): Pick<AworkState, 'neighbours' | 'oauth'> {
  return { neighbours: [], oauth: newOAuth() };
}

function firstWorkspace(): Omit<WorkspaceState, 'seats'> {
  return {
    workspace: {
      id: '6fe0b1d3-d34f-eb11-a607-00155d31310d',
      name: 'Nordlicht Studio',
      url: 'https://nordlicht.awork.com',
    },
    people: cast(),
    keys: new Map([
      [ADMIN_KEY, { name: 'admin', userId: API_CLIENT, rights: 'admin' }],
      [MEMBER_KEY, { name: 'member', userId: JANA, rights: 'member' }],
      [ODD_KEY, { name: 'odd', userId: MARA, rights: 'unknown-shape' }],
    ]),
    emails: [],
    filterHonoured: 'yes',
    memberSees: 'everyone',
  };
}

/** All workspaces, the first one first. */
export function workspacesOf(state: AworkState): WorkspaceState[] {
  return [state, ...state.neighbours];
}

/** Finds a person, whatever the case of the id. */
export function personById(state: WorkspaceState, id: string): Person | undefined {
  const wanted = id.toLowerCase();
  return state.people.find((person) => person.id === wanted);
}

function takesSeat(person: Person): boolean {
  const gone = person.isDeactivated || person.isArchived || person.deletedOn !== null;
  return !gone && !person.isExternal && !person.isAgent;
}
