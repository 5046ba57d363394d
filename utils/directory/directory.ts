import { mayUse } from '../access/allowed.ts';
import { explain401 } from '../access/request.ts';
import { isConnected, workspaces } from '../access/vault.ts';
import type { Workspace } from '../access/workspace.ts';
import { toProblem, type Problem } from '../awork/problems.ts';
import type { Person } from '../awork/people.ts';
import { byName } from '../people/order.ts';
import { fetchEligible } from './fetch.ts';
import { forgetNames, offerEveryone } from './judge.ts';
import { alone, dropStored, readStored, writeStored } from './store.ts';

const FRESH = 5 * 60_000;
const UNEXPECTED: Problem = { kind: 'unexpected' };

/** The eligible people of one workspace, and why they could not be read when they could not. */
export interface Directory {
  workspace: Workspace;
  people: Person[];
  /** Milliseconds since 1970; null when they were never read. */
  at: number | null;
  problem: Problem | null;
}

/** Tells whoever shows people that the directory is another one now. Set once by the worker. */
export interface Refreshing {
  changed: () => void;
}

interface Reading {
  end: Promise<Problem | null>;
  /** Who was found to be eligible no more while it goes on: the list that is read may not know it yet. */
  dropped: Set<string>;
}

const running = new Map<string, Reading>();

/**
 * The directories of all connected workspaces, at once where they are known: what is older than five minutes
 * is given as it is and refreshed behind it (`changed` is called when that brings something new).
 */
export async function directories({ changed }: Refreshing): Promise<Directory[]> {
  return Promise.all((await workspaces()).map((workspace) => directory(workspace, changed)));
}

async function directory(workspace: Workspace, changed: () => void): Promise<Directory> {
  if (!(await mayUse(workspace))) return empty(workspace, { kind: 'keys-forbidden' });
  const stored = await readStored(workspace.id);
  if (stored) {
    if (Date.now() - stored.at > FRESH) refreshBehind(workspace.id, changed);
    return { workspace, people: stored.people, at: stored.at, problem: null };
  }
  if (workspace.signedOut) return empty(workspace, { kind: 'signed-out' });
  const problem = await refresh(workspace.id);
  const fresh = await readStored(workspace.id);
  if (!fresh) return empty(workspace, problem ?? { kind: 'unexpected' });
  return { workspace, people: fresh.people, at: fresh.at, problem };
}

// Told only when it worked: whoever hears of it asks again, which would never end while awork cannot be reached.
function refreshBehind(workspaceId: string, changed: () => void): void {
  void refresh(workspaceId).then((problem) => {
    if (!problem) changed();
  });
}

function empty(workspace: Workspace, problem: Problem): Directory {
  return { workspace, people: [], at: null, problem };
}

/** Reads the directories of all connected workspaces anew, as far as that can work; the first problem, if any. */
export async function refreshAll(): Promise<Problem | null> {
  const open = (await workspaces()).filter(({ signedOut }) => !signedOut);
  const ends = await Promise.allSettled(open.map(({ id }) => refresh(id)));
  const problems = ends.map((end) => (end.status === 'fulfilled' ? end.value : UNEXPECTED));
  return problems.find((problem) => problem !== null) ?? null;
}

/** Reads a workspace's directory anew; whoever asks meanwhile waits for the same answer. Null when it worked. */
export function refresh(workspaceId: string): Promise<Problem | null> {
  const present = running.get(workspaceId);
  if (present) return present.end;
  const dropped = new Set<string>();
  const end = read(workspaceId, dropped).finally(() => running.delete(workspaceId));
  running.set(workspaceId, { end, dropped });
  return end;
}

async function read(workspaceId: string, dropped: Set<string>): Promise<Problem | null> {
  const before = await readStored(workspaceId);
  const fetched = await fetchEligible(workspaceId, before?.filterWorks ?? true);
  if (fetched.ok) {
    const { people, filterWorks, everyone } = fetched;
    await alone(async () => {
      // It may have been disconnected meanwhile: then nothing of it stays.
      if (!(await isConnected(workspaceId))) return;
      // In order already, so that the popup has little to sort when it opens.
      const left = people.filter(({ id }) => !dropped.has(id)).sort(byName(navigator.language));
      await writeStored(workspaceId, { at: Date.now(), people: left, filterWorks });
    });
    if (everyone) await offerEveryone(workspaceId, everyone);
    return null;
  }
  const problem = toProblem(fetched.failure);
  return problem.kind === 'signed-out' ? explain401(workspaceId) : problem;
}

/** Whose credentials are used follows from the person: the workspace whose directory holds their id. */
export async function findPerson(
  personId: string,
  { changed }: Refreshing,
): Promise<{ person: Person; workspace: Workspace } | null> {
  const all = (await workspaces()).map(async (workspace) => {
    const { people } = await directory(workspace, changed);
    const person = people.find(({ id }) => id === personId);
    return person ? { person, workspace } : null;
  });
  // The first that has them is enough: another workspace may be slow, or not answer at all.
  const here = all.map(async (one) => (await one) ?? Promise.reject(new Error('not here')));
  return Promise.any(here).catch(async () => (await Promise.all(all)).find(Boolean) ?? null);
}

/** As `findPerson` for many at once; whoever stands in no directory is left out. */
export async function findPeople(
  personIds: string[],
  refreshing: Refreshing,
): Promise<Map<string, { person: Person; workspace: Workspace }>> {
  const wanted = new Set(personIds);
  const found = (await directories(refreshing)).flatMap(({ workspace, people }) =>
    people.filter(({ id }) => wanted.has(id)).map((person) => ({ person, workspace })),
  );
  return new Map(found.map((one) => [one.person.id, one]));
}

/** Forgets everybody of a workspace that is not connected any more. */
export function forget(workspaceId: string): Promise<void> {
  return alone(async () => {
    await dropStored(workspaceId);
    await forgetNames(workspaceId);
  });
}

/** Takes a person out of a directory, because they are not eligible any more. */
export function dropPerson(workspaceId: string, personId: string): Promise<void> {
  running.get(workspaceId)?.dropped.add(personId);
  return alone(async () => {
    const stored = await readStored(workspaceId);
    if (!stored?.people.some(({ id }) => id === personId)) return;
    const people = stored.people.filter(({ id }) => id !== personId);
    await writeStored(workspaceId, { ...stored, people });
  });
}
