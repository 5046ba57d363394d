/**
 * Takes the place of WXT's content script context, of which the page part needs two things: a signal on which
 * everything hangs, and that an older copy (left behind by an update) stands down when a newer one starts.
 * WXT's own would also post into the page, watch the address, and weigh 2 KB on every page of awork.
 */
export class ContentScriptContext {
  readonly #stop = new AbortController();
  readonly signal = this.#stop.signal;

  constructor(name: string) {
    const started = `${name}:started`;
    document.dispatchEvent(new Event(started));
    const standDown = () => {
      this.#stop.abort();
    };
    document.addEventListener(started, standDown, { once: true, signal: this.signal });
  }
}
