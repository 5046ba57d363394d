import * as z from 'zod/mini';
import { Id } from '../awork/schemas.ts';

/** How long a sign-in lasts, and the client that awork gave it to. Times in milliseconds since 1970. */
export const Grant = z.object({
  clientId: z.string(),
  /** Where its tokens are renewed. */
  tokenEndpoint: z.string(),
  /** When the tokens were given. */
  renewedAt: z.number(),
  /** When the access token ends; null when awork does not say. */
  endsAt: z.nullable(z.number()),
});
export type Grant = z.infer<typeof Grant>;

/** A workspace that the admin has connected, with nothing secret in it. */
export const Workspace = z.object({
  id: Id,
  name: z.string(),
  /** Its address at awork, such as `https://nordlicht.awork.com`. */
  url: z.nullable(z.string()),
  /** Whom awork takes the caller for; an API key has a nameless user of its own. */
  owner: z.object({ id: Id, name: z.string() }),
  kind: z.enum(['api-key', 'sign-in']),
  /** What is to be known of a sign-in's tokens without opening them. */
  grant: z.optional(Grant),
  /** Kept on this computer, or only until the browser closes. */
  keep: z.boolean(),
  mayActivate: z.enum(['yes', 'no', 'unknown']),
  /** Milliseconds since 1970 of the last answer that `mayActivate` and `owner` are from. */
  checkedAt: z.number(),
  /** Set when awork no longer accepts the credentials: the admin has to connect again. */
  signedOut: z.boolean(),
});
export type Workspace = z.infer<typeof Workspace>;
