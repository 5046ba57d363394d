import { until, type Found, type Tab } from '../browsers/index.ts';

/** Lets the page paint what has changed. By the second frame an action has to be there, or gone. */
export async function painted(tab: Tab, frames = 2): Promise<void> {
  await tab.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, frames);
}

/** Calls what the local awork's app offers to tests, such as `live.beat`. */
export function callApp<R = void>(tab: Tab, path: string, ...rest: unknown[]): Promise<R> {
  const call = (keys: string[], given: unknown[]): unknown => {
    const { local } = globalThis as unknown as { local: Record<string, unknown> };
    const found = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], local);
    return (found as (...all: unknown[]) => unknown)(...given);
  };
  return tab.evaluate(call, path.split('.'), rest) as Promise<R>;
}

/** Names of the people whose actions stand in the page, in the order of the document. */
export async function actionsOf(tab: Tab): Promise<string[]> {
  return (await tab.hosts())
    .filter(({ name }) => name.startsWith('Activate '))
    .map(({ name }) => name.replace('Activate ', ''));
}

/** Whether a button belongs to a notice or question, and not to an action: only those have a state. */
export function isApart(button: Found): Promise<boolean> {
  return button.evaluate((element) => {
    const { host } = element.getRootNode() as ShadowRoot;
    return !host.hasAttribute('data-state');
  });
}

/** The Undo of the notice, once it is there. */
export async function undoInNotice(tab: Tab, name: string): Promise<Found> {
  const label = `Undo activating ${name}`;
  return until(`a notice offers “${label}”`, async () => {
    for (const button of await tab.everyButton(label)) if (await isApart(button)) return button;
    return undefined;
  });
}
