import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { GRACES, graceOf } from './grace.ts';

/**
 * What an organisation may set for all its browsers. The same names and values stand in `public/managed-schema.json`,
 * where Chrome reads them: it lets nothing else through. It cannot describe a number beside a word, so there the grace
 * is a text; Firefox passes on whatever the policy holds.
 */
const SETTINGS = {
  grace: z.union([
    z.literal(GRACES),
    z.pipe(z.enum(GRACES.map(String) as [string]), z.transform(graceOf)),
  ]),
  actionsOnPages: z.boolean(),
  recogniseByName: z.boolean(),
  allowApiKeys: z.boolean(),
};

export type Setting = keyof typeof SETTINGS;
export const ALL_SETTINGS = Object.keys(SETTINGS) as Setting[];

/** What is set; what is not set is up to the admin. */
export type Policy = { [S in Setting]?: z.output<(typeof SETTINGS)[S]> } & {
  /** Settings whose value does not fit: they count as not set. */
  unfit: Setting[];
};

export const NO_POLICY: Policy = { unfit: [] };

/** What the organisation has set. Never rejects: what cannot be read is not set. */
export async function readPolicy(): Promise<Policy> {
  const managed = await readManaged();
  const present = ALL_SETTINGS.filter((name) => managed[name] !== undefined);
  const parsed = present.map((name) => [name, SETTINGS[name].safeParse(managed[name])] as const);
  const fitting = parsed.flatMap(([name, { success, data }]) => (success ? [[name, data]] : []));
  const unfit = parsed.flatMap(([name, { success }]) => (success ? [] : [name]));
  return { ...(Object.fromEntries(fitting) as Omit<Policy, 'unfit'>), unfit };
}

/** Whether workspaces may be reached with API keys. */
export async function areKeysAllowed(): Promise<boolean> {
  return (await readPolicy()).allowApiKeys !== false;
}

type Changes = Parameters<Parameters<typeof browser.storage.onChanged.addListener>[0]>;

/** Calls back whenever the policy changes while the browser runs, which only Chrome tells. Returns how to end that. */
export function onPolicy(changed: () => void): () => void {
  const listener = (...[, area]: Changes) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox rejects where there is no policy.
    return {};
  }
}
