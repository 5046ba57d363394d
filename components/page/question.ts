import { text } from '../../utils/text.ts';
import type { Person } from '../../utils/awork/people.ts';
import type { Activations } from '../../utils/page/activations.ts';
import { line, makeCard } from './card.ts';
import { Layer } from './layer.ts';
import { makeButton } from './root.ts';

/** How far the question stands from the action, and from the window's edges. */
const GAP = 8;
const EDGE = 12;

/** The question of Ask first: it hangs on the action, and only one stands at a time. */
export class Question {
  readonly #layer = new Layer();
  readonly #activations: Activations;
  #personId: string | null = null;
  #back: HTMLElement | undefined;

  constructor(activations: Activations) {
    this.#activations = activations;
    this.#layer.stack.role = 'dialog';
  }

  /** Asks; as long as awork's record has not been read (`person` is null) it cannot be answered with yes. */
  ask(personId: string, name: string, person: Person | null, beside?: HTMLElement): void {
    const asksAnew = this.#personId !== personId;
    if (this.#personId && asksAnew) this.#activations.undo(this.#personId);
    this.#personId = personId;
    this.#back = beside;
    const now = makeButton('main', text('action.now', name), () => {
      this.#activations.confirm(personId);
    });
    now.ariaDisabled = String(!person);
    const cancel = makeButton('', text('action.cancel'), () => {
      this.#activations.undo(personId);
    });
    const { stack } = this.#layer;
    const title = text('notice.question', name);
    const lines = [...about(person), line(text('notice.consequence'))];
    stack.ariaLabel = title;
    stack.replaceChildren(makeCard({ picture: 'activate', title, lines, controls: [now, cancel] }));
    this.#layer.raise();
    if (beside) this.#hang(beside.getBoundingClientRect());
    // A press that is meant for the action must not answer the question as well.
    (asksAnew ? cancel : now).focus({ preventScroll: true });
  }

  /** Takes the question away and gives the focus back. */
  close(personId: string): void {
    if (this.#personId !== personId) return;
    this.#personId = null;
    this.#layer.lower();
    this.#back?.focus({ preventScroll: true });
  }

  // Below the action where there is room for it, else above.
  #hang({ left, top, bottom }: DOMRect): void {
    const { host, stack } = this.#layer;
    const { offsetWidth, offsetHeight } = stack;
    const below = bottom + GAP;
    const y = below + offsetHeight < innerHeight ? below : top - GAP - offsetHeight;
    const x = Math.min(left, innerWidth - offsetWidth - EDGE);
    const inset = `${Math.max(y, EDGE)}px auto auto ${Math.max(x, EDGE)}px`;
    host.style.setProperty('inset', inset, 'important');
  }
}

function about(person: Person | null): HTMLElement[] {
  const lines = [];
  if (person?.email) lines.push(text('notice.email', person.email));
  const since = Date.parse(person?.deactivatedOn ?? '');
  if (since) lines.push(text('notice.since', dayIn(text('language'), new Date(since))));
  return lines.map((one) => line(one, 'soft'));
}

function dayIn(language: string, day: Date): string {
  return day.toLocaleDateString(language, { dateStyle: 'long' });
}
