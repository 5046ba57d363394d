/** How long one part of a scan may take, in milliseconds: the rest waits for the next frame. */
const SLICE = 2;
/** After how many elements the clock is looked at: a few rows are read at once, however slow the machine is. */
const OFTEN = 256;

/** Reads parts of the page element by element, a little at a time, whatever happens to them meanwhile. */
export class Scan {
  readonly #walks = new Map<Element, TreeWalker>();

  /** Sets a part of the page, itself included, to be read. */
  add(root: Element): void {
    this.#walks.set(root, document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT));
  }

  /** Reads for a while. Whether everything is read. */
  run(read: (element: Element) => void): boolean {
    const end = performance.now() + SLICE;
    let count = 0;
    for (const [root, walker] of this.#walks) {
      // Where it was left off has gone from the page: it begins again.
      if (!walker.currentNode.isConnected) walker.currentNode = root;
      let node: Node | null = walker.currentNode;
      for (; node && root.isConnected; node = walker.nextNode()) {
        read(node as Element);
        count += 1;
        if (count % OFTEN === 0 && performance.now() > end) return false;
      }
      this.#walks.delete(root);
    }
    return true;
  }

  clear(): void {
    this.#walks.clear();
  }
}
