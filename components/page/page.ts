import { browser } from 'wxt/browser';
import type { PageDirectory } from '../../utils/messages.ts';
import { Activations, type Activation } from '../../utils/page/activations.ts';
import { askAgain, checkAgain, commit, prepare } from '../../utils/page/ask.ts';
import { PeopleOnPage } from '../../utils/page/people.ts';
import type { Spot } from '../../utils/page/spots.ts';
import { watch } from '../../utils/page/watch.ts';
import { CHANGED, PEOPLE_HERE } from '../../utils/signals.ts';
import { makeAction, type Action } from './action.ts';
import { Actions } from './actions.ts';
import { Notices } from './notice.ts';
import { Question } from './question.ts';

/** The extension's part in a page of awork: finds people, shows their actions, and lets the worker do the rest. */
export class Page {
  readonly #people = new PeopleOnPage();
  #directory: PageDirectory = { people: [], grace: 5 };
  #flush = () => {};

  readonly #activations = new Activations({ prepare, commit, checkAgain }, (activation) => {
    this.#show(activation);
  });
  readonly #actions = new Actions((spot) => this.#make(spot));
  readonly #notices = new Notices({
    undo: (personId) => this.#activations.undo(personId),
    checkAgain: (personId) => this.#activations.checkAgain(personId),
    dismiss: (personId) => {
      this.#activations.dismiss(personId);
    },
  });
  readonly #question = new Question({
    confirm: (personId) => {
      this.#activations.confirm(personId);
    },
    cancel: (personId) => this.#activations.undo(personId),
  });

  /** Begins; everything ends with the signal. */
  start(signal: AbortSignal): void {
    const { schedule, flush } = watch(signal, (changes) => {
      this.#people.update(changes);
      this.#reconcile();
    });
    this.#flush = flush;
    this.#listen(signal, schedule);
    const hear = (message: unknown) => this.#hear(message);
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener('abort', () => {
      this.#activations.stop();
      this.#actions.clear();
      this.#notices.clear();
    });
    void this.#refresh();
  }

  #listen(signal: AbortSignal, schedule: () => void): void {
    const on = (type: string, listener: (event: Event) => void, capture = false) => {
      addEventListener(type, listener, { signal, capture, passive: true });
    };
    on('resize', () => {
      this.#actions.measure();
    });
    on('popstate', schedule);
    // A page that is left sends nothing more, not even if the browser keeps it to come back to.
    on('pagehide', () => {
      this.#activations.stop();
    });
    on(
      'keydown',
      (event) => {
        if (event.isTrusted && (event as KeyboardEvent).key === 'Escape')
          this.#activations.undoNewest();
      },
      true,
    );
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
      .filter(({ personId }) => people.every(({ id }) => id !== personId))
      .map(({ personId, name }) => ({ id: personId, name }));
    this.#people.reset([...people, ...pending]);
    this.#reconcile();
  }

  #reconcile(): void {
    this.#actions.reconcile(this.#people.spots());
  }

  #make(spot: Spot): Action {
    const { personId } = spot;
    const action = makeAction(() => {
      // The row may have become another person's since it was last looked at.
      this.#flush();
      if (!this.#actions.stands(spot)) return;
      this.#activations.press(personId, this.#people.nameOf(personId), this.#directory.grace);
    });
    const { name, stage } = this.#activations.of(personId) ?? {
      name: this.#people.nameOf(personId),
      stage: { at: 'idle' as const },
    };
    action.show(name, stage);
    return action;
  }

  #show(activation: Activation): void {
    const { personId, name, stage } = activation;
    const actions = this.#actions.of(personId);
    for (const action of actions) action.show(name, stage);
    this.#notices.show(activation);
    if (stage.at === 'asking') {
      this.#question.ask(personId, name, stage.person, actions[0]?.button ?? null);
    } else {
      this.#question.close(personId);
    }
    // An action that has ended stands only if awork still lists the person.
    if (stage.at === 'idle') this.#look();
  }

  #hear(message: unknown): Promise<unknown> | undefined {
    const { type } = (message ?? {}) as { type?: unknown };
    if (type === CHANGED.type) return this.#refresh();
    if (type === PEOPLE_HERE.type) return Promise.resolve(this.#actions.people());
    return undefined;
  }
}
