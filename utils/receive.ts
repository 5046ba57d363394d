import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { Origin } from './activation/journal.ts';
import type { Asker } from './activation/tickets.ts';
import { isAppPage } from './awork/hosts.ts';
import {
  MESSAGES,
  type Input,
  type MessageName,
  type Output,
  type Refused,
  type Sender,
} from './messages.ts';

/** Who sent a message that was let through. */
export interface From {
  sender: Sender;
  asker: Asker;
  tabId: number | undefined;
}

export type Handlers = {
  [N in MessageName]: (input: Input<N>, from: From) => Promise<Output[N]>;
};

type AnyReply = { ok: true; value: unknown } | { ok: false; refused: Refused };

/**
 * Checks a message (is it one of ours, from a sender that may send it, in its shape?) and only then hands it to
 * its handler. What does not fit is refused with a reason that says nothing about its content.
 */
export async function receive(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<AnyReply> {
  const who = senderOf(sender);
  if (!who) return { ok: false, refused: 'wrong-sender' };
  const { type, input } = (message ?? {}) as { type?: unknown; input?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(MESSAGES, type)) {
    return { ok: false, refused: 'unknown-message' };
  }
  const name = type as MessageName;
  const rule = MESSAGES[name];
  if (!(rule.from as Sender[]).includes(who)) return { ok: false, refused: 'wrong-sender' };
  const parsed = rule.input.safeParse(input ?? {});
  if (!parsed.success) return { ok: false, refused: 'malformed' };
  const from = { sender: who, asker: askerOf(who, sender, parsed.data), tabId: sender.tab?.id };
  // The table of handlers pairs each name with its own input; TypeScript cannot follow that through a look-up.
  const handle = handlers[name] as (input: unknown, from: From) => Promise<unknown>;
  try {
    return { ok: true, value: await handle(parsed.data, from) };
  } catch {
    // Only the browser's own stores can fail here; what they say is nothing for the other side.
    return { ok: false, refused: 'failed' };
  }
}

/** From where somebody asks: the popup of the toolbar stands in no tab, our small window does. */
export function originOf({ sender, tabId }: From): Origin {
  if (sender === 'page') return 'page';
  return tabId === undefined ? 'popup' : 'window';
}

function senderOf({ id, url, tab, frameId }: Runtime.MessageSender): Sender | null {
  if (id !== browser.runtime.id) return null;
  if (url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  return tab?.id !== undefined && frameId === 0 && isAppPage(url) ? 'page' : null;
}

// Tab and document come from the browser where it tells them; what the page part says of itself only narrows it.
function askerOf(who: Sender, sender: Runtime.MessageSender, input: object): Asker {
  const { documentId = '' } = sender as { documentId?: string };
  const own = 'document' in input ? String(input.document) : '';
  return { document: [who, sender.tab?.id ?? '', documentId, own].join(' ') };
}
