import type { Faults } from './faults.ts';
import type { LoggedRequest, RequestLog } from './log.ts';
import type { AworkState, Key, WorkspaceState } from './state.ts';

/** What the API works on, whether it is reached by network or as a function. */
export interface Awork {
  state: AworkState;
  faults: Faults;
  requests: RequestLog;
}

/** One request on its way through the API. */
export interface Call {
  entry: LoggedRequest;
  /** The workspace of the key; without one, the first. */
  state: WorkspaceState;
  /** All of awork: the other workspaces and the OAuth part as well. */
  whole: AworkState;
  query: URLSearchParams;
  headers: Headers;
  body: string;
  /** The key as long as its time is not over. */
  key: Key | null;
  /** Whether there is a key whose time is over. */
  isOver: boolean;
}

/** The part of the path that an expression's first group catches. */
export type Handler = (call: Call, ...parts: string[]) => Response;

/** What answers at an address. */
export interface Route {
  method: string;
  /** Fits what comes below the base, without a slash at its end. */
  path: RegExp;
  handler: Handler;
  anonymous?: boolean;
  /** `/api/v1` unless told. */
  base?: string;
}
