import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { closer, listen } from './sockets.ts';

export interface Proxy {
  port: number;
  /** The hosts that were asked for and are not awork's, in order. */
  refused: string[];
  stop(): Promise<void>;
}

/** A proxy for browsers that knows awork's hosts only: nothing leaves this machine. */
export async function startProxy(tlsPort: number): Promise<Proxy> {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    refused.push(hostOf(request.url ?? ''));
    response.writeHead(502, { connection: 'close' }).end();
  });
  server.on('connect', (request, client, head) => {
    const target = request.url ?? '';
    if (/(^|\.)awork\.com:443$/i.test(target)) return tunnel(client, head, tlsPort);
    refused.push(target.replace(/:\d+$/, ''));
    client.on('error', () => client.destroy());
    client.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const stop = closer(server);
  return { port: await listen(server), refused, stop };
}

function tunnel(client: Duplex, head: Buffer, port: number): void {
  const upstream: Socket = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client).pipe(upstream);
  });
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
