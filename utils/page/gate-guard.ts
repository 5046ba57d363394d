import { look, watch } from './gate.ts';

/** How often a notice is looked at, in milliseconds, and how many times it must have been seen to count as read. */
const OFTEN = 150;
const ENOUGH = 5;
/** How many times a notice is raised again in one grace. */
const RAISES = 3;

/** What a notice that is watched needs, and what is told of it. */
export interface Guarded {
  /** Puts it on top of the page once more. */
  raise(): void;
  /** It was seen for long enough to be read. */
  read(): void;
  /** It cannot be seen although it was raised again. */
  lost(): void;
}

/** Watches that a notice can be read, as long as it stands. A tab that the admin has left shows nothing, and hides nothing. */
export function guard(card: HTMLElement, { raise, read, lost }: Guarded): void {
  let seen = 0;
  let raises = 0;
  let again = false;
  watch(card);
  const timer = setInterval(() => {
    if (!card.parentNode) clearInterval(timer);
    else if (!document.hidden) step(look(card));
  }, OFTEN);

  function step(sight: boolean | undefined): void {
    if (sight) {
      again = false;
      if (++seen === ENOUGH) read();
    } else if (sight === false) {
      if (again || raises === RAISES) {
        lost();
        return;
      }
      again = true;
      raises += 1;
      raise();
      watch(card);
    }
  }
}
