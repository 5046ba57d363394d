import type { Faults } from './faults.ts';
import type { LoggedRequest, RequestLog } from './log.ts';
import type { AworkState, Key } from './state.ts';

/** What the API works on, whether it is reached by network or as a function. */
export interface Awork {
  state: AworkState;
  faults: Faults;
  requests: RequestLog;
}

/** One request on its way through the API. */
export interface Call {
  entry: LoggedRequest;
  state: AworkState;
  /** The path below `/api/v1`, without a slash at its end. */
  path: string;
  query: URLSearchParams;
  key: Key | null;
}

/** The part of the path that an expression's first group catches. */
export type Handler = (call: Call, ...parts: string[]) => Response;
