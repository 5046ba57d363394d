/* These run in the browser's own page of extensions, as text. */

interface Own {
  chrome: {
    management: { setEnabled(id: string, on: boolean): Promise<void> };
    developerPrivate: {
      updateExtensionConfiguration(change: {
        extensionId: string;
        hostAccess: 'ON_CLICK' | 'ON_ALL_SITES';
      }): Promise<void>;
    };
  };
}

/** Switches an extension off or on. */
export async function setEnabled(id: string, on: boolean): Promise<void> {
  const { chrome } = globalThis as unknown as Own;
  await chrome.management.setEnabled(id, on);
}

/** Lets an extension reach all hosts that it asks for, or none until it is clicked. */
export async function setHostAccess(extensionId: string, on: boolean): Promise<void> {
  const { chrome } = globalThis as unknown as Own;
  const hostAccess = on ? 'ON_ALL_SITES' : 'ON_CLICK';
  await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
}
