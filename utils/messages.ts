import * as z from 'zod/mini';
import type { Revoked } from './access/revoke.ts';
import type { SignedIn } from './access/sign-in.ts';
import type { Workspace } from './access/workspace.ts';
import { Id } from './awork/schemas.ts';
import type { Outcome } from './activation/outcome.ts';
import type { Asked } from './activation/facts.ts';
import type { BulkView } from './bulk/view.ts';
import type { NotStarted } from './bulk/bulk.ts';
import type { Overview } from './directory/overview.ts';
import type { Problem } from './awork/problems.ts';
import type { Grace } from './preferences.ts';
import type { Words } from './text.ts';

/** Who may send a message: the part in a page of awork's app (its top frame), or one of our own pages. */
export type Sender = 'page' | 'own';

interface Message {
  from: Sender[];
  input: z.ZodMiniType;
}

/** Names the document that asks, so that a ticket is good only there. */
const document = z.string().check(z.regex(/^[\w-]{1,64}$/));
const ticket = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const nothing = z.strictObject({});
/** Whom one job may be about. */
const people = z.array(Id).check(z.minLength(1), z.maxLength(5_000));

/** Every message to the worker, once: who may send it, and the shape of what it carries. */
export const MESSAGES = {
  directory: { from: ['page'], input: nothing },
  prepare: { from: ['page', 'own'], input: z.strictObject({ personId: Id, document }) },
  commit: { from: ['page', 'own'], input: z.strictObject({ ticket, document }) },
  status: { from: ['page', 'own'], input: z.strictObject({ ticket, document }) },
  askInWindow: { from: ['page'], input: z.strictObject({ personId: Id }) },
  overview: { from: ['own'], input: nothing },
  refresh: { from: ['own'], input: nothing },
  connected: { from: ['own'], input: z.strictObject({ workspaceId: Id }) },
  signIn: { from: ['own'], input: z.strictObject({ keep: z.boolean() }) },
  decide: { from: ['own'], input: z.strictObject({ workspaceId: Id, replace: z.boolean() }) },
  disconnect: { from: ['own'], input: z.strictObject({ workspaceId: Id }) },
  check: { from: ['own'], input: z.strictObject({ workspaceId: Id }) },
  bulkStart: { from: ['own'], input: z.strictObject({ people }) },
  bulk: { from: ['own'], input: nothing },
  bulkCancel: { from: ['own'], input: nothing },
  bulkResume: { from: ['own'], input: nothing },
  bulkClose: { from: ['own'], input: nothing },
} satisfies Record<string, Message>;

export type MessageName = keyof typeof MESSAGES;
export type Input<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['input']>;

/** The style sheets of what the page part shows, and the words that it begins with. */
export interface Looks {
  base: string;
  action: string;
  card: string;
  words: Words;
}

/** Somebody eligible, as far as a page part knows them. */
export interface PagePerson {
  id: string;
  name: string;
  /** Whether it is known that no other user of any connected workspace has the name, so that it alone is evidence. */
  unique: boolean;
  /** The name of their workspace, where several are connected. */
  workspace?: string;
}

/** What the page part needs to match people by itself: nothing but ids, names and how to ask. */
export interface PageDirectory {
  /** Nobody when the admin has switched the actions on pages off. */
  people: PagePerson[];
  grace: Grace;
  /** Null where there is nobody to show: most pages of awork need not load them. */
  looks: Looks | null;
}

/** What each message is answered with. */
export interface Output {
  directory: PageDirectory;
  prepare: Asked;
  commit: Outcome;
  status: Outcome | { state: 'unspent' };
  /** Null when a window of ours asks now; else why it does not. */
  askInWindow: Outcome | null;
  overview: Overview;
  /** Why a directory could not be read anew; null when all could. */
  refresh: Problem | null;
  connected: null;
  signIn: SignedIn;
  /** The workspace as it is connected now; null when it stays as it was. */
  decide: Workspace | null;
  disconnect: Revoked;
  /** What is wrong with the connection; null when nothing is. */
  check: Problem | null;
  /** Null when the job runs now; else why it does not. */
  bulkStart: NotStarted | null;
  /** The job as it stands; null when there is none. `BULK_CHANGED` tells when to ask again. */
  bulk: BulkView | null;
  bulkCancel: null;
  bulkResume: null;
  bulkClose: null;
}

/** Why the worker does not take a message. */
export type Refused = 'unknown-message' | 'wrong-sender' | 'malformed' | 'failed';

export type Reply<N extends MessageName> =
  { ok: true; value: Output[N] } | { ok: false; refused: Refused };
