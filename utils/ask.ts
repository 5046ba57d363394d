import { browser } from 'wxt/browser';
import type { Input, MessageName, Output, Reply } from './messages.ts';
import { BULK_CHANGED, BULK_ENDED, CHANGED } from './signals.ts';

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
export const onChanged = (callback: () => void): (() => void) => onSignal(CHANGED, callback);

/** Calls back whenever the job of activating many has come further; the answer ends it. */
export const onBulkChanged = (callback: () => void): (() => void) =>
  onSignal(BULK_CHANGED, callback);

/** Tells the worker, when it says that the job has ended, that somebody sees it here; the answer ends it. */
export function answerEnded(): () => void {
  return onSignal(BULK_ENDED, () => document.visibilityState === 'visible' || undefined);
}

// Nothing else is answered: messages for the worker reach our own pages too, and are the worker's to answer.
function onSignal({ type }: { type: string }, callback: () => unknown): () => void {
  const listen = (message: unknown, _: unknown, answer: (value: unknown) => void): undefined => {
    if ((message as { type?: unknown } | null)?.type !== type) return;
    const said = callback();
    if (said !== undefined) answer(said);
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
