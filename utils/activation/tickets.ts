import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { Id } from '../awork/schemas.ts';

/** Who asks: a page part in one document of one tab, or one of our own pages. */
export interface Asker {
  /** Names the document; a ticket is good only for the one that it was given to. */
  document: string;
}

const Ticket = z.object({
  document: z.string(),
  personId: Id,
  name: z.string(),
  workspaceId: Id,
  /** What the workspace is called. */
  workspace: z.optional(z.string()),
  /** Milliseconds since 1970, of the moment before the person's record was read. */
  preparedAt: z.number(),
});
export type Ticket = z.infer<typeof Ticket>;

const LIFE = 60_000;
/** All tickets stand together: to sweep keys of their own, everything in memory would have to be read. */
const KEY = 'tickets';

/** Makes a one-time permission to activate one person from one document, good for 60 seconds since it was prepared. */
export async function issue(
  ticket: Omit<Ticket, 'preparedAt'>,
  preparedAt = Date.now(),
): Promise<string> {
  const name = newName();
  await alone(async () => {
    await write((await read()).set(name, { ...ticket, preparedAt }));
  });
  return name;
}

/** A name that nobody can guess, and that no other ticket has. */
export function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a ticket can still be spent by this asker. */
export async function isUnspent(name: string, asker: Asker): Promise<boolean> {
  return (await read()).get(name)?.document === asker.document;
}

/** Takes a ticket away for good. Null when it was spent, is too old or belongs to another document. */
export function spend(name: string, asker: Asker): Promise<Ticket | null> {
  return alone(async () => {
    const tickets = await read();
    const ticket = tickets.get(name);
    if (ticket?.document !== asker.document) return null;
    tickets.delete(name);
    await write(tickets);
    return ticket;
  });
}

// Reading and writing are two steps, so they are not let between each other's.
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(KEY, work);
}

/** The tickets that are still good; what is too old or damaged goes with the next writing. */
async function read(): Promise<Map<string, Ticket>> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const parsed = Object.entries(stored ?? {}).flatMap(([name, value]): [string, Ticket][] => {
    const { data } = Ticket.safeParse(value);
    return data && isFresh(data) ? [[name, data]] : [];
  });
  return new Map(parsed);
}

async function write(tickets: Map<string, Ticket>): Promise<void> {
  await browser.storage.session.set({ [KEY]: Object.fromEntries(tickets) });
}

// A clock that was set back makes a ticket look as if it came from the future: that is not fresh either.
function isFresh({ preparedAt }: Ticket): boolean {
  const age = Date.now() - preparedAt;
  return age >= 0 && age < LIFE;
}
