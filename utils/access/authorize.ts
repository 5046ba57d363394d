import * as oauth from 'oauth4webapi';
import { browser } from 'wxt/browser';
import { wait } from '../wait.ts';
import { forgetClient, type OAuthClient } from './clients.ts';
import { OPTIONS, Refused, SCOPE } from './oauth.ts';
import { toGrant } from './renew.ts';
import { Fault } from './sign-in-fault.ts';

/** How long the window may stand open, in milliseconds: there may be a second factor to look for. */
const LONGEST = 10 * 60_000;

/** Has the admin allow us in at awork, and gets the tokens for it. Throws `Fault` or `Refused`. */
export async function authorize(server: oauth.AuthorizationServer, known: OAuthClient) {
  const { clientId, redirectUri } = known;
  const client = { client_id: clientId };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const page = new URL(server.authorization_endpoint!);
  const query = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: SCOPE,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) page.searchParams.set(name, value);
  const back = await openWindow(page, redirectUri);
  const answered = withKnownIssuer(server, back);
  const answer = validate(answered, client, back, state);
  if (!answer.has('code')) throw new Fault('wrong-answer');
  try {
    const response = await oauth.authorizationCodeGrantRequest(
      answered,
      client,
      oauth.None(),
      answer,
      redirectUri,
      verifier,
      OPTIONS,
    );
    const given = await oauth.processAuthorizationCodeResponse(answered, client, response);
    return toGrant(given, { clientId, tokenEndpoint: server.token_endpoint! });
  } catch (error) {
    throw await ofExchange(error, clientId);
  }
}

async function openWindow(page: URL, redirectUri: string): Promise<URL> {
  const late = wait(LONGEST).then(() => {
    throw new Fault('timed-out');
  });
  const flow = browser.identity
    .launchWebAuthFlow({ url: page.href, interactive: true })
    .catch(() => {
      // The browsers say in their own words that the window was closed, or could not be opened.
      throw new Fault('closed');
    });
  const back = await Promise.race([flow, late]);
  if (!back?.startsWith(redirectUri) || !URL.canParse(back)) throw new Fault('wrong-answer');
  return new URL(back);
}

// Where the server has not described itself, its name may be spelt with a slash at the end, or without.
function withKnownIssuer(server: oauth.AuthorizationServer, back: URL): oauth.AuthorizationServer {
  const issuer = back.searchParams.get('iss');
  return issuer?.replace(/\/$/, '') === server.issuer ? { ...server, issuer } : server;
}

function validate(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  back: URL,
  state: string,
): URLSearchParams {
  try {
    return oauth.validateAuthResponse(server, client, back, state);
  } catch (error) {
    if (!(error instanceof oauth.AuthorizationResponseError)) throw new Fault('wrong-answer');
    const { error: code, error_description: description } = error;
    if (code === 'access_denied') throw new Fault('denied');
    throw new Fault('refused', description ?? code);
  }
}

async function ofExchange(error: unknown, clientId: string): Promise<unknown> {
  if (!(error instanceof Refused) || error.failure.kind !== 'refused') return error;
  const { status, code, description } = error.failure;
  if (code === 'invalid_client' || code === 'unauthorized_client') await forgetClient(clientId);
  if (code === 'invalid_grant') return new Fault('code-refused');
  return status === 400 || status === 401 ? new Fault('refused', description ?? code) : error;
}
