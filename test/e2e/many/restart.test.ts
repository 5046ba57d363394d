import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ADMIN_KEY, startAwork } from '../../awork/index.ts';
import { openBrowser, type TestBrowser } from '../../browsers/index.ts';
import { BROWSER, BUILD } from '../setup.ts';
import { activateAll, activated, ended, idsOf, onlyMany, PAGE, truth } from './setup.ts';

// An extension that tests install is gone with the browser; what it has stored stays only so.
const prefs = { 'extensions.webextensions.keepStorageOnUninstall': true };

it(`many people at once, in ${BROWSER}: the browser is closed in the middle and opened again`, async () => {
  const awork = await startAwork();
  const profile = await mkdtemp(join(tmpdir(), 'activate-profile-'));
  const { proxyPort, spki } = awork;
  let browser: TestBrowser | undefined;
  onTestFinished(async () => {
    await browser?.close();
    await awork.stop();
    await rm(profile, { recursive: true, force: true });
  });
  const openAgain = () =>
    openBrowser(BROWSER, {
      ...{ proxyPort, spki, profile, prefs },
      extension: resolve('.output', BUILD),
    });

  browser = await openAgain();
  onlyMany(awork, 30);
  const options = await browser.openExtensionPage('options.html');
  await options.type('API key', ADMIN_KEY);
  await options.check('Keep on this computer');
  await options.click('Connect');
  await options.waitForText('Nordlicht Studio is connected');
  await activateAll(browser, await browser.openTab(PAGE), 30);
  await activated(awork, 6);
  await browser.close();
  const before = awork.state.emails.length;
  expect(before).toBeLessThan(30);

  browser = await openAgain();
  const popup = await browser.openPopup(await browser.openTab(PAGE));
  await ended(popup);
  expect(await popup.text()).toContain('30 activated');
  await truth({ awork, browser, downloads: '' }, idsOf(30));
});
