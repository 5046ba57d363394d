import { upFrom } from './up-from.ts';

/** How long one part of a scan may take, in milliseconds: the rest waits for the next frame. */
const SLICE = 2;
/** After how many elements the clock is looked at. */
const OFTEN = 32;

interface Walk {
  walker: TreeWalker;
  /** Where it was left off, and what that stood in: what of it has gone is passed over. */
  path: Element[];
}

/** Reads parts of the page element by element, a little at a time, whatever happens to them meanwhile. */
export class Scan {
  readonly #walks = new Map<Element, Walk>();

  /** Sets a part of the page, itself included, to be read. */
  add(root: Element): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    this.#walks.set(root, { walker, path: [] });
  }

  /** Reads for a while. Whether everything is read. */
  run(read: (element: Element) => void): boolean {
    const end = performance.now() + SLICE;
    let count = 0;
    for (const [root, walk] of this.#walks) {
      const { walker, path } = walk;
      const last = path.find((element) => element.isConnected);
      if (last) walker.currentNode = last;
      let node: Node | null = last ? walker.nextNode() : root;
      for (; node && root.isConnected; node = walker.nextNode()) {
        read(node as Element);
        count += 1;
        if (count % OFTEN === 0 && performance.now() > end) {
          walk.path = upFrom(node as Element);
          return false;
        }
      }
      this.#walks.delete(root);
    }
    return true;
  }

  clear(): void {
    this.#walks.clear();
  }
}
