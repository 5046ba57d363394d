import type { Call } from '../call.ts';
import { newTraceId } from '../errors.ts';
import { workspacesOf } from '../state.ts';
import type { AworkState } from '../state.ts';
import { wishOf } from './authorize.ts';
import type { Wish } from './authorize.ts';
import { errorPage } from './pages.ts';
import type { Member, OddAnswer } from './state.ts';
import { newToken } from './token-text.ts';

/** How long a code may be redeemed, in milliseconds. */
const CODE_LIFE = 60_000;

/** Where the consent page leads: back to the client, with a code or an error. */
export function decide({ query, whole }: Call): Response {
  const wish = wishOf(query, whole);
  if (typeof wish === 'string') return errorPage(wish);
  const workspaceId = query.get('workspace') ?? whole.workspace.id;
  const member = memberIn(workspaceId, whole);
  if (!member) return errorPage('The workspace is not known.');
  const { answerWith } = whole.oauth;
  if (typeof answerWith === 'object' && answerWith) return back(wish, whole, answerWith);
  if (query.get('decision') !== 'allow') return back(wish, whole, { error: 'access_denied' });
  const code = newCode(wish, whole, { workspaceId, member });
  return back(
    { ...wish, state: stateOf(wish, answerWith) },
    whole,
    answerWith === 'no-code' ? {} : { code },
  );
}

/** Who the signed-in person is in a workspace. */
function memberIn(workspaceId: string, whole: AworkState): Member | undefined {
  if (!workspacesOf(whole).some(({ workspace }) => workspace.id === workspaceId)) return undefined;
  const { person, elsewhere } = whole.oauth;
  return workspaceId === whole.workspace.id ? person : elsewhere.get(workspaceId);
}

function newCode(
  { client, redirectUri, challenge, scope }: Wish,
  { oauth }: AworkState,
  where: { workspaceId: string; member: Member },
): string {
  const code = newToken('code');
  oauth.codes.set(code, {
    ...{ clientId: client.id, redirectUri, challenge, scope },
    ...where,
    endsAt: Date.now() + CODE_LIFE,
    isUsed: oauth.answerWith === 'used-code',
    grant: null,
  });
  return code;
}

function stateOf({ state }: Wish, answerWith: OddAnswer | null): string | null {
  if (answerWith === 'wrong-state') return 'a-state-that-nobody-sent';
  return answerWith === 'no-state' ? null : state;
}

function back(wish: Wish, { oauth }: AworkState, answer: Record<string, string>): Response {
  const address = new URL(wish.redirectUri);
  const { state } = wish;
  const told = {
    ...answer,
    ...(state !== null && { state }),
    ...(oauth.iss && { iss: oauth.iss }),
  };
  for (const [name, value] of Object.entries(told)) address.searchParams.set(name, value);
  return new Response(null, {
    status: 302,
    headers: { location: address.href, 'cache-control': 'no-store', 'trace-id': newTraceId() },
  });
}
