import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/**
 * What is known of the names in a workspace, kept in memory only: of all its users just those whose name an
 * eligible person has, in this or in another connected workspace.
 */
const Stored = z.object({
  /** Milliseconds since 1970 of awork's answer, or of the try that failed. */
  at: z.number(),
  /** The users of the workspace who bear a name that was asked about; null when the names could not be read. */
  names: z.nullable(z.array(z.object({ key: z.string(), ids: z.array(z.string()) }))),
});

/** When the names of a workspace were read, and who bears each name that was asked about. */
export interface Bearers {
  at: number;
  /** Ids by the key of the name; null when the names could not be read. */
  names: Map<string, string[]> | null;
}

const keyOf = (workspaceId: string) => `names:${workspaceId}`;

/** What is kept of a workspace's names; null when there is nothing that can be read. */
export async function readBearers(workspaceId: string): Promise<Bearers | null> {
  const key = keyOf(workspaceId);
  const parsed = Stored.safeParse((await browser.storage.session.get(key))[key]);
  if (!parsed.success) return null;
  const { at, names } = parsed.data;
  return { at, names: names && new Map(names.map(({ key: name, ids }) => [name, ids])) };
}

/** Keeps who bears which name until the browser closes. */
export async function writeBearers(workspaceId: string, { at, names }: Bearers): Promise<void> {
  const stored = names && [...names].map(([key, ids]) => ({ key, ids }));
  await browser.storage.session.set({ [keyOf(workspaceId)]: { at, names: stored } });
}

/** Forgets the names of a workspace. */
export async function dropBearers(workspaceId: string): Promise<void> {
  await browser.storage.session.remove(keyOf(workspaceId));
}
