import { look, watch } from './gate.ts';

/** How often a notice is looked at, in milliseconds, and how many times it must have been seen to count as read. */
const OFTEN = 150;
const ENOUGH = 5;
/** How many times a notice is raised again. */
const RAISES = 3;

/**
 * Watches that a notice can be read, as long as it stands; `raise` puts it on top of the page once more. Tells once
 * when it was seen for long enough, and when it cannot be seen although it was raised again and again. A tab that the admin has left
 * shows nothing and hides nothing.
 */
export function guard(card: HTMLElement, raise: () => void, tell: (seen: boolean) => void): void {
  let times = 0;
  let raises = 0;
  watch(card);
  const timer = setInterval(() => {
    if (!card.parentNode) {
      clearInterval(timer);
      return;
    }
    const seen = document.hidden ? undefined : look(card);
    if (seen && ++times === ENOUGH) tell(true);
    if (seen !== false) return;
    if (++raises > RAISES) tell(false);
    raise();
    watch(card);
  }, OFTEN);
}
