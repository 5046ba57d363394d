import { make, makeRoot } from './root.ts';
import { isDark } from './theme.ts';

/** Something of ours that floats above the page, in the browser's top layer; it is there only while it shows something. */
export class Layer {
  readonly stack = make('div', 'stack');
  readonly host: HTMLElement;

  constructor() {
    const { host, root } = makeRoot('card');
    root.append(this.stack);
    host.popover = 'manual';
    this.host = host;
  }

  /** Puts it on top of everything, as light or dark and in the font that the page is now. */
  raise(): void {
    const { host, stack } = this;
    stack.style.colorScheme = isDark() ? 'dark' : 'light';
    stack.style.fontFamily = getComputedStyle(document.body).fontFamily;
    if (host.isConnected) return;
    document.documentElement.append(host);
    host.showPopover();
  }

  lower(): void {
    this.host.remove();
  }
}
