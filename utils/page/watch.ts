import { hearsAddress, onAddress } from './address.ts';
import { telling } from './evidence.ts';
import { isOurs } from './find.ts';

/** What has changed in the page since the last pass. */
export interface Changes {
  /** Parts that have come. */
  roots: Set<Element>;
  /** Elements with another value in an attribute that can tell of a person. */
  altered: Set<Element>;
  /** Elements with other children. */
  touched: Set<Element>;
  /** Elements with other texts. */
  retold: Set<Element>;
  /** Whether elements have gone from where they were. */
  removed: boolean;
  /** So much is new that the whole page is to be read. */
  whole: boolean;
  /** Whether the page may have another address. */
  moved: boolean;
}

const EDITABLE = 'contenteditable';

/** More new parts at once than this, or ten times as many other changes, are not worth being looked at one by one. */
const MANY = 200;

/**
 * Watches the whole page with one observer, collects what changed and hands it over in one pass a frame, again
 * in the next one when the pass says that it has not got through. A tab in the background has no frames: it
 * costs nothing.
 */
export class Watcher {
  readonly #observer = new MutationObserver((records) => {
    if (this.#collect(records)) this.schedule();
  });
  readonly #pass: (changes: Changes) => boolean;
  #changes = none();
  #frame = 0;
  #known = 0;
  #texts = false;

  constructor(signal: AbortSignal, pass: (changes: Changes) => boolean) {
    this.#pass = pass;
    onAddress(signal, () => {
      this.#changes.moved = true;
      this.schedule();
    });
    signal.addEventListener('abort', () => {
      this.stop();
    });
  }

  /** Watches from now on, texts only where they matter, and looks through the whole page in the next frame. */
  start(texts: boolean): void {
    this.stop();
    this.#texts = texts;
    this.#known = telling.size;
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: texts,
      attributeFilter: [...telling.keys(), EDITABLE],
    });
    this.#changes.whole = true;
    this.schedule();
  }

  /** Watches no more. */
  stop(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#known = 0;
  }

  /** Makes a pass in the next frame. */
  schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#run();
    });
  }

  /** Makes a pass at once. */
  flush(): void {
    this.#collect(this.#observer.takeRecords());
    cancelAnimationFrame(this.#frame);
    this.#run();
  }

  #run(): void {
    this.#frame = 0;
    const changes = this.#changes;
    this.#changes = none();
    const isDone = this.#pass(changes);
    // No page's code runs during a pass: what was changed in it, we have changed.
    this.#observer.takeRecords();
    // Another attribute was seen to hold ids: what it held meanwhile has gone unseen.
    if (this.#known > 0 && this.#known < telling.size) this.start(this.#texts);
    else if (!isDone) this.schedule();
  }

  // Whether there is anything among them that is not our own doing. What is not asked for costs nothing.
  #collect(records: MutationRecord[]): boolean {
    const { roots, altered, touched, retold } = this.#changes;
    let worth = false;
    for (const record of records) {
      const { target, type } = record;
      if (type === 'attributes') {
        if (isOurs(target)) continue;
        (record.attributeName === EDITABLE ? roots : altered).add(target as Element);
      } else if (type === 'characterData') {
        if (target.parentElement) retold.add(target.parentElement);
      } else {
        const came = hasElements(record.addedNodes, roots);
        const went = hasElements(record.removedNodes);
        this.#changes.removed ||= went;
        if (target instanceof Element) (came || went ? touched : retold).add(target);
        // One of ours stood beside it.
        if (went && isOurs(record.removedNodes[0]!) && record.previousSibling instanceof Element) {
          touched.add(record.previousSibling);
        }
      }
      worth = true;
    }
    // A tab that nobody sees has no frames, and does not keep all that happens meanwhile either.
    if (roots.size > MANY || altered.size + touched.size + retold.size > 10 * MANY) {
      const { whole, moved } = this.#changes;
      this.#changes = { ...none(), whole: whole || worth, moved };
    }
    return worth;
  }
}

// Whether there are elements among the nodes, which are kept where that is wanted. Each one asked for costs something.
function hasElements(nodes: NodeList, kept?: Set<Element>): boolean {
  let some = false;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!(node instanceof Element)) continue;
    kept?.add(node);
    some = true;
  }
  return some;
}

const none = (): Changes => ({
  roots: new Set(),
  altered: new Set(),
  touched: new Set(),
  retold: new Set(),
  removed: false,
  whole: false,
  moved: !hearsAddress,
});
