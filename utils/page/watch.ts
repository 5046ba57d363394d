import { onAddress } from './address.ts';
import { telling } from './evidence.ts';
import { OUR_TAG } from './find.ts';

/** What has changed in the page since the last pass. */
export interface Changes {
  /** Parts that have come. */
  roots: Set<Element>;
  /** Elements with another value in an attribute that can tell of a person. */
  altered: Set<Element>;
  /** Elements with other texts or children. */
  touched: Set<Element>;
  /** Whether anything has gone. */
  removed: boolean;
  /** So much is new that the whole page is to be read. */
  whole: boolean;
}

/** More new parts at once than this are not worth being looked at one by one. */
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

  constructor(signal: AbortSignal, pass: (changes: Changes) => boolean) {
    this.#pass = pass;
    onAddress(signal, () => {
      this.schedule();
    });
    signal.addEventListener('abort', () => {
      this.stop();
    });
  }

  /** Watches from now on, and looks through the whole page in the next frame. */
  start(): void {
    this.stop();
    this.#observe();
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
    if (this.#known > 0 && this.#known < telling.size) this.start();
    else if (!isDone) this.schedule();
  }

  #observe(): void {
    this.#known = telling.size;
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [...telling],
    });
  }

  // Whether there is anything among them that is not our own doing.
  #collect(records: MutationRecord[]): boolean {
    const { roots, altered, touched } = this.#changes;
    let worth = false;
    for (const record of records) {
      const { type, target, addedNodes, removedNodes, attributeName } = record;
      if (isOurs(target)) continue;
      if (type === 'attributes') {
        if (attributeName === 'contenteditable') roots.add(target as Element);
        else altered.add(target as Element);
      } else if (type === 'characterData') {
        if (target.parentElement) touched.add(target.parentElement);
      } else {
        const added = [...addedNodes].filter((node) => !isOurs(node));
        if (added.length + removedNodes.length === 0) continue;
        for (const node of added) if (node instanceof Element) roots.add(node);
        this.#changes.removed ||= removedNodes.length > 0;
        if (target instanceof Element) touched.add(target);
      }
      worth = true;
    }
    // Nothing is kept for a tab that nobody sees: the whole page is read when it is seen again.
    if (document.hidden || roots.size > MANY) {
      this.#changes = { ...none(), whole: this.#changes.whole || worth };
    }
    return worth;
  }
}

const none = (): Changes => ({
  roots: new Set(),
  altered: new Set(),
  touched: new Set(),
  removed: false,
  whole: false,
});

function isOurs(node: Node): boolean {
  return (node as Element).localName === OUR_TAG;
}
