import { answer } from './api.ts';
import type { Awork } from './call.ts';
import { SIGN_IN_PAGE } from './faults.ts';

/**
 * Lets code under test reach the stand-in without a network: `globalThis.fetch = asFetch(awork)`.
 * Redirects are treated as the caller wishes; what they lead to is a sign-in page.
 */
export function asFetch(awork: Awork): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await answer(request, awork);
    const location = response.headers.get('location');
    if (location === null) return arrived(response, { url: request.url });
    if (request.redirect === 'error') throw new TypeError('fetch failed');
    if (request.redirect === 'manual') {
      return arrived(Response.error(), { type: 'opaqueredirect', url: request.url });
    }
    const page = new Response(SIGN_IN_PAGE, { headers: { 'content-type': 'text/html' } });
    return arrived(page, { redirected: true, url: location });
  };
}

/** Sets what only a real `fetch` can set. */
function arrived(response: Response, facts: Partial<Response>): Response {
  for (const [name, value] of Object.entries(facts)) {
    Object.defineProperty(response, name, { value });
  }
  return response;
}
