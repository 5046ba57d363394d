import * as z from 'zod/mini';
import { Id } from '../awork/schemas.ts';

/** A workspace that the admin has connected, with nothing secret in it. */
export const Workspace = z.object({
  id: Id,
  name: z.string(),
  /** Its address at awork, such as `https://nordlicht.awork.com`. */
  url: z.nullable(z.string()),
  /** Whom awork takes the caller for; an API key has a nameless user of its own. */
  owner: z.object({ id: Id, name: z.string() }),
  kind: z.enum(['api-key']),
  /** Kept on this computer, or only until the browser closes. */
  keep: z.boolean(),
  mayActivate: z.enum(['yes', 'no', 'unknown']),
  /** Milliseconds since 1970 of the last answer that `mayActivate` and `owner` are from. */
  checkedAt: z.number(),
  /** Set when awork no longer accepts the credentials: the admin has to connect again. */
  signedOut: z.boolean(),
});
export type Workspace = z.infer<typeof Workspace>;
