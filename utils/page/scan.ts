/** How long one part of a scan may take, in milliseconds: the rest waits for the next frame. */
const SLICE = 2;
/** After how many elements the clock is looked at: a few rows are read at once, however slow the machine is. */
const OFTEN = 128;

/** A pattern that fits no text. */
const NOTHING = '(?!)';

/** Finds the elements that may tell of a person, a little at a time, whatever happens to the page meanwhile. */
export class Scan {
  #selector = '';
  #names = new RegExp(NOTHING);
  /** What is to be read. */
  #elements: Element[] = [];
  /** What is to be searched for names. */
  #parts: Element[] = [];

  /** Looks from now on for elements that a selector matches, and for those whose whole text is one of the names. */
  seek(selector: string, names: string[]): void {
    this.#selector = selector;
    this.#names = new RegExp(names.map((name) => RegExp.escape(name)).join('|') || NOTHING);
    this.#elements = [];
    this.#parts = [];
  }

  /** Sets a part of the page, itself included, to be searched; the browser's own search is fast enough at once. */
  add(part: Element): void {
    if (part.matches(this.#selector)) this.#elements.push(part);
    for (const element of part.querySelectorAll(this.#selector)) this.#elements.push(element);
    this.#addNaming(part);
  }

  /** Searches for a while, and has what is found read. Whether everything is searched. */
  run(read: (element: Element) => void): boolean {
    const end = performance.now() + SLICE;
    for (let count = 1; this.#elements.length + this.#parts.length > 0; count += 1) {
      if (count % OFTEN === 0 && performance.now() > end) return false;
      const element = this.#elements.pop();
      if (element) read(element);
      else this.#split(this.#parts.pop()!, read);
    }
    return true;
  }

  #split(part: Element, read: (element: Element) => void): void {
    if (!part.firstElementChild) read(part);
    for (const child of part.children) this.#addNaming(child);
  }

  // Most parts of a page name nobody, which their text as a whole says.
  #addNaming(part: Element): void {
    if (this.#names.test(part.textContent)) this.#parts.push(part);
  }
}
