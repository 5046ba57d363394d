import { workspaces } from '../access/vault.ts';
import { readPreferences } from '../preferences.ts';
import type { Directory } from './directory.ts';
import type { Named } from './everyone.ts';
import { fetchEveryone } from './fetch.ts';
import { dropBearers, readBearers, writeBearers } from './name-store.ts';
import { alone, readStored } from './store.ts';
import { bearersAmong, isDue, uniqueAmong, type Known } from './unique.ts';

const FRESH = 5 * 60_000;

/** What readings of all users brought lately, by workspace: spares a request when more names are asked about. */
const atHand = new Map<string, { at: number; everyone: Named[] }>();
let running: Promise<void> | undefined;
let again = false;

/** Takes the names of all users, which were read for another reason. */
export async function offerEveryone(workspaceId: string, everyone: Named[]): Promise<void> {
  if (!(await areWanted())) return;
  const at = Date.now();
  atHand.set(workspaceId, { at, everyone });
  await judge(workspaceId, everyone, at);
}

/**
 * The ids of the eligible people whose name nobody else has, as far as that is known now. What is not is found out
 * behind the answer, and `changed` is called when other people are unique then.
 */
export async function uniquePeople(
  all: Directory[],
  changed: () => void,
): Promise<ReadonlySet<string>> {
  const known = await withBearers(
    all.map(({ workspace, people, at }) => ({ workspace, people: at === null ? null : people })),
  );
  void judgeNames(known, changed);
  return uniqueAmong(known);
}

/** Forgets the names of a workspace. */
export async function forgetNames(workspaceId: string): Promise<void> {
  atHand.delete(workspaceId);
  await dropBearers(workspaceId);
}

/** Resolves when nothing about names is being found out any more. */
export async function namesAreJudged(): Promise<void> {
  await running;
}

/**
 * Reads the names of all users where that is due, and calls `changed` when other people are unique then. Whoever
 * asks meanwhile is heeded after the present run. Never rejects.
 */
function judgeNames(all: Known[], changed: () => void): Promise<void> {
  again = running !== undefined;
  // What cannot be found out leaves people not unique, which is the safe side.
  running ??= judgeAll(all, changed)
    .catch(() => undefined)
    .finally(() => (running = undefined));
  return running;
}

async function judgeAll(first: Known[], changed: () => void): Promise<void> {
  await judgeDue(first, changed);
  while (again) {
    again = false;
    if (await areWanted()) await judgeDue(await known(), changed);
  }
}

async function judgeDue(all: Known[], changed: () => void): Promise<void> {
  const due = all.filter((one) => isDue(one, all));
  if (due.length === 0) return;
  await Promise.all(due.map(({ workspace }) => judgeAnew(workspace.id)));
  const now = uniqueAmong(await known());
  if (uniqueAmong(all).symmetricDifference(now).size > 0) changed();
}

async function judgeAnew(workspaceId: string): Promise<void> {
  const lately = atHand.get(workspaceId);
  if (lately && Date.now() - lately.at <= FRESH) {
    return judge(workspaceId, lately.everyone, lately.at);
  }
  return judge(workspaceId, await fetchEveryone(workspaceId), Date.now());
}

function judge(workspaceId: string, everyone: Named[] | null, at: number): Promise<void> {
  return alone(async () => {
    const all = await known();
    const here = all.find(({ workspace }) => workspace.id === workspaceId);
    // It may have been disconnected meanwhile: then nothing of it stays.
    if (!here) return forgetNames(workspaceId);
    const names = everyone && bearersAmong(everyone, here.people ?? [], all);
    await writeBearers(workspaceId, { at, names });
  });
}

// Names are evidence on pages only.
async function areWanted(): Promise<boolean> {
  const { pages, names } = await readPreferences();
  return pages && names;
}

async function known(): Promise<Known[]> {
  const all = (await workspaces()).map(async (workspace) => ({
    workspace,
    people: (await readStored(workspace.id))?.people ?? null,
  }));
  return withBearers(await Promise.all(all));
}

function withBearers(all: Omit<Known, 'bearers'>[]): Promise<Known[]> {
  return Promise.all(
    all.map(async (one) => ({ ...one, bearers: await readBearers(one.workspace.id) })),
  );
}
