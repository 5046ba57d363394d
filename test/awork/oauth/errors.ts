import { errorBody, newTraceId } from '../errors.ts';
import type { OAuthState } from './state.ts';

/** Says no as an OAuth endpoint does (RFC 6749, section 5.2; RFC 7591, section 3.2.2), or as awork's API does. */
export function oauthError({ errors }: OAuthState, error: string, description: string): Response {
  const traceId = newTraceId();
  const body = {
    ...(errors === 'oauth' ? {} : errorBody(error, description, traceId)),
    ...(errors === 'awork' ? {} : { error, error_description: description }),
  };
  return Response.json(body, {
    status: 400,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'trace-id': traceId,
    },
  });
}
