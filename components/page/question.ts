import { text } from '../../utils/text.ts';
import type { Person } from '../../utils/awork/people.ts';
import { makeCard } from './card.ts';
import { makeLayer } from './layer.ts';
import { makeButton } from './root.ts';

/** What the question lets people do. */
export interface QuestionDeeds {
  confirm(personId: string): void;
  cancel(personId: string): void;
}

/** The question of Ask first: it hangs on the action, and only one stands at a time. */
export class Question {
  readonly #layer = makeLayer();
  readonly #deeds: QuestionDeeds;
  #personId: string | null = null;
  #back: HTMLElement | null = null;

  constructor(deeds: QuestionDeeds) {
    this.#deeds = deeds;
    this.#layer.stack.role = 'dialog';
  }

  /** Asks; as long as awork's record has not been read (`person` is null) it cannot be answered with yes. */
  ask(personId: string, name: string, person: Person | null, beside: HTMLElement | null): void {
    if (this.#personId && this.#personId !== personId) this.#deeds.cancel(this.#personId);
    const asksAnew = this.#personId !== personId;
    this.#personId = personId;
    this.#back = beside;
    const now = makeButton('main', () => {
      this.#deeds.confirm(personId);
    });
    now.textContent = text('action.now', name);
    now.ariaDisabled = String(!person);
    const cancel = makeButton('', () => {
      this.#deeds.cancel(personId);
    });
    cancel.textContent = text('action.cancel');
    this.#layer.stack.ariaLabel = text('notice.question', name);
    this.#layer.stack.replaceChildren(
      makeCard({
        picture: 'activate',
        title: text('notice.question', name),
        lines: [...about(person), text('notice.consequence')],
        controls: [now, cancel],
      }),
    );
    this.#layer.raise();
    this.#hang(beside);
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

  #hang(beside: HTMLElement | null): void {
    const place = beside?.getBoundingClientRect();
    if (!place) return;
    const { style } = this.#layer.host;
    const { width, height } = this.#layer.stack.getBoundingClientRect();
    const below = place.bottom + 8 + height < innerHeight;
    const left = Math.max(Math.min(place.left, innerWidth - width - 12), 12);
    const top = below ? place.bottom + 8 : Math.max(place.top - 8 - height, 12);
    style.setProperty('inset', `${top}px auto auto ${left}px`, 'important');
  }
}

function about(person: Person | null): (string | { soft: string })[] {
  if (!person) return [];
  const day = person.deactivatedOn && new Date(person.deactivatedOn);
  const since = day && !Number.isNaN(day.getTime()) ? day : null;
  return [
    ...(person.email ? [{ soft: text('notice.email', person.email) }] : []),
    ...(since ? [{ soft: text('notice.since', dayIn(text('language'), since)) }] : []),
  ];
}

function dayIn(language: string, day: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(day);
}
