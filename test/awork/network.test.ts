import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ADMIN_KEY, ANNA, personById, startAwork } from './index.ts';
import type { LocalAwork } from './index.ts';

let awork: LocalAwork;
beforeAll(async () => void (awork = await startAwork()));
beforeEach(() => awork.reset());
afterAll(() => awork.stop());

/** Asks the proxy for a tunnel, as a browser does. */
async function tunnelTo(host: string): Promise<{ status: number; socket: Socket }> {
  const asking = httpRequest({
    host: '127.0.0.1',
    port: awork.proxyPort,
    method: 'CONNECT',
    path: `${host}:443`,
  }).end();
  const [response, socket] = (await once(asking, 'connect')) as [IncomingMessage, Socket];
  return { status: response.statusCode ?? 0, socket };
}

async function get(host: string, path: string, method = 'GET') {
  const { socket } = await tunnelTo(host);
  const asking = httpsRequest({
    createConnection: () => connect({ socket, servername: host, rejectUnauthorized: false }),
    host,
    path,
    method,
    headers: {
      authorization: `Bearer ${ADMIN_KEY}`,
      cookie: 'session=1',
      origin: 'https://x.test',
    },
  }).end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  const body = Buffer.concat(await Array.fromAsync(response as AsyncIterable<Buffer>)).toString();
  return { status: response.statusCode, headers: response.headers, body };
}

it('serves the API through the proxy', async () => {
  const answer = await get('api.awork.com', `/api/v1/users/${ANNA}?a=1`);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(JSON.parse(answer.body)).toMatchObject({ id: ANNA });
  expect(awork.log).toMatchObject([
    { key: 'admin', cookie: true, origin: 'https://x.test', query: { a: '1' }, status: 200 },
  ]);
});

it('serves the app on every other host of awork, and does not log it', async () => {
  for (const host of ['app.awork.com', 'nordlicht.awork.com']) {
    const { status, headers } = await get(host, '/users');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  }
  expect(awork.log).toEqual([]);
});

it('sends no body with a 204', async () => {
  const { status, body } = await get('api.awork.com', `/api/v1/users/${ANNA}/activate`, 'POST');
  expect([status, body]).toEqual([204, '']);
});

it('cuts the connection after the request took effect', async () => {
  awork.faults.add({ method: 'POST', resetAfter: true });
  await expect(get('api.awork.com', `/api/v1/users/${ANNA}/activate`, 'POST')).rejects.toThrow(
    /hang up|ECONNRESET/,
  );
  expect(personById(awork.state, ANNA)!.isDeactivated).toBe(false);
  expect(awork.log).toMatchObject([{ status: null, applied: true }]);
});

it('turns away every other host, and remembers it', async () => {
  for (const host of ['update.example.com', 'awork.com.example.org', 'notawork.com']) {
    const { status, socket } = await tunnelTo(host);
    socket.destroy();
    expect(status).toBe(502);
    expect(awork.proxy.refused.at(-1)).toBe(host);
  }
});

it('tells the fingerprint of its certificate', () => {
  expect(Buffer.from(awork.spki, 'base64')).toHaveLength(32);
});

it('stops at once although a request hangs and a browser keeps a connection', async () => {
  const other = await startAwork();
  const waiting = awork;
  awork = other;
  other.faults.add({ hang: true });
  const hanging = get('api.awork.com', '/api/v1/me');
  await other.when(() => true);
  await tunnelTo('app.awork.com');
  await Promise.all([expect(hanging).rejects.toThrow(), other.stop()]);
  awork = waiting;
});
