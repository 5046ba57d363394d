import puppeteer, { type Browser } from 'puppeteer-core';
import { manifestOf } from './built.ts';
import { findBrowser } from './find.ts';
import { policiesFor } from './firefox-policy.ts';
import type { OpenOptions } from './types.ts';

/** Fixed, so that the address of extension pages is known before one is open. */
export const uuid = 'a0b1c2d3-e4f5-4678-9abc-def012345678';

/** The add-on's id, as the build has it. */
export async function addonId(folder: string): Promise<string> {
  const id = (await manifestOf(folder)).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${folder}/manifest.json has no add-on id for Firefox`);
  return id;
}

function preferences(options: OpenOptions, id: string): Record<string, unknown> {
  const { proxyPort, scheme = 'light', reducedMotion, language = 'en' } = options;
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    // A proxy of a user's own is tried directly as well when it fails, unless told otherwise.
    'network.proxy.failover_direct': false,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.accept_languages': language === 'de' ? 'de, en' : 'en-US, en',
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    // The toolbar popup follows the browser's own look instead.
    'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
    ...(options.forcedColours && { 'browser.display.document_color_use': 2 }),
    ...(options.downloads && {
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloads,
    }),
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    // JSON stays text, so that the extension's manifest is a page that does nothing by itself.
    'devtools.jsonview.enabled': false,
    ...options.prefs,
  };
}

/** Starts Firefox, without an extension yet. */
export async function startFirefox(options: OpenOptions, id: string): Promise<Browser> {
  const policies = options.policy && (await policiesFor(id, options.policy));
  try {
    return await puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowser('firefox'),
      headless: options.headless ?? true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      ...(options.profile && { userDataDir: options.profile }),
      args: [
        ...['--width=1280', '--height=900', '--remote-allow-system-access'],
        ...(options.args ?? []),
      ],
      env: { ...process.env, ...policies?.env },
      extraPrefsFirefox: { ...preferences(options, id), ...policies?.prefs },
    });
  } finally {
    await policies?.remove();
  }
}
