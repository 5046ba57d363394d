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
  /** Milliseconds since 1970. */
  preparedAt: z.number(),
});
export type Ticket = z.infer<typeof Ticket>;

const LIFE = 60_000;
const PREFIX = 'ticket:';

/** Makes a one-time permission to activate one person from one document, good for 60 seconds. */
export async function issue(ticket: Omit<Ticket, 'preparedAt'>): Promise<string> {
  await sweep();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const name = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await browser.storage.session.set({ [PREFIX + name]: { ...ticket, preparedAt: Date.now() } });
  return name;
}

/** Whether a ticket can still be spent by this asker. */
export async function isUnspent(name: string, asker: Asker): Promise<boolean> {
  return (await read(name, asker)) !== null;
}

/** Takes a ticket away for good. Null when it was spent, is too old or belongs to another document. */
export function spend(name: string, asker: Asker): Promise<Ticket | null> {
  // Reading and removing are two steps, so they are not let between each other's.
  return navigator.locks.request('tickets', async () => {
    const ticket = await read(name, asker);
    if (ticket) await browser.storage.session.remove(PREFIX + name);
    return ticket;
  });
}

async function read(name: string, asker: Asker): Promise<Ticket | null> {
  const key = PREFIX + name;
  const parsed = Ticket.safeParse((await browser.storage.session.get(key))[key]);
  if (!parsed.success || parsed.data.document !== asker.document) return null;
  return isFresh(parsed.data) ? parsed.data : null;
}

// A clock that was set back makes a ticket look as if it came from the future: that is not fresh either.
function isFresh({ preparedAt }: Ticket): boolean {
  const age = Date.now() - preparedAt;
  return age >= 0 && age < LIFE;
}

async function sweep(): Promise<void> {
  const stale = Object.entries(await browser.storage.session.get(null)).filter(
    ([key, value]) => key.startsWith(PREFIX) && !isFresh(value as Ticket),
  );
  await browser.storage.session.remove(stale.map(([key]) => key));
}
