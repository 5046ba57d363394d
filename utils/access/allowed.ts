import { readPolicy, type Policy } from '../policy.ts';

/** Whether a policy forbids the credentials of a workspace, which may have been connected before it was set. */
export function isForbidden({ kind }: { kind: string }, { allowApiKeys }: Policy): boolean {
  return kind === 'api-key' && allowApiKeys === false;
}

/** Whether the organisation lets the credentials of a workspace be used. */
export async function mayUse(workspace: { kind: string }): Promise<boolean> {
  return !isForbidden(workspace, await readPolicy());
}
