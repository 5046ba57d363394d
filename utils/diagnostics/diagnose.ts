import { browser } from 'wxt/browser';
import { hostAccess } from '../access/host-access.ts';
import { unreadable, workspaces } from '../access/vault.ts';
import { readPast } from '../activation/past.ts';
import { audience } from '../audience.ts';
import { readStored } from '../directory/store.ts';
import { peopleHere } from '../people-here.ts';
import { readPolicy } from '../policy.ts';
import { readPreferences } from '../preferences.ts';
import { countEach, describeDirectory, describeWorkspace, lastProblems } from './lines.ts';

/**
 * What helps whoever looks for a fault, as lines of English whatever the language: versions, states, counts and the last
 * problems. Nothing in it names a person or a workspace, and nothing of it opens anything.
 */
export async function diagnose(now = Date.now()): Promise<string> {
  const parts = await Promise.all([about(now), connections(now), choices(), pages(), problems()]);
  return parts.flat().join('\n');
}

async function about(now: number): Promise<string[]> {
  const { version } = browser.runtime.getManifest();
  const access = await hostAccess();
  return [
    `Activate for awork ${version}`,
    `Time: ${new Date(now).toISOString()}`,
    `Browser: ${navigator.userAgent}`,
    `Language: ${browser.i18n.getUILanguage()} (${navigator.language})`,
    `Access: API ${yesOrNo(access.api)}, pages ${yesOrNo(access.pages)}`,
  ];
}

async function connections(now: number): Promise<string[]> {
  const all = await workspaces();
  const directories = await Promise.all(all.map(({ id }) => readStored(id)));
  return [
    `Workspaces: ${all.length} readable, ${await unreadable()} damaged`,
    ...countEach(all.map(describeWorkspace)),
    'Directories:',
    ...directories.map((one) => `- ${describeDirectory(one, now)}`),
  ];
}

async function choices(): Promise<string[]> {
  const [{ grace, pages: onPages, names }, policy] = await Promise.all([
    readPreferences(),
    readPolicy(),
  ]);
  const { unfit, ...set } = policy;
  return [
    `Preferences: grace ${grace}, actions on pages ${yesOrNo(onPages)}, by name ${yesOrNo(names)}`,
    `Set by policy: ${Object.keys(set).join(', ') || 'nothing'}`,
    `Policy that does not fit: ${unfit.join(', ') || 'nothing'}`,
  ];
}

async function pages(): Promise<string[]> {
  const tabs = await Promise.all((await audience()).map(peopleHere));
  const here = tabs.flatMap((one) => one ?? []);
  const actions = here.map(({ people }) => people.length).join(', ') || 'none';
  return [
    `Open pages of awork that answer: ${here.length}`,
    `People with an action on them: ${actions}`,
    'Evidence on them:',
    // The page part stands in awork's page, so what it answers is told only where it looks like a kind.
    ...countEach(here.flatMap(({ found }) => found.filter((kind) => KIND.test(kind)))),
  ];
}

async function problems(): Promise<string[]> {
  const past = await readPast();
  return [`Journal: ${past.length} entries`, 'Last problems:', ...lastProblems(past)];
}

const KIND = /^[a-z]{1,12}$/;

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');
