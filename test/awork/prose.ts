import type { LoggedRequest } from './log.ts';

/** What a call may carry that awork describes in its guides and not in the description of its API. */
interface Documented {
  method: string;
  path: string;
  query?: string[];
  form?: string[];
}

const WISH = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
];

const DOCUMENTED: Documented[] = [
  // The guide sends `grant_type` here too.
  { method: 'GET', path: '/api/v1/accounts/authorize', query: [...WISH, 'grant_type'] },
  // The stand-in's own: where the button of its consent page leads.
  {
    method: 'GET',
    path: '/api/v1/accounts/authorize/decide',
    query: [...WISH, 'grant_type', 'workspace', 'decision'],
  },
  {
    method: 'POST',
    path: '/api/v1/accounts/token',
    form: [
      ...['grant_type', 'client_id', 'code', 'redirect_uri', 'code_verifier'],
      ...['refresh_token', 'scope'],
    ],
  },
  { method: 'GET', path: '/.well-known/openid-configuration' },
];

/** What awork's guides have against a request; null where they say nothing about such a call. */
export function checkAgainstProse({ method, path, query, body }: LoggedRequest): string[] | null {
  const call = DOCUMENTED.find((one) => one.method === method && one.path === path);
  if (!call) return null;
  const strange = (what: string, given: string[], known: string[] = []) =>
    given
      .filter((name) => !known.includes(name))
      .map((name) => `${method} ${path}: no ${what} ${name}`);
  return [
    ...strange('query parameter', Object.keys(query), call.query),
    ...strange('form field', [...new URLSearchParams(body).keys()], call.form),
  ];
}
