let move: () => void = () => {};

/** Says what to do when the address has changed, forwards, back, or by a click. */
export function onMove(listener: () => void): void {
  move = listener;
  addEventListener('popstate', listener);
}

/** Goes to another page as the app does it: without a reload. */
export function open(href: string): void {
  history.pushState(null, '', href);
  move();
}
