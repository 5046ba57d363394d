import { workspaces } from '../access/vault.ts';
import { readPreferences } from '../preferences.ts';
import type { Named } from './everyone.ts';
import { fetchEveryone } from './fetch.ts';
import { dropBearers, readBearers, writeBearers } from './name-store.ts';
import { readStored } from './store.ts';
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

/** The ids of the eligible people whose name nobody else has, as far as that is known now and wanted. */
export async function uniquePeople(): Promise<Set<string>> {
  return (await areWanted()) ? uniqueAmong(await known()) : new Set();
}

/** Forgets the names of a workspace. */
export async function forgetNames(workspaceId: string): Promise<void> {
  atHand.delete(workspaceId);
  await dropBearers(workspaceId);
}

/**
 * Reads the names of all users where that is wanted and due, and calls `changed` when other people are unique
 * then. Whoever asks meanwhile is heeded after the present run. Never rejects.
 */
export function judgeNames(changed: () => void): Promise<void> {
  again = true;
  // What cannot be found out leaves people not unique, which is the safe side.
  running ??= judgeAll(changed)
    .catch(() => undefined)
    .finally(() => (running = undefined));
  return running;
}

async function judgeAll(changed: () => void): Promise<void> {
  while (again) {
    again = false;
    if (!(await areWanted())) continue;
    const all = await known();
    const due = all.filter((one) => isDue(one, all));
    if (due.length === 0) continue;
    await Promise.all(due.map(({ workspace }) => judgeAnew(workspace.id)));
    const now = await uniquePeople();
    if (uniqueAmong(all).symmetricDifference(now).size > 0) changed();
  }
}

async function judgeAnew(workspaceId: string): Promise<void> {
  const lately = atHand.get(workspaceId);
  if (lately && Date.now() - lately.at <= FRESH) {
    return judge(workspaceId, lately.everyone, lately.at);
  }
  return judge(workspaceId, await fetchEveryone(workspaceId), Date.now());
}

async function judge(workspaceId: string, everyone: Named[] | null, at: number): Promise<void> {
  const all = await known();
  const here = all.find(({ workspace }) => workspace.id === workspaceId);
  // It may have been disconnected meanwhile: then nothing of it stays.
  if (!here) return forgetNames(workspaceId);
  const names = everyone && bearersAmong(everyone, here.people ?? [], all);
  await writeBearers(workspaceId, { at, names });
}

// Names are evidence on pages only.
async function areWanted(): Promise<boolean> {
  const { pages, names } = await readPreferences();
  return pages && names;
}

async function known(): Promise<Known[]> {
  return Promise.all(
    (await workspaces()).map(async (workspace) => ({
      workspace,
      people: (await readStored(workspace.id))?.people ?? null,
      bearers: await readBearers(workspace.id),
    })),
  );
}
