const CALLS = /^\/api\/v1\/accounts\//;
const SECRETS = ['code', 'code_verifier', 'access_token', 'refresh_token', 'token'];
const FIELDS = new RegExp(`((?:^|&)(?:${SECRETS.join('|')})=)[^&]*`, 'g');
const HIDDEN = '…';

/**
 * The form of an OAuth call as it may be logged. A secret in any other call or place stays: the log is where a
 * test would find it.
 */
export function redactedBody(path: string, body: string): string {
  return CALLS.test(path) ? body.replaceAll(FIELDS, `$1${HIDDEN}`) : body;
}

/** The query of an OAuth call as it may be logged. */
export function redactedQuery(path: string, query: URLSearchParams): Record<string, string> {
  const shown = ([name, value]: [string, string]) => [
    name,
    CALLS.test(path) && SECRETS.includes(name) ? HIDDEN : value,
  ];
  return Object.fromEntries([...query].map(shown)) as Record<string, string>;
}
