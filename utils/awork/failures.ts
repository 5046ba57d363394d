import { readJson } from './json.ts';
import { ErrorBody } from './schemas.ts';
import { tidy } from './tidy.ts';

/** Why a request to awork brought no usable answer. */
export type Failure =
  | { kind: 'unreachable'; timedOut: boolean }
  /** The browser does not let the extension reach awork. */
  | { kind: 'no-access' }
  | { kind: 'unexpected'; status: number }
  | Refusal;

/** An answer of awork (or of the edge in front of it) that says no. */
export interface Refusal {
  kind: 'refused';
  status: number;
  code: string | null;
  description: string | null;
  /** What awork's support asks for: its trace id, or the reference of the edge. */
  reference: string | null;
  /** Seconds to wait before asking again, when awork says so. */
  wait: number | null;
}

const LIMIT = 64 * 1024;
const LONGEST_WAIT = 120;
const USUAL_WAIT = 60;

/** Reads what awork's error answer says. Its body may be thin, or not JSON at all. */
export async function readFailure(response: Response): Promise<Refusal> {
  const parsed = ErrorBody.safeParse(await readJson(response, LIMIT).catch(() => null));
  const body = parsed.success ? parsed.data : {};
  const { headers, status } = response;
  return {
    kind: 'refused',
    status,
    code: tidy(body.code),
    description: tidy(body.description),
    reference: tidy(headers.get('X-Edge-Ref') ?? body.traceId ?? headers.get('Trace-Id')),
    wait: status === 429 ? waitOf(headers, Date.now()) : null,
  };
}

/**
 * Seconds that a 429 asks to wait: awork documents `ratelimit-reset` (seconds); `Retry-After` (seconds or a
 * date) is heeded where an edge sends it. At least 1, at most 120, 60 where nothing is said.
 */
export function waitOf(headers: Headers, now: number): number {
  const retry = headers.get('Retry-After');
  const said = [
    seconds(headers.get('ratelimit-reset')),
    seconds(retry),
    retry ? (Date.parse(retry) - now) / 1000 : NaN,
  ].find((value) => Number.isFinite(value));
  return Math.min(Math.max(Math.ceil(said ?? USUAL_WAIT), 1), LONGEST_WAIT);
}

function seconds(text: string | null): number {
  return text?.trim() ? Number(text) : NaN;
}
