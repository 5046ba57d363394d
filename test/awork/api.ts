import { activate } from './activate.ts';
import type { Awork, Call, Handler } from './call.ts';
import { withFaults } from './delivery.ts';
import { notFound, refuse } from './errors.ts';
import { image } from './images.ts';
import type { LoggedRequest } from './log.ts';
import { me, permissions } from './me.ts';
import { listUsers, oneUser } from './users.ts';

/** Where awork's API is. */
export const API = 'https://api.awork.com/api/v1';

const BASE = new URL(API).pathname;

interface Route {
  method: string;
  path: RegExp;
  handler: Handler;
  anonymous?: boolean;
}

const ROUTES: Route[] = [
  { method: 'GET', path: /^\/(?:users\/)?me$/, handler: me },
  { method: 'GET', path: /^\/me\/permissions$/, handler: permissions },
  { method: 'GET', path: /^\/users$/, handler: listUsers },
  { method: 'GET', path: /^\/users\/([^/]+)$/, handler: oneUser },
  { method: 'POST', path: /^\/users\/([^/]+)\/activate$/, handler: activate },
  {
    method: 'GET',
    path: /^\/files\/images\/([A-Za-z]+)\/([^/]+)$/,
    handler: image,
    anonymous: true,
  },
];

/**
 * Answers a request as awork's API does, faults included. Where the connection is to be cut, or the
 * caller gives up, it rejects, as `fetch` does.
 */
export async function answer(request: Request, awork: Awork): Promise<Response> {
  request.signal.throwIfAborted();
  const call = await read(request, awork);
  awork.requests.open(call.entry);
  return withFaults(call.entry, awork, request.signal, () => handle(call));
}

async function read(request: Request, { state }: Awork): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const key = token === undefined ? null : (state.keys.get(token) ?? null);
  const entry: LoggedRequest = {
    at: Date.now(),
    method: request.method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    key: key?.name ?? (token === undefined ? null : 'unknown'),
    cookie: request.headers.has('cookie'),
    origin: request.headers.get('origin'),
    body: await request.text(),
    status: null,
    applied: false,
  };
  const path = pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : '';
  return { entry, state, path: path.replace(/\/$/, ''), query: searchParams, key };
}

function handle(call: Call): Response {
  for (const { method, path, handler, anonymous } of ROUTES) {
    const match = method === call.entry.method ? path.exec(call.path) : null;
    if (!match) continue;
    if (!call.key && !anonymous) {
      return refuse(401, 'unauthorized', 'A valid access token is needed for this call.');
    }
    return handler(call, ...match.slice(1));
  }
  return notFound('This address');
}
