import type { Authorize } from '../awork/client.ts';

/** An `Authorize` that sends a token as a bearer. */
export function bearer(token: string): Authorize {
  return (headers) => {
    headers.set('Authorization', `Bearer ${token}`);
  };
}
