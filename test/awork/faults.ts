import { errorBody } from './errors.ts';
import type { LoggedRequest } from './log.ts';

/** One way for the API to misbehave, and the requests it meets. */
export interface Fault {
  method?: string;
  /** A text equals the path, with or without `/api/v1`; an expression is tried on both. */
  path?: string | RegExp;
  /** How many requests it meets: one unless told, `Infinity` for all. */
  times?: number;
  status?: number;
  code?: string;
  headers?: Record<string, string>;
  /** A text is sent as it is, which may be broken JSON; anything else as JSON. */
  body?: unknown;
  contentType?: string;
  delayMs?: number;
  /** Never answers. */
  hang?: boolean;
  /** Cuts the connection before the request takes effect. */
  resetBefore?: boolean;
  /** Lets the request take effect, then cuts the connection without an answer. */
  resetAfter?: boolean;
  /** Answers 200 with the HTML of a sign-in page. */
  html?: boolean;
  /** Answers 302 to this address. */
  redirect?: string;
  /** Lets the request take effect before the fault is answered. */
  apply?: boolean;
  /** Is waited for before the answer. */
  hold?: Promise<void>;
  /** Lets the request take effect before `hold` and `delayMs`, not after. */
  holdAfterApply?: boolean;
}

/** The faults that wait for a request. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The first fault that fits a request; counts it as used. */
  take(entry: LoggedRequest): Fault | undefined;
}

/** A place for faults, empty at first. */
export function newFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    clear: () => void (waiting = []),
    take(entry) {
      const found = waiting.find(({ fault, left }) => left > 0 && fits(fault, entry));
      if (!found) return undefined;
      found.left -= 1;
      return found.fault;
    },
  };
}

/** The answer a fault gives instead of awork's, or null where it only delays or decorates. */
export function answerOf(fault: Fault, traceId: string): Response | null {
  if (fault.redirect !== undefined) return plain('', 302, { location: fault.redirect });
  if (fault.html) return typed(SIGN_IN_PAGE, fault, 200, 'text/html; charset=utf-8');
  if (fault.status === undefined && fault.code === undefined && fault.body === undefined)
    return null;
  const status = fault.status ?? (fault.code === undefined ? 200 : 400);
  return typed(bodyOf(fault, status, traceId), fault, status, 'application/json; charset=utf-8');
}

function fits({ method, path }: Fault, entry: LoggedRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== entry.method) return false;
  if (path === undefined) return true;
  const forms = [entry.path, entry.path.replace(/^\/api\/v1(?=\/)/, '')];
  // `search` leaves the `lastIndex` of a global expression alone, `test` does not.
  return forms.some((form) => (typeof path === 'string' ? form === path : form.search(path) >= 0));
}

function bodyOf({ body, code }: Fault, status: number, traceId: string): string {
  if (typeof body === 'string') return body;
  if (body !== undefined) return JSON.stringify(body);
  if (status < 300) return '';
  return JSON.stringify(
    errorBody(code ?? 'server-error', 'A fault that a test asked for.', traceId),
  );
}

function typed(body: string, fault: Fault, status: number, contentType: string): Response {
  const type = fault.contentType ?? contentType;
  return plain(body, status, { 'content-type': type });
}

function plain(body: string, status: number, headers: Record<string, string>): Response {
  const bodyless = status === 204 || status === 205 || status === 304;
  return new Response(bodyless ? null : body, { status, headers });
}

/** What a network's own sign-in page answers, whatever was asked. */
export const SIGN_IN_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in to the network</title></head>
<body><h1>Sign in to the network</h1><form><input name="room"><button>Go on</button></form></body></html>
`;
