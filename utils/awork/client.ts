import { mayReachApi } from '../access/host-access.ts';
import { API } from './hosts.ts';
import { readFailure, type Failure } from './failures.ts';
import { readJson } from './json.ts';
import { answered, sent } from './traffic.ts';

/** Adds the caller's access to a request. Only `utils/access` makes these, so no token is ever seen here. */
export type Authorize = (headers: Headers) => void;

/** A request to awork and what its answer must look like. */
export interface Call<T> {
  method?: 'GET' | 'POST' | 'DELETE';
  /** Below the API's base, beginning with a slash; ids in it have been checked. */
  path: string;
  query?: Record<string, string>;
  /** Turns the answer's JSON into what is wanted; throws when it does not fit. Absent: the body is not read. */
  read?: (json: unknown) => T;
  /** Milliseconds until the call is given up, the body included. */
  timeout?: number;
  /** The largest body that is read, in bytes. */
  limit?: number;
}

export type Answer<T> = { ok: true; value: T; headers: Headers } | { ok: false; failure: Failure };

const TIMEOUT = 8_000;
const LIMIT = 256 * 1024;

/**
 * Sends one request to awork, once, and never throws: every way in which it can fail is a `Failure`.
 */
export async function callAwork<T>(authorize: Authorize, call: Call<T>): Promise<Answer<T>> {
  const headers = new Headers({ Accept: 'application/json' });
  authorize(headers);
  const query = call.query ? `?${new URLSearchParams(call.query)}` : '';
  const { method = 'GET', timeout } = call;
  const sent = await fetchAwork(`${API}${call.path}${query}`, { method, headers }, timeout);
  if (!sent.ok) return sent;
  try {
    return await readSuccess(sent.response, call);
  } catch (error) {
    return { ok: false, failure: await broken(error) };
  }
}

/** The host of awork's API: nothing is ever sent to another one. */
const { origin } = new URL(API);

/**
 * Fetches an address of awork's API host, in so many milliseconds; an answer that is no success is a `Failure`. It is
 * the only place that fetches. Cookies never go along, redirects are not followed (they would carry the token
 * elsewhere), and nothing is cached.
 */
export async function fetchAwork(
  url: string,
  request: Pick<RequestInit, 'method' | 'headers' | 'body'>,
  timeout = TIMEOUT,
): Promise<{ ok: true; response: Response } | { ok: false; failure: Failure }> {
  if (new URL(url).origin !== origin) throw new Error('Not an address of awork’s API');
  sent();
  try {
    const response = await fetch(url, {
      ...request,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    answered(response.headers);
    if (response.ok) return { ok: true, response };
    return { ok: false, failure: await readFailure(response) };
  } catch (error) {
    return { ok: false, failure: await broken(error) };
  }
}

// Without access to the host, a request fails as one does that finds no network: at once, and without a word why.
async function broken(error: unknown): Promise<Failure> {
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  if (!timedOut && !(await mayReachApi())) {
    return { kind: 'unsent', problem: { kind: 'no-access' } };
  }
  return { kind: 'unreachable', timedOut };
}

async function readSuccess<T>(response: Response, call: Call<T>): Promise<Answer<T>> {
  if (!call.read) {
    await response.body?.cancel();
    return { ok: true, value: undefined as T, headers: response.headers };
  }
  const json = await readJson(response, call.limit ?? LIMIT);
  try {
    return { ok: true, value: call.read(json), headers: response.headers };
  } catch {
    return { ok: false, failure: { kind: 'unexpected', status: response.status } };
  }
}
