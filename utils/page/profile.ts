import { idsIn } from '../awork/ids.ts';
import type { Wanted } from './evidence.ts';
import { HEADING, isOffLimits, textOf } from './find.ts';
import { labelIn } from './spots.ts';
import type { Changes } from './watch.ts';

/** How long the heading with the name may take to come before a bar stands in for it, in milliseconds. */
const PATIENCE = 400;

/** The person whose page this is, when its address holds their id, and the heading with their name. */
export class Profile {
  personId: string | undefined;
  /** What their action stands beside: the heading, or the whole page where none has come in time. */
  anchor: Element | undefined;
  #heading: Element | undefined;
  #isLate = false;
  #ids: string[] = [];
  readonly #late: () => void;

  /** `late` is called when a heading was waited for long enough. */
  constructor(late: () => void) {
    this.#late = late;
  }

  /** Reads the address again, and looks for the heading where it may have come. */
  update(wanted: Wanted, changes: Changes): void {
    if (changes.moved || changes.whole) this.#ids = idsIn(location.pathname);
    else if (!this.personId) return;
    const personId = wanted.byId(this.#ids);
    const isNew = this.personId !== personId;
    this.personId = personId;
    if (isNew) this.#wait();
    const name = wanted.nameOf(this.personId);
    const heading = this.#heading;
    if (heading && !(heading.isConnected && textOf(heading) === name)) this.#heading = undefined;
    if (name && !this.#heading && (isNew || mayBring(changes))) this.#heading = headingWith(name);
    this.anchor = this.#heading ?? (this.#isLate ? document.body : undefined);
  }

  // The address and what the page shows do not change in the same moment.
  #wait(): void {
    const { personId } = this;
    this.#heading = undefined;
    this.#isLate = false;
    if (!personId) return;
    setTimeout(() => {
      if (this.personId !== personId) return;
      this.#isLate = true;
      this.#late();
    }, PATIENCE);
  }
}

function mayBring({ whole, roots, touched, retold }: Changes): boolean {
  return (
    whole ||
    [...roots].some((root) => root.matches(HEADING) || root.querySelector(HEADING)) ||
    [...touched, ...retold].some((element) => element.closest(HEADING))
  );
}

function headingWith(name: string): Element | undefined {
  for (const heading of document.querySelectorAll(HEADING)) {
    const found = textOf(heading) === name ? heading : labelIn(heading, name);
    if (found && !isOffLimits(found)) return found;
  }
  return undefined;
}
