import css from './card.css?inline';
import { make, makeRoot, sheet } from './root.ts';
import { isDark } from './theme.ts';

const cardSheet = sheet(css);

/** Something of ours that floats above the page, in the browser's top layer. */
export interface Layer {
  host: HTMLElement;
  stack: HTMLElement;
  /** Puts it on top of everything, as light or dark and in the font that the page is now. */
  raise(): void;
  lower(): void;
}

/** Makes a layer. It is in the page only while it shows something. */
export function makeLayer(): Layer {
  const { host, root } = makeRoot(cardSheet);
  const stack = make('div', 'stack');
  root.append(stack);
  host.popover = 'manual';

  const raise = () => {
    const { body } = document;
    stack.classList.toggle('dark', isDark(body));
    stack.style.fontFamily = getComputedStyle(body).fontFamily;
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  };
  const lower = () => {
    host.remove();
  };
  return { host, stack, raise, lower };
}
