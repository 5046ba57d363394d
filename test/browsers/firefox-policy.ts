import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from './types.ts';

/** A `policies.json` for one start of Firefox. */
export interface Policies {
  prefs: Record<string, unknown>;
  env: Record<string, string>;
  /** Firefox reads it once, when it starts. */
  remove(): Promise<void>;
}

/**
 * Sets what an organisation sets for an add-on, with no write access to where Firefox is installed. Firefox takes
 * policies from elsewhere only under automation, which is this preference and no connections but to this machine.
 */
export async function policiesFor(id: string, policy: Policy): Promise<Policies> {
  const folder = await mkdtemp(join(tmpdir(), 'activate-policies-'));
  const file = join(folder, 'policies.json');
  await writeFile(
    file,
    JSON.stringify({ policies: { '3rdparty': { Extensions: { [id]: policy } } } }),
  );
  return {
    prefs: {
      'browser.policies.alternatePath': file,
      'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
    },
    env: { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
