import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Certificate } from './certificate.ts';
import { ConnectionCut } from './delivery.ts';
import { closer, listen } from './sockets.ts';

/** Answers a request, or rejects where the connection is to be cut. */
type Site = (request: Request) => Promise<Response>;

export interface TlsServer {
  port: number;
  stop(): Promise<void>;
}

/** Serves awork's hosts over TLS: the API on its own, the app on every other. */
export async function startServer(
  certificate: Certificate,
  sites: { api: Site; app: Site },
): Promise<TlsServer> {
  const server = createServer(certificate, (incoming, outgoing) => {
    const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    void serve(host, host === 'api.awork.com' ? sites.api : sites.app, incoming, outgoing);
  });
  // Browsers reuse connections after long pauses; one closed in that instant would look like a fault.
  server.keepAliveTimeout = 10 * 60 * 1000;
  const stop = closer(server);
  return { port: await listen(server), stop };
}

async function serve(
  host: string,
  site: Site,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const leaving = new AbortController();
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) leaving.abort();
  });
  try {
    const request = await toRequest(host, incoming, leaving.signal);
    await send(await site(request), outgoing);
  } catch (problem) {
    // A cut says nothing; anything else is a mistake in the stand-in, and must not pass unseen.
    if (!(problem instanceof ConnectionCut) && !leaving.signal.aborted) console.error(problem);
    incoming.socket.destroy();
  }
}

async function toRequest(
  host: string,
  incoming: IncomingMessage,
  signal: AbortSignal,
): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const body = Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>));
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const bodyless = method === 'GET' || method === 'HEAD';
  const address = `https://${host}${incoming.url ?? '/'}`;
  return new Request(address, { method, headers, signal, body: bodyless ? null : body });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  if (response.status !== 204 && response.status !== 304) {
    outgoing.setHeader('content-length', body.length);
  }
  outgoing.end(body);
}
