import { browser } from 'wxt/browser';
import type { PageDirectory } from '../../utils/messages.ts';
import { Activations, type Activation } from '../../utils/page/activations.ts';
import { askAgain, askInWindow, checkAgain, commit, prepare } from '../../utils/page/ask.ts';
import { follow, moved, sees } from '../../utils/page/gate.ts';
import { PeopleOnPage } from '../../utils/page/people.ts';
import type { Spot } from '../../utils/page/spots.ts';
import { watch } from '../../utils/page/watch.ts';
import { CHANGED, PEOPLE_HERE } from '../../utils/signals.ts';
import { makeAction, type Action } from './action.ts';
import { Actions } from './actions.ts';
import { Notices } from './notice.ts';
import { Question } from './question.ts';

/** The grace where there is none, after an action has moved under the pointer. Seconds. */
const AFTER_MOVE = 3;

type Answer = (ids: string[]) => void;

/** The extension's part in a page of awork: finds people, shows their actions, and lets the worker do the rest. */
export class Page {
  readonly #people = new PeopleOnPage();
  #directory: PageDirectory = { people: [], grace: 5 };
  #flush = () => {};

  readonly #activations = new Activations(
    { prepare, commit, checkAgain, askInWindow },
    (activation) => {
      this.#show(activation);
    },
  );
  readonly #actions = new Actions((spot) => this.#make(spot));
  readonly #notices = new Notices(this.#activations);
  readonly #question = new Question(this.#activations);

  /** Begins; everything ends with the signal. */
  start(signal: AbortSignal): void {
    this.#flush = watch(signal, (changes) => {
      this.#people.update(changes);
      this.#reconcile();
    });
    this.#listen(signal);
    // Answered at once and not with a promise, which Chrome's own messages took only lately.
    browser.runtime.onMessage.addListener((message: unknown, _: unknown, answer: Answer) => {
      this.#hear(message, answer);
    });
    signal.addEventListener('abort', () => {
      this.#activations.stop();
      this.#actions.clear();
    });
    void this.#refresh();
  }

  #listen(signal: AbortSignal): void {
    const on = (type: string, listener: (event: Event) => void) => {
      addEventListener(type, listener, { signal, capture: true });
    };
    on('resize', () => {
      this.#actions.measure();
    });
    // A page that is left sends nothing more, not even if the browser keeps it to come back to.
    on('pagehide', () => {
      this.#activations.stop();
    });
    on('pointermove', follow);
    on('focusin', follow);
    on('keydown', (event) => {
      const { isTrusted, key } = event as KeyboardEvent;
      if (isTrusted && key === 'Escape') this.#activations.undoNewest();
    });
  }

  /** Asks the worker who is deactivated, and looks through the page for them. */
  async #refresh(): Promise<void> {
    // A worker that cannot be asked now leaves the page as it is.
    this.#directory = await askAgain('directory', {}).catch(() => this.#directory);
    this.#look();
  }

  // Whoever is being activated, or just was, is shown until that has ended, although awork's list has lost them.
  #look(): void {
    const { people } = this.#directory;
    const pending = this.#activations
      .all()
      .filter(
        ({ personId, stage }) => stage.at !== 'failed' && people.every(({ id }) => id !== personId),
      )
      .map(({ personId, name }) => ({ id: personId, name }));
    this.#people.reset([...people, ...pending]);
    this.#reconcile();
  }

  #reconcile(): void {
    this.#actions.reconcile(this.#people.spots());
  }

  #make(spot: Spot): Action {
    const { personId } = spot;
    const action = makeAction((button) => {
      // The row may have become another person's since it was last looked at.
      this.#flush();
      if (!this.#actions.stands(spot)) return;
      const grace = this.#directory.grace || (moved(button) ? AFTER_MOVE : 0);
      this.#activations.press(personId, this.#people.nameOf(personId), grace, () =>
        sees(button, !grace),
      );
    });
    action.show(
      this.#activations.of(personId) ?? {
        personId,
        name: this.#people.nameOf(personId),
        stage: { at: 'idle' },
        left: 0,
      },
    );
    return action;
  }

  #show(activation: Activation): void {
    const { personId, stage } = activation;
    const actions = this.#actions.of(personId);
    for (const action of actions) action.show(activation);
    this.#notices.show(activation);
    if (stage.at !== 'asking') this.#question.close(personId);
    // The question comes when awork's record has been read, so that it can be answered at once.
    else if (stage.person) this.#question.ask(personId, stage.person, actions[0]?.button);
    // An action that has ended stands only if awork still lists the person.
    if (stage.at === 'idle') this.#look();
  }

  #hear(message: unknown, answer: Answer): void {
    const { type } = (message ?? {}) as { type?: unknown };
    if (type === CHANGED.type) void this.#refresh();
    if (type === PEOPLE_HERE.type) answer(this.#actions.people());
  }
}
