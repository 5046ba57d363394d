import { text } from '../../utils/text.ts';
import type { Activation, Activations } from '../../utils/page/activations.ts';
import { sees, watch } from '../../utils/page/gate.ts';
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

  /** Asks about a person with what awork's record says of them, beside the action where it can be seen. */
  ask({ personId, name }: Activation, facts: string[], beside?: HTMLElement): void {
    if (this.#personId && this.#personId !== personId) this.#activations.undo(this.#personId);
    this.#personId = personId;
    this.#back = beside;
    const now = makeButton('main', text('action.now', name), () => {
      void this.#activations.confirm(personId, sees(card, true));
    });
    const cancel = makeButton('', text('action.cancel'), () => {
      this.#activations.undo(personId);
    });
    const { stack } = this.#layer;
    const title = text('notice.question', name);
    const lines = [
      line(title, 'strong'),
      ...facts.map((fact) => line(fact, 'soft')),
      line(text('notice.consequence')),
    ];
    stack.ariaLabel = title;
    const card = makeCard('', lines, [now, cancel]);
    stack.replaceChildren(card);
    this.#layer.raise();
    watch(card);
    if (beside) this.#hang(beside.getBoundingClientRect());
    // Whoever presses twice by mistake has said no.
    cancel.focus({ preventScroll: true });
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
    const { stack } = this.#layer;
    const { offsetWidth, offsetHeight } = stack;
    const below = bottom + GAP;
    const y = below + offsetHeight < innerHeight ? below : top - GAP - offsetHeight;
    const x = Math.min(left, innerWidth - offsetWidth - EDGE);
    stack.style.inset = `${Math.max(y, EDGE)}px auto auto ${Math.max(x, EDGE)}px`;
  }
}
