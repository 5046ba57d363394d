import { make, makeRoot } from './root.ts';
import { isDark } from './theme.ts';

/** Something of ours that floats above the page, in the browser's top layer; it is there only while it shows something. */
export class Layer {
  readonly stack = make('div', 'stack');
  /** There from the first time on. */
  #host: HTMLElement | undefined;

  /** Puts it on top of everything, as light or dark as the page is now; once more if need be. */
  raise(again = false): void {
    const { stack } = this;
    const host = (this.#host ??= this.#make());
    stack.style.colorScheme = isDark() ? 'dark' : 'light';
    // All that is outside of a modal dialog, or of what fills the screen, cannot be clicked.
    const home =
      [...document.querySelectorAll('dialog:modal,:fullscreen')].at(-1) ?? document.documentElement;
    if (!again && host.parentNode === home) return;
    try {
      home.append(host);
      host.showPopover();
    } catch {
      // The page has taken it away meanwhile: whoever watches the notice sees that.
    }
  }

  lower(): void {
    this.#host?.remove();
  }

  #make(): HTMLElement {
    const { host, root } = makeRoot('card');
    root.append(this.stack);
    host.popover = 'manual';
    return host;
  }
}
