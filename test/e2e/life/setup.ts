import { ADMIN_KEY } from '../../awork/index.ts';
import type { World } from '../setup.ts';

/** Connects so that it outlasts an update, and sets the grace. */
export async function connectForGood(
  { browser }: World,
  { origin = browser.extension.origin, grace = '3 seconds' } = {},
): Promise<void> {
  const options = await browser.openTab(`${origin}/options.html`);
  await options.type('API key', ADMIN_KEY);
  await options.check('Keep on this computer');
  await options.click('Connect');
  await options.waitForText('Nordlicht Studio is connected');
  await options.check(grace);
  await options.waitForText('Saved');
  await options.close();
}

/** Disconnects the only workspace through the options page, as an admin does. */
export async function disconnect({ browser }: World): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  await options.click('Disconnect');
  await options.click('Disconnect now');
  await options.waitForText('is disconnected');
  await options.close();
}
