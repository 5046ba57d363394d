import { describe, expect, it } from 'vitest';
import { BROWSER, posts, useWorld } from '../setup.ts';
import { beginSignIn } from './setup.ts';

const NOT_TAKEN = "awork does not allow this browser's address for signing in.";

describe(`a sign-in that fails, in ${BROWSER}`, () => {
  const world = useWorld();
  const nothingIsLeft = async () =>
    expect(await world.browser.readStores()).not.toContain('sealed');

  it.each([
    ['wrong-state' as const, 'An answer came that does not belong to this sign-in'],
    ['used-code' as const, 'because it was used already or is too old'],
    [{ error: 'server_error' }, 'awork refused to sign in.'],
  ])('says what happened and what to do: %j', async (answer, sentence) => {
    world.awork.state.oauth.answerWith = answer;
    const { options, consent } = await beginSignIn(world);
    await consent.click('Allow');
    await options.waitForText(sentence);
    await options.waitForText('Nothing is connected.');
    await nothingIsLeft();
  });

  it('offers the API key where awork does not take the browser’s address', async () => {
    world.awork.state.oauth.registration = 'redirect-refused';
    const options = await world.browser.openExtensionPage('options.html');
    await options.click('Sign in with awork');
    await options.waitForText(`${NOT_TAKEN} Connect with an API key below.`);
    expect(await options.axe()).toEqual([]);
    await nothingIsLeft();
  });

  it('leaves nothing half-connected when the worker is stopped meanwhile', async () => {
    const { options, consent } = await beginSignIn(world);
    await world.browser.stopWorker();
    await options.waitForText('The browser has interrupted the sign-in.');
    // The window may outlive the worker; whatever is allowed there comes back to nobody.
    if (!(await consent.closed())) await consent.click('Allow').catch(() => undefined);
    await nothingIsLeft();
    await options.click('Sign in with awork');
    await (await world.browser.waitForTab('/accounts/authorize')).click('Allow');
    await options.waitForText('Nordlicht Studio is connected');
    expect(posts(world)).toEqual([]);
  });
});

describe(`a sign-in that fails where a policy forbids API keys, in ${BROWSER}`, () => {
  const world = useWorld({ policy: { allowApiKeys: false } });

  it('offers none', async () => {
    world.awork.state.oauth.registration = 'redirect-refused';
    const options = await world.browser.openExtensionPage('options.html');
    await options.click('Sign in with awork');
    await options.waitForText(`${NOT_TAKEN} Your organisation does not allow API keys.`);
  });
});
