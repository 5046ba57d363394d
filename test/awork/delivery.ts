import type { Awork } from './call.ts';
import { newTraceId } from './errors.ts';
import { answerOf } from './faults.ts';
import type { Fault } from './faults.ts';
import type { LoggedRequest } from './log.ts';

/** Stands for a cut connection. A TypeError, since that is what `fetch` rejects with then. */
export class ConnectionCut extends TypeError {
  constructor() {
    super('fetch failed');
  }
}

/** Sends awork's answer on its way, through the fault that waits for it, if any. */
export async function withFaults(
  entry: LoggedRequest,
  awork: Awork,
  signal: AbortSignal,
  effect: () => Response,
): Promise<Response> {
  const fault = awork.faults.take(entry) ?? {};
  const left = leaving(awork, signal);
  const work = respond(entry, awork, fault, effect, left);
  // The server's work goes on when the caller has left: leaving does not undo a request.
  return Promise.race([work, left]);
}

async function respond(
  entry: LoggedRequest,
  awork: Awork,
  fault: Fault,
  effect: () => Response,
  left: Promise<never>,
): Promise<Response> {
  let gone = false;
  left.catch(() => (gone = true));
  try {
    const real = await takeEffect(fault, effect, () => awork.requests.isOpen(entry));
    if (fault.hang) await left;
    if (fault.resetBefore || fault.resetAfter || !awork.requests.isOpen(entry)) {
      throw new ConnectionCut();
    }
    const response = dress(fault, real);
    if (!gone) entry.status = response.status;
    return response;
  } finally {
    awork.requests.close(entry);
  }
}

/** Waits as the fault says, and lets awork do its part, unless the fault keeps it from that. */
async function takeEffect(
  fault: Fault,
  effect: () => Response,
  wanted: () => boolean,
): Promise<Response | null> {
  const applies = fault.apply || fault.resetAfter || answersNormally(fault);
  const run = () => (applies && wanted() ? effect() : null);
  const early = fault.holdAfterApply ? run() : null;
  await fault.hold;
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  return fault.holdAfterApply ? early : run();
}

function answersNormally(fault: Fault): boolean {
  return !fault.resetBefore && !fault.hang && answerOf(fault, '') === null;
}

/** The fault's answer, or awork's with what the fault puts on top. */
function dress(fault: Fault, real: Response | null): Response {
  const traceId = real?.headers.get('trace-id') ?? newTraceId();
  const response = answerOf(fault, traceId) ?? real!;
  response.headers.set('trace-id', traceId);
  if (fault.contentType !== undefined) response.headers.set('content-type', fault.contentType);
  for (const [name, value] of Object.entries(fault.headers ?? {}))
    response.headers.set(name, value);
  return response;
}

/** Rejects when the caller gives up, or when the test that asked is over. */
function leaving(awork: Awork, signal: AbortSignal): Promise<never> {
  const left = new Promise<never>((_, reject) => {
    awork.requests.onReset(() => reject(new ConnectionCut()));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  left.catch(() => {});
  return left;
}
