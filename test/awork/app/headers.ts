// As strict as a page can be, since nothing is known of awork's own policy: what works here works there.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https://api.awork.com",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A session cookie for all of awork, so that a test can show that the extension never sends it. */
export const SESSION_COOKIE =
  'awork_session=local-stand-in; Path=/; Secure; HttpOnly; SameSite=Lax; Domain=.awork.com';

/**
 * Headers of a page. One that may be `kept` goes into the back/forward cache when it is left; whether awork's own
 * pages may is not known.
 */
export function pageHeaders(kept: boolean): Headers {
  return new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Set-Cookie': SESSION_COOKIE,
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': kept ? 'no-cache' : 'no-store',
  });
}

/** Headers of anything a page loads. What is `kept` for some seconds spares the next pages dozens of requests. */
export function fileHeaders(type: string, kept = 0): Headers {
  return new Headers({
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': kept ? `max-age=${kept}` : 'no-store',
  });
}
