import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { Id } from '../awork/schemas.ts';
import type { Person } from '../awork/people.ts';

/**
 * A workspace's directory as it is kept: in memory only, so that people's data is not left on disk, and as a JSON
 * text: browsers take ten times as long to hand out a long list as such.
 */
const Stored = z.object({
  /** Milliseconds since 1970 of awork's answer. */
  at: z.number(),
  people: z.array(
    z.object({
      id: Id,
      name: z.string(),
      email: z.nullable(z.string()),
      position: z.nullable(z.string()),
      deactivatedOn: z.nullable(z.string()),
      standing: z.literal('deactivated'),
      hasImage: z.boolean(),
    }),
  ),
  /** Whether awork honours the filter there; tried as long as nothing is known. */
  filterWorks: z.boolean(),
});

export interface StoredDirectory {
  at: number;
  people: Person[];
  filterWorks: boolean;
}

const keyOf = (workspaceId: string) => `directory:${workspaceId}`;

/**
 * Does something that no other change of what is known of people comes between: what was read is still so when it
 * is written.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('directory', work);
}

/** What is kept of a workspace's directory; null when there is nothing that can be read. */
export async function readStored(workspaceId: string): Promise<StoredDirectory | null> {
  const key = keyOf(workspaceId);
  const { [key]: text } = await browser.storage.session.get(key);
  try {
    return Stored.parse(JSON.parse(String(text)));
  } catch {
    return null;
  }
}

/** Keeps a directory until the browser closes. */
export async function writeStored(workspaceId: string, directory: StoredDirectory): Promise<void> {
  await browser.storage.session.set({ [keyOf(workspaceId)]: JSON.stringify(directory) });
}

/** Forgets a workspace's directory. */
export async function dropStored(workspaceId: string): Promise<void> {
  await browser.storage.session.remove(keyOf(workspaceId));
}
