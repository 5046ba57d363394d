import { activate } from './activate.ts';
import type { Awork, Call, Route } from './call.ts';
import { withFaults } from './delivery.ts';
import { notFound, refuse } from './errors.ts';
import { image } from './images.ts';
import type { LoggedRequest } from './log.ts';
import { me, permissions } from './me.ts';
import { redactedBody, redactedQuery } from './oauth/redact.ts';
import { OAUTH_ROUTES } from './oauth/routes.ts';
import { workspacesOf } from './state.ts';
import { listUsers, oneUser } from './users.ts';

/** Where awork's API is. */
export const API = 'https://api.awork.com/api/v1';

const BASE = new URL(API).pathname;

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
  ...OAUTH_ROUTES,
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

async function read(request: Request, { state: whole }: Awork): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const state = workspacesOf(whole).find(({ keys }) => token && keys.has(token)) ?? whole;
  const key = token === undefined ? null : (state.keys.get(token) ?? null);
  const body = await request.text();
  const entry: LoggedRequest = {
    at: Date.now(),
    method: request.method,
    path: pathname,
    query: redactedQuery(pathname, searchParams),
    key: key?.name ?? (token === undefined ? null : 'unknown'),
    cookie: request.headers.has('cookie'),
    origin: request.headers.get('origin'),
    body: redactedBody(pathname, body),
    status: null,
    applied: false,
  };
  const isOver = key?.endsAt !== undefined && key.endsAt <= entry.at;
  const asked = { query: searchParams, headers: request.headers, body };
  return { entry, state, whole, ...asked, key: isOver ? null : key, isOver };
}

function handle(call: Call): Response {
  for (const { method, path, handler, anonymous, base } of ROUTES) {
    if (method !== call.entry.method) continue;
    const match = path.exec(below(base ?? BASE, call.entry.path));
    if (!match) continue;
    if (!call.key && !anonymous) {
      return refuse(401, 'unauthorized', call.isOver ? OVER : NEEDED);
    }
    return handler(call, ...match.slice(1));
  }
  return notFound('This address');
}

const NEEDED = 'A valid access token is needed for this call.';
const OVER = 'The access token expired.';

function below(base: string, path: string): string {
  return path.startsWith(`${base}/`) ? path.slice(base.length).replace(/\/$/, '') : '';
}
