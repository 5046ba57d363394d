import { MARA } from '../people.ts';
import type { Key } from '../state.ts';

/** awork's authorization server, as its own MCP metadata names it. */
export const ISSUER = 'https://api.awork.com/';

/** Who a person is within one workspace. */
export interface Member {
  userId: string;
  rights: Key['rights'];
}

/** A client that has registered itself. */
export interface Client {
  id: string;
  name: string;
  redirectUris: string[];
}

/** That a person lets a client act for them in one workspace. */
export interface Grant {
  clientId: string;
  /** The person's account, which is the same in all their workspaces. */
  account: string;
  workspaceId: string;
  member: Member;
  scope: string;
  /** In milliseconds. */
  since: number;
  accessTokens: string[];
}

/** What stands behind an authorization code. */
export interface Code {
  clientId: string;
  redirectUri: string;
  challenge: string;
  scope: string;
  workspaceId: string;
  member: Member;
  /** In milliseconds. */
  endsAt: number;
  isUsed: boolean;
  /** What its first use gave. */
  grant: Grant | null;
}

export interface RefreshToken {
  grant: Grant;
  /** In milliseconds. */
  endsAt: number;
  isUsed: boolean;
}

/** What goes back to the client in place of a fresh code and its own state. */
export type OddAnswer = 'wrong-state' | 'no-state' | 'used-code' | 'no-code' | { error: string };

/** The part of awork that lets other programs in. Tests change the switches at will. */
export interface OAuthState {
  /** Who is signed in at awork in this browser, as a user of the first workspace. */
  person: Member;
  /** Who the same person is in the other workspaces, by the workspace's id. */
  elsewhere: Map<string, Member>;
  registration: 'open' | 'redirect-refused' | 'refused';
  /** What the consent page leads to, instead of what was chosen there. */
  answerWith: OddAnswer | null;
  /** The issuer that goes back to the client with the code (RFC 9207), if any. */
  iss: string | null;
  /** The document at `/.well-known/openid-configuration`. Its contents at awork are not known. */
  discovery: 'off' | 'on' | 'html' | 'foreign-hosts';
  /**
   * How errors of registration and token endpoint look: as OAuth wants, as awork's description has it, or
   * readable both ways.
   */
  errors: 'both' | 'oauth' | 'awork';
  /** How long an access token works, in seconds. */
  accessLife: number;
  /** How long a refresh token works, in seconds. */
  refreshLife: number;
  /** Whether a client is shut out of all workspaces of the person at once, as awork's description reads. */
  revokes: 'account' | 'workspace';
  clients: Map<string, Client>;
  codes: Map<string, Code>;
  refreshTokens: Map<string, RefreshToken>;
  grants: Grant[];
}

/** Makes the state at its beginning: nobody registered, nothing granted. */
export function newOAuth(): OAuthState {
  return {
    person: { userId: MARA, rights: 'admin' },
    elsewhere: new Map(),
    registration: 'open',
    answerWith: null,
    iss: null,
    discovery: 'off',
    errors: 'both',
    accessLife: 24 * 60 * 60,
    refreshLife: 30 * 24 * 60 * 60,
    revokes: 'account',
    clients: new Map(),
    codes: new Map(),
    refreshTokens: new Map(),
    grants: [],
  };
}

/** The account of a user: one for all users that the signed-in person is. */
export function accountOf({ person, elsewhere }: OAuthState, userId: string): string {
  const isPerson = [...elsewhere.values()].some((member) => member.userId === userId);
  return isPerson ? person.userId : userId;
}
