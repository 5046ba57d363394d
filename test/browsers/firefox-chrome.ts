import { valueOf, type Bidi, type Evaluated } from './bidi.ts';

/** Runs code in Firefox's own window, which may do what the browser itself may. */
export type Privileged = <A extends unknown[], R>(
  fn: (...rest: A) => R,
  ...rest: A
) => Promise<Awaited<R>>;

/** Finds Firefox's own window; needs `--remote-allow-system-access`. */
export async function privileged(bidi: Bidi): Promise<Privileged> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const context = contexts[0]?.context;
  if (!context) throw new Error('Firefox has no window of its own');
  return async (fn, ...rest) => {
    const answer = await bidi.send<Evaluated>('script.callFunction', {
      target: { context },
      functionDeclaration: `(json) => Promise.resolve((${String(fn)})(...JSON.parse(json)))
        .then((answer) => JSON.stringify({ answer }))`,
      arguments: [{ type: 'string', value: JSON.stringify(rest) }],
      awaitPromise: true,
    });
    return (JSON.parse(String(valueOf(answer).value)) as { answer: never }).answer;
  };
}

/* What follows runs inside Firefox, as text. These are the few parts of it that are used. */
interface Extension {
  backgroundState: string;
  terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
}
interface Popup {
  shown?: boolean;
  browser: { permanentKey?: object; currentURI: { spec: string }; isConnected: boolean } | null;
  closePopup(): void;
}
interface Gecko {
  Services: {
    locale: { availableLocales: string[]; requestedLocales: string[] };
    focus: { activeWindow: unknown };
  };
  WebExtensionPolicy: {
    getByID(id: string): { extension: Extension; mozExtensionHostname: string } | null;
  };
  ChromeUtils: { importESModule(url: string): Record<string, never> };
}

/** Makes extensions speak this language. No language pack is needed: only they look here. */
export function setLanguage(language: string): void {
  const { Services } = globalThis as unknown as Gecko;
  Services.locale.availableLocales = [language, 'en-US'];
  Services.locale.requestedLocales = [language];
}

/** 'running', 'stopped', or a state in between; '' without the extension. */
export function backgroundState(id: string): string {
  const { WebExtensionPolicy } = globalThis as unknown as Gecko;
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? '';
}

/** The random host of an extension's own pages. */
export function hostOf(id: string): string {
  const { WebExtensionPolicy } = globalThis as unknown as Gecko;
  return WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? '';
}

/** Whether it is there, enabled or not. */
export async function isInstalled(id: string): Promise<boolean> {
  const { ChromeUtils } = globalThis as unknown as Gecko;
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  ) as unknown as { AddonManager: { getAddonByID(id: string): Promise<object | null> } };
  return (await AddonManager.getAddonByID(id)) !== null;
}

/** Switches an extension off or on. */
export async function setEnabled(id: string, on: boolean): Promise<void> {
  interface Addon {
    enable(): Promise<void>;
    disable(): Promise<void>;
  }
  const { ChromeUtils } = globalThis as unknown as Gecko;
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  ) as unknown as { AddonManager: { getAddonByID(id: string): Promise<Addon | null> } };
  const addon = await AddonManager.getAddonByID(id);
  await (on ? addon?.enable() : addon?.disable());
}

/** Ends the background as the idle time would, but without the reprieve for open answers. */
export async function endBackground(id: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as Gecko;
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({
    disableResetIdleForTest: true,
  });
}

/** Hides the panel that popups stand in, and says whether it is gone. */
export function clearPanel(): boolean {
  const panel = document.getElementById('customizationui-widget-panel') as
    (HTMLElement & { state: string; hidePopup(): void }) | null;
  if (!panel || panel.state === 'closed') return true;
  panel.hidePopup();
  return false;
}

/** Presses the toolbar button. */
export function pressToolbarButton(id: string): void {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Gecko;
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as unknown as {
    ExtensionParent: {
      apiManager: {
        global: { browserActionFor(of: unknown): { triggerAction(window: unknown): void } };
      };
    };
  };
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
}

/**
 * The protocol's name for the page inside the open popup, or null. The protocol knows tabs only, so
 * its search for a page by name is widened to the popup.
 */
export function popupContext(id: string): string | null {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Gecko;
  const { ViewPopup } = ChromeUtils.importESModule(
    'resource:///modules/ExtensionPopups.sys.mjs',
  ) as unknown as { ViewPopup: { for(extension: unknown, window: unknown): Popup | null } };
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ) as unknown as {
    NavigableManager: {
      getIdForBrowser(browser: unknown): string;
      getBrowserById(id: string): unknown;
      widened?: boolean;
    };
  };
  // Until it is shown, a popup moves its page from one browser element to another.
  const current = () => {
    const popup = ViewPopup.for(WebExtensionPolicy.getByID(id)?.extension, globalThis);
    return popup?.shown ? popup.browser : null;
  };
  if (!NavigableManager.widened) {
    const tabsOnly = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (wanted) => {
      const popup = current();
      return popup && NavigableManager.getIdForBrowser(popup) === wanted ? popup : tabsOnly(wanted);
    };
    NavigableManager.widened = true;
  }
  const popup = current();
  if (!popup?.isConnected || popup.currentURI.spec === 'about:blank') return null;
  // Only browsers with a key have a name, and only those of tabs have a key.
  popup.permanentKey ??= {};
  return NavigableManager.getIdForBrowser(popup);
}

/** Closes the popup, if one is open. */
export function closePopup(id: string): void {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Gecko;
  const { ViewPopup } = ChromeUtils.importESModule(
    'resource:///modules/ExtensionPopups.sys.mjs',
  ) as unknown as { ViewPopup: { for(extension: unknown, window: unknown): Popup | null } };
  ViewPopup.for(WebExtensionPolicy.getByID(id)?.extension, globalThis)?.closePopup();
}
