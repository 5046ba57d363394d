import type { Policy } from './types.ts';

/**
 * Sets what an organisation sets for an extension. Runs in the browser's own page for trying policies out
 * (chrome://policy/test), which needs no root, as the folder of policies would. It checks nothing against the schema.
 */
export async function setPolicy(id: string, policy: Policy): Promise<void> {
  interface Page {
    chrome: { send(message: string, given: unknown[]): void };
    cr: { webUIResponse(id: string, ...rest: unknown[]): void };
  }
  const { chrome, cr } = globalThis as unknown as Page;
  const values = Object.entries(policy).map(([name, value]) => ({
    ...{ level: 1, scope: 0, source: 0, namespace: id },
    ...{ name, value },
  }));
  // The same as before would not be told to an extension that has come anew meanwhile: so nothing comes first.
  for (const given of [[], values]) {
    await new Promise<void>((resolve) => {
      const before = cr.webUIResponse;
      cr.webUIResponse = (to, ...rest) => (to === 'driver' ? resolve() : before(to, ...rest));
      chrome.send('setLocalTestPolicies', ['driver', JSON.stringify(given), '']);
    });
  }
}
