import { browser } from 'wxt/browser';
import type { Outcome } from './activation/outcome.ts';
import type { Input, MessageName, Output, Reply } from './messages.ts';
import { wait } from './wait.ts';

/** Names this document to the worker: what it prepares, only it can commit. */
const document = crypto.randomUUID();

/** How long a click may take until its end is known, in milliseconds: the worker needs 22 s at the most. */
const LIMIT = 25_000;

const failed = (kind: 'unknown' | 'stale' | 'unreachable' | 'expired'): Outcome => ({
  state: 'failed',
  problem: { kind },
});

/** Whether the extension that this document belongs to is still there. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}

/** Sends the worker a message. Rejects when it cannot be reached, refuses, or is silent for too long. */
export async function ask<N extends MessageName>(
  type: N,
  input: Input<N>,
  limit = LIMIT,
): Promise<Output[N]> {
  const silence = wait(limit).then(() => {
    throw new Error('no answer');
  });
  const answer: Promise<Reply<N> | undefined> = browser.runtime.sendMessage({ type, input });
  const reply = await Promise.race([answer, silence]);
  if (!reply?.ok) throw new Error(reply?.refused ?? 'no answer');
  return reply.value;
}

/** Asks again once: a worker that is just starting may not listen yet. For reading only. */
export async function askAgain<N extends MessageName>(
  type: N,
  input: Input<N>,
): Promise<Output[N]> {
  return ask(type, input).catch(async () => {
    await wait(200);
    return ask(type, input);
  });
}

/** Asks for the ticket to activate a person. */
export async function prepare(personId: string): Promise<Output['prepare']> {
  try {
    return await askAgain('prepare', { personId, document });
  } catch {
    return { ok: false, outcome: failed(isAlive() ? 'unreachable' : 'stale') };
  }
}

/**
 * Spends the ticket. Should the answer get lost because the worker was stopped, the worker is asked what has
 * become of the ticket; only one that was never spent is sent again, which it can be only once.
 */
export async function commit(ticket: string): Promise<Outcome> {
  const end = performance.now() + LIMIT;
  const left = () => Math.max(end - performance.now(), 1_000);
  const send = () => ask('commit', { ticket, document }, left());
  try {
    return await send();
  } catch {
    if (!isAlive()) return failed('stale');
  }
  return endOf(ask('status', { ticket, document }, left()), send);
}

/** Looks once more how a ticket has ended. */
export async function checkAgain(ticket: string): Promise<Outcome> {
  return endOf(askAgain('status', { ticket, document }), () => failed('expired'));
}

// How a ticket has ended, by the worker's answer; `unspent` gives the end of one that was never spent.
async function endOf(
  answer: Promise<Output['status']>,
  unspent: () => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  try {
    const status = await answer;
    return status.state === 'unspent' ? await unspent() : status;
  } catch {
    return failed(isAlive() ? 'unknown' : 'stale');
  }
}

/** Has a window of the extension ask about a person, where the page hides what we show. */
export async function askInWindow(personId: string): Promise<Outcome | null> {
  return ask('askInWindow', { personId }).catch(() => failed(isAlive() ? 'unreachable' : 'stale'));
}
