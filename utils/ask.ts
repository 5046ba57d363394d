import { browser } from 'wxt/browser';
import type { Input, MessageName, Output, Reply } from './messages.ts';
import { CHANGED } from './signals.ts';

/** Asks the worker from one of our own pages; throws when it does not answer or does not take the message. */
export async function ask<N extends MessageName>(name: N, input: Input<N>): Promise<Output[N]> {
  // Firefox answers with nothing when no worker is there to listen.
  const reply = await browser.runtime.sendMessage<unknown, Reply<N> | undefined>({
    type: name,
    input,
  });
  if (!reply) throw new Error(`The worker did not answer “${name}”`);
  if (!reply.ok) throw new Error(`The worker refused “${name}”: ${reply.refused}`);
  return reply.value;
}

/** Calls back whenever something is different now; the answer ends it. */
export function onChanged(callback: () => void): () => void {
  // Nothing is answered: messages for the worker reach our own pages too, and are the worker's to answer.
  const listen = (message: unknown): undefined => {
    if ((message as { type?: unknown } | null)?.type === CHANGED.type) callback();
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
