import type { Route } from '../call.ts';
import { authorize } from './authorize.ts';
import { decide } from './decide.ts';
import { discovery } from './discovery.ts';
import { register } from './register.ts';
import { authorizedClients, revokeClient, revokeClients } from './revoke.ts';
import { token } from './token.ts';

/** The addresses through which other programs are let in. */
export const OAUTH_ROUTES: Route[] = [
  {
    method: 'POST',
    path: /^\/clientapplications\/register$/,
    handler: register,
    anonymous: true,
  },
  { method: 'GET', path: /^\/accounts\/authorize$/, handler: authorize, anonymous: true },
  { method: 'GET', path: /^\/accounts\/authorize\/decide$/, handler: decide, anonymous: true },
  { method: 'POST', path: /^\/accounts\/token$/, handler: token, anonymous: true },
  {
    method: 'GET',
    base: '',
    path: /^\/\.well-known\/openid-configuration$/,
    handler: discovery,
    anonymous: true,
  },
  { method: 'GET', path: /^\/accounts\/me\/authorizedclients$/, handler: authorizedClients },
  { method: 'DELETE', path: /^\/accounts\/me\/authorizedclients$/, handler: revokeClients },
  {
    method: 'DELETE',
    path: /^\/accounts\/me\/authorizedclients\/([^/]+)$/,
    handler: revokeClient,
  },
];
