import { writeFile } from 'node:fs/promises';
import { valueOf, type Bidi, type Evaluated, type RemoteValue } from './bidi.ts';
import { guessNames } from './inpage.ts';
import { clicking, moving, pressing } from './firefox-input.ts';
import { unwrapped, wrapped, wrappedFinder, type NodeRef, type Surface } from './surface.ts';

interface Shadowed {
  shadowRoot?: { sharedId?: string } | null;
}

/** What differs between a tab and the toolbar popup. */
export interface Doors {
  close(): Promise<void>;
  closed(): Promise<boolean>;
  bringToFront(): Promise<void>;
}

/** A Firefox page over WebDriver BiDi. */
export function firefoxSurface(bidi: Bidi, context: string, doors: Doors): Surface {
  async function callOn(
    where: 'driver' | 'page',
    source: string,
    nodes: NodeRef[],
    rest: unknown[],
    serializationOptions: object,
  ): Promise<RemoteValue> {
    return valueOf(
      await bidi.send<Evaluated>('script.callFunction', {
        target: { context, ...(where === 'driver' && { sandbox: 'driver' }) },
        functionDeclaration: source,
        arguments: [
          { type: 'string', value: JSON.stringify(rest) },
          ...nodes.map(({ ref }) => ({ sharedId: ref })),
        ],
        awaitPromise: true,
        serializationOptions,
      }),
    );
  }
  const list = async (source: string, nodes: NodeRef[], rest: unknown[], options: object) =>
    (await callOn('driver', source, nodes, rest, options)).value as RemoteValue[];
  const act = (actions: object[]) => bidi.send('input.performActions', { context, actions });
  const plain = { maxDomDepth: 0, includeShadowTree: 'none' };

  const surface: Surface = {
    ...doors,
    url: () => surface.call('driver', () => location.href, []),
    async goto(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    async back() {
      await bidi.send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    async call(where, fn, nodes, ...rest) {
      return unwrapped((await callOn(where, wrapped(fn), nodes, rest, plain)).value) as never;
    },
    async find(fn, nodes, ...rest) {
      const values = await list(wrappedFinder(fn), nodes, rest, plain);
      return values.flatMap(({ sharedId }) => (sharedId ? [{ ref: sharedId }] : []));
    },
    async run(source) {
      const target = { context };
      valueOf(
        await bidi.send<Evaluated>('script.evaluate', {
          target,
          expression: `${source};0`,
          awaitPromise: false,
        }),
      );
    },
    async roots(hosts) {
      const self = wrappedFinder((nodes: Node[]) => nodes);
      const values = await list(self, hosts, [], { maxDomDepth: 0, includeShadowTree: 'all' });
      return values.flatMap(({ value }) => {
        const root = (value as Shadowed | undefined)?.shadowRoot?.sharedId;
        return root ? [{ ref: root }] : [];
      });
    },
    /** The protocol tells no names, it only says which nodes have a given one: hence the guesses. */
    async names(nodes) {
      const guesses = await surface.call('driver', guessNames, nodes);
      return Promise.all(
        nodes.map(async (node, index) => {
          for (const guess of guesses[index] ?? []) {
            if ((await surface.named([node], guess)).length > 0) return guess;
          }
          return '';
        }),
      );
    },
    async named(nodes, name) {
      if (nodes.length === 0) return [];
      const found = await bidi.send<{ nodes: RemoteValue[] }>('browsingContext.locateNodes', {
        context,
        locator: { type: 'accessibility', value: { name } },
        startNodes: nodes.map(({ ref }) => ({ sharedId: ref })),
        serializationOptions: plain,
      });
      const ids = new Set(found.nodes.map(({ sharedId }) => sharedId));
      return nodes.filter(({ ref }) => ids.has(ref));
    },
    async move(x, y) {
      await act(moving(x, y));
    },
    async clickAt(x, y, count) {
      await act(clicking(x, y, count));
    },
    async press(keys) {
      await act(pressing(keys));
    },
    async type(text) {
      // All at once, as from a clipboard: key by key, a long text takes longer than what it is for.
      await surface.call(
        'driver',
        (_, all) => document.execCommand('insertText', false, all),
        [],
        text,
      );
    },
    async screenshot(path, whole = false) {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
        origin: whole ? 'document' : 'viewport',
      });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
  };
  return surface;
}
