import { browser } from 'wxt/browser';
import type { PageDirectory } from '../../utils/messages.ts';
import { Activations, type Activation } from '../../utils/page/activations.ts';
import { clear, giveWay, isDead, TAKEN_OVER, takeOver } from '../../utils/page/copies.ts';
import { follow, isUnsure, sees } from '../../utils/page/gate.ts';
import { keepListening, whileThere, type Context, type Listeners } from '../../utils/page/life.ts';
import { PeopleOnPage } from '../../utils/page/people.ts';
import type { Spot } from '../../utils/page/spots.ts';
import { Watcher, type Changes } from '../../utils/page/watch.ts';
import { CHANGED, PEOPLE_HERE, type PeopleHere } from '../../utils/signals.ts';
import { askAgain, askInWindow, checkAgain, commit, prepare } from '../../utils/steps.ts';
import { makeAction, type Action } from './action.ts';
import { Actions } from './actions.ts';
import { bidFarewell } from './farewell.ts';
import { Notices } from './notice.ts';
import { Question } from './question.ts';
import { dress } from './root.ts';

/** The grace where there is none, when an action has moved under the pointer or is dim. Seconds. */
const UNSURE = 3;

type Answer = (here: PeopleHere) => void;

/** The extension's part in a page of awork: finds people, shows their actions, and lets the worker do the rest. */
export class Page {
  readonly #watcher: Watcher;
  readonly #actions = new Actions((spot) => this.#make(spot));
  readonly #people = new PeopleOnPage(() => {
    this.#watcher.schedule();
  });
  #directory: PageDirectory = { people: [], grace: 5, looks: null };
  readonly #live: (work?: () => void) => void;

  readonly #activations = new Activations(
    { prepare, commit, checkAgain, askInWindow },
    (activation) => {
      this.#show(activation);
    },
  );
  // Most pages need neither.
  readonly #notices = lazily(() => new Notices(this.#activations));
  readonly #question = lazily(() => new Question(this.#activations));

  readonly #listeners: Listeners = {
    resize: () => {
      this.#actions.measure();
    },
    // A page that is left sends nothing more, not even if the browser keeps it to come back to.
    pagehide: () => {
      this.#activations.stop();
    },
    pageshow: (event) => {
      if ((event as PageTransitionEvent).persisted) void this.#refresh();
    },
    visibilitychange: () => {
      this.#live();
    },
    pointermove: follow,
    focusin: follow,
    keydown: (event) => {
      const { isTrusted, key } = event as KeyboardEvent;
      if (isTrusted && key === 'Escape') this.#activations.undoNewest();
    },
  };

  /** Begins; everything ends with the context. */
  constructor(context: Context) {
    const { signal } = context;
    const isShown = () => this.#actions.people().length + this.#activations.all().length > 0;
    this.#live = whileThere(context, isShown, bidFarewell);
    clear(isDead);
    this.#watcher = new Watcher(signal, (changes) => this.#pass(changes));
    keepListening(signal, { ...this.#listeners, [TAKEN_OVER]: giveWay(context) }, () => {
      // A page that replaces its document is left.
      this.#activations.stop();
    });
    browser.runtime.onMessage.addListener(this.#hear);
    signal.addEventListener('abort', () => {
      this.#activations.stop();
      clear();
      browser.runtime.onMessage.removeListener(this.#hear);
    });
    void this.#refresh();
  }

  /** Asks the worker who is deactivated, and looks through the page for them. */
  async #refresh(): Promise<void> {
    // A worker that cannot be asked now leaves the page as it is.
    this.#directory = await askAgain('directory', {}).catch(() => this.#directory);
    // Nobody: disconnected, or left. What was not sent yet has lost its ground.
    while (this.#directory.people.length === 0 && this.#activations.undoNewest());
    this.#look();
  }

  // Whoever is being activated, or just was, is shown until that has ended, although awork's list has lost them.
  #look(): void {
    const { people } = this.#directory;
    const pending = this.#activations
      .all()
      .filter(
        ({ personId, stage: { at } }) =>
          at !== 'failed' && at !== 'undone' && people.every(({ id }) => id !== personId),
      )
      .map(
        ({ personId, name }) =>
          this.#people.find(personId) ?? { id: personId, name, unique: false },
      );
    const wanted = [...people, ...pending];
    if (this.#people.want(wanted)) this.#watcher.start(this.#people.seeksNames);
    else if (wanted.length === 0) this.#watcher.stop();
    // Who is not wanted any more goes at once, also where nobody looks.
    this.#reconcile();
  }

  #pass(changes: Changes): boolean {
    const isRead = this.#people.update(changes);
    this.#reconcile();
    return isRead;
  }

  #reconcile(): void {
    if (this.#people.changed.size === 0) return;
    this.#live(() => {
      if (!this.#actions.reconcile(this.#people)) this.#watcher.schedule();
    });
  }

  #make(spot: Spot): Action {
    const { personId } = spot;
    if (dress(this.#directory.looks)) takeOver();
    const action = makeAction((button) => {
      // The row may have become another person's since it was last looked at.
      this.#watcher.flush();
      if (!this.#actions.stands(spot)) return;
      const { grace: chosen } = this.#directory;
      const grace = spot.ask ? 'ask' : chosen || (isUnsure(button) ? UNSURE : 0);
      this.#activations.press(personId, this.#people.nameOf(personId), grace, () =>
        sees(button, !grace),
      );
    }, this.#people.find(personId)?.workspace);
    action.show(this.#activations.of(personId, this.#people.nameOf(personId)));
    return action;
  }

  #show(activation: Activation): void {
    // To take a notice away no words are needed: that works at the end as well.
    if (activation.stage.at === 'idle') this.#notices().show(activation);
    this.#live(() => {
      const { personId, stage } = activation;
      const actions = this.#actions.of(personId);
      for (const action of actions) action.show(activation);
      this.#notices().show(activation);
      if (stage.at !== 'asking') this.#question().close(personId);
      // The question comes when awork's record has been read, so that it can be answered at once.
      else if (stage.facts) this.#question().ask(activation, stage.facts, actions[0]?.button);
      // An action that has ended stands only if awork still lists the person.
      if (stage.at === 'idle') this.#look();
    });
  }

  // Answered at once and not with a promise, which Chrome's own messages took only lately.
  readonly #hear = (message: unknown, _: unknown, answer: Answer): void => {
    const { type } = (message ?? {}) as { type?: unknown };
    if (type === CHANGED.type) void this.#refresh();
    if (type === PEOPLE_HERE.type) {
      answer({ people: this.#actions.people(), found: this.#people.kinds() });
    }
  };
}

/** Makes something when it is first asked for. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
