/**
 * Takes the place of WXT's content script context, of which the page part needs one thing: a signal on which everything
 * hangs. WXT's own would also post into the page, watch the address, and weigh 2 KB on every page of awork.
 */
export class ContentScriptContext {
  readonly #stop = new AbortController();
  readonly signal = this.#stop.signal;

  readonly abort = () => {
    this.#stop.abort();
  };
}
