import type { Tab } from '../../browsers/index.ts';
import type { World } from '../setup.ts';

/** Presses *Sign in with awork* on the options page, and gives that page and awork's window. */
export async function beginSignIn({ browser }: World): Promise<{ options: Tab; consent: Tab }> {
  const options = await browser.openExtensionPage('options.html');
  await options.click('Sign in with awork');
  return { options, consent: await browser.waitForTab('/accounts/authorize') };
}

/** Signs in as an admin does, and gives the options page. */
export async function signIn(world: World, workspace?: string): Promise<Tab> {
  const { options, consent } = await beginSignIn(world);
  if (workspace) await consent.choose('Workspace', workspace);
  await consent.click('Allow');
  await options.waitForText(`${workspace ?? 'Nordlicht Studio'} is connected`);
  return options;
}
