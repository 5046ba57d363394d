/* What follows runs inside Firefox, as text. These are the few parts of it that are used. */

interface Gecko {
  Services: { prefs: { setBoolPref(name: string, value: boolean): void } };
  WebExtensionPolicy: { getByID(id: string): { extension: object } | null };
  ChromeUtils: { importESModule(url: string): Record<string, never> };
  PopupNotifications: {
    panel: {
      querySelector(selector: 'popupnotification'): {
        button: { click(): void };
        secondaryButton: { click(): void };
      } | null;
    };
  };
}

/** Whether extensions that are installed from now on may reach their hosts at once. */
export function grantAtInstall(on: boolean): void {
  const { Services } = globalThis as unknown as Gecko;
  Services.prefs.setBoolPref('extensions.originControls.grantByDefault', on);
}

/** Gives an extension these hosts, or takes them away, as people do in the browser's settings. */
export async function allowHosts(id: string, origins: string[], on: boolean): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Gecko;
  type Change = (id: string, what: object, extension: unknown) => Promise<void>;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as unknown as { ExtensionPermissions: { add: Change; remove: Change } };
  const change = on ? 'add' : 'remove';
  const what = { origins, permissions: [], data_collection: [] };
  await ExtensionPermissions[change](id, what, WebExtensionPolicy.getByID(id)?.extension);
}

/** Presses what the browser offers where an extension has asked for access; false while it does not ask. */
export function answerRequest(yes: boolean): boolean {
  const { PopupNotifications } = globalThis as unknown as Gecko;
  const asking = PopupNotifications.panel.querySelector('popupnotification');
  (yes ? asking?.button : asking?.secondaryButton)?.click();
  return asking !== null;
}
