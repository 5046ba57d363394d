import type { CDPSession, KeyInput, Page, Protocol } from 'puppeteer-core';
import { unwrapped, wrapped, wrappedFinder, type NodeRef, type Surface } from './surface.ts';
import { until } from './until.ts';

type Result = Protocol.Runtime.CallFunctionOnResponse;

/** A Chromium page over the DevTools protocol. */
export async function chromiumSurface(page: Page): Promise<Surface> {
  const session = await page.createCDPSession();
  await Promise.all([session.send('DOM.enable'), session.send('Page.enable')]);

  const world = async (name: 'driver' | 'page') => {
    if (name === 'page') {
      const { result } = await session.send('Runtime.evaluate', { expression: 'globalThis' });
      return { objectId: result.objectId };
    }
    const { frameTree } = await session.send('Page.getFrameTree');
    const made = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'driver',
    });
    return { executionContextId: made.executionContextId };
  };

  let driverWorld: Promise<{ objectId?: string; executionContextId?: number }> | undefined;
  session.on('Page.frameNavigated', ({ frame }) => {
    if (!frame.parentId) driverWorld = undefined;
  });

  async function callOn(
    where: 'driver' | 'page',
    source: string,
    nodes: NodeRef[],
    rest: unknown[],
    byValue: boolean,
  ): Promise<Result['result']> {
    const target = await (where === 'page' ? world('page') : (driverWorld ??= world('driver')));
    const answer = await session
      .send('Runtime.callFunctionOn', {
        ...target,
        functionDeclaration: source,
        arguments: [
          { value: JSON.stringify(rest) },
          ...nodes.map(({ ref }) => ({ objectId: ref })),
        ],
        awaitPromise: true,
        returnByValue: byValue,
        userGesture: false,
      })
      .catch((problem: Error) => {
        driverWorld = undefined;
        throw problem;
      });
    if (answer.exceptionDetails) {
      const { exception, text } = answer.exceptionDetails;
      throw new Error(exception?.description ?? text);
    }
    return answer.result;
  }

  const nameOf = async ({ ref }: NodeRef): Promise<string> => {
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: ref,
      fetchRelatives: false,
    });
    return String(nodes[0]?.name?.value ?? '');
  };

  const surface: Surface = {
    url: () => surface.call('driver', () => location.href, []),
    async goto(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    async back() {
      await page.goBack();
    },
    close: () => page.close(),
    closed: async () => page.isClosed(),
    bringToFront: () => page.bringToFront(),
    async call(where, fn, nodes, ...rest) {
      const result = await callOn(where, wrapped(fn), nodes, rest, true);
      return unwrapped(result.value) as never;
    },
    async find(fn, nodes, ...rest) {
      const { objectId } = await callOn('driver', wrappedFinder(fn), nodes, rest, false);
      if (!objectId) return [];
      const { result } = await session.send('Runtime.getProperties', {
        objectId,
        ownProperties: true,
      });
      return result.flatMap(({ name, value }) =>
        /^\d+$/.test(name) && value?.objectId ? [{ ref: value.objectId }] : [],
      );
    },
    async run(source) {
      const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: source });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
    },
    async roots(hosts) {
      if (hosts.length === 0) return [];
      const { executionContextId } = await (driverWorld ??= world('driver'));
      const found = hosts.map(async ({ ref }) => {
        const { node } = await session.send('DOM.describeNode', { objectId: ref, pierce: true });
        const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
        if (!backendNodeId) return [];
        const { object } = await session.send('DOM.resolveNode', {
          backendNodeId,
          executionContextId,
        });
        return object.objectId ? [{ ref: object.objectId }] : [];
      });
      return (await Promise.all(found)).flat();
    },
    names: (nodes) => Promise.all(nodes.map((node) => nameOf(node).catch(() => ''))),
    async named(nodes, name) {
      const names = await surface.names(nodes);
      return nodes.filter((_, index) => names[index] === name);
    },
    move: (x, y) => page.mouse.move(x, y),
    async clickAt(x, y, count) {
      await page.mouse.click(x, y, { count });
    },
    async press(keys) {
      for (const key of keys.slice(0, -1)) await page.keyboard.down(key as KeyInput);
      await page.keyboard.press(keys.at(-1) as KeyInput);
      for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key as KeyInput);
    },
    // All at once, as from a clipboard: key by key, a long text takes longer than what it is for.
    type: (text) => page.keyboard.sendCharacter(text),
    async screenshot(path, whole = false) {
      await page.screenshot({ path: path as `${string}.png`, fullPage: whole });
    },
  };
  await until('the page has a document', async () =>
    surface.call('driver', () => document.readyState === 'complete', []),
  );
  return surface;
}

/** Writes down what a page says in its console, and its uncaught errors. */
export async function listenTo(
  session: CDPSession,
  note: (line: string | Promise<string>) => void,
): Promise<void> {
  /** What an object holds, and not only that it is one: a secret may be inside. */
  const text = async ({ type, value, description, objectId }: Protocol.Runtime.RemoteObject) => {
    if (!objectId) return String(value ?? description ?? type);
    const functionDeclaration = 'function () { return JSON.stringify(this) }';
    const { result } = await session
      .send('Runtime.callFunctionOn', { objectId, functionDeclaration, returnByValue: true })
      .catch(() => ({ result: { value: '' } }));
    return `${result.value ?? ''} ${description ?? type}`;
  };
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const from = stackTrace?.callFrames[0]?.url ?? '';
    note(Promise.all(args.map(text)).then((words) => `${type}: ${words.join(' ')} ${from}`));
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) =>
    note(`pageerror: ${exception?.description ?? text} ${url ?? ''}`),
  );
  session.on('Log.entryAdded', ({ entry }) =>
    note(`${entry.source} ${entry.level}: ${entry.text} ${entry.url ?? ''}`),
  );
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}
