import type { Outcome } from '../activation/outcome.ts';
import type { Asked } from '../activation/facts.ts';
import type { Problem } from '../awork/problems.ts';
import type { Grace } from '../preferences.ts';

/** Where the activation of one person stands, as the page shows it. */
export type Stage =
  | { at: 'idle' }
  /** The question; the facts are there as soon as awork's record has been read. */
  | { at: 'asking'; facts: string[] | null }
  | { at: 'grace' }
  | { at: 'undone' }
  /** The page hides our action or notice, so a window of ours asks instead. */
  | { at: 'elsewhere' }
  | { at: 'working' }
  | { at: 'activated'; already: boolean }
  /** `ticket` is there where it can be checked again. */
  | { at: 'failed'; problem: Problem; ticket: string | null };

export interface Activation {
  personId: string;
  name: string;
  stage: Stage;
  /** Seconds that are counted down: for Undo, or until awork lets it be tried again. */
  left: number;
}

/** Whether it has neither ended nor been stopped. */
export function isPending({ at }: Stage): boolean {
  return at === 'asking' || at === 'grace' || at === 'working';
}

/** Whether the action of a person can be pressed. */
export function canPress({ stage: { at }, left }: Activation): boolean {
  return at === 'failed' ? left === 0 : at !== 'working' && at !== 'activated';
}

/** How the worker is reached; nothing of it throws. */
export interface Worker {
  prepare(personId: string): Promise<Asked>;
  commit(ticket: string): Promise<Outcome>;
  checkAgain(ticket: string): Promise<Outcome>;
  /** Has a window of ours ask about a person; null when it does, else why it does not. */
  askInWindow(personId: string): Promise<Outcome | null>;
}

interface Run extends Activation {
  timer: ReturnType<typeof setTimeout> | undefined;
  ticket: string | null;
  /** Whether the notice with Undo could be read. */
  read: boolean;
}

/** A timer that comes later than this was held up (a frozen tab): nobody could have pressed Undo. Milliseconds. */
const LATE = 3_000;
const IDLE = { stage: { at: 'idle' }, left: 0 } as const;

/** How long a good end is shown, in milliseconds. */
const SHOWN = 6_000;

/**
 * The activations of this page: from the click through the grace to the end. It belongs to persons, not to
 * buttons, so rows may come and go meanwhile.
 */
export class Activations {
  readonly #runs = new Map<string, Run>();
  readonly #worker: Worker;
  readonly #changed: (activation: Activation) => void;

  constructor(worker: Worker, changed: (activation: Activation) => void) {
    this.#worker = worker;
    this.#changed = changed;
  }

  /** Where the activation of a person stands, who is called `name` on the page. */
  of(personId: string, name: string): Activation {
    return this.#runs.get(personId) ?? { personId, name, ...IDLE };
  }

  all(): Activation[] {
    return [...this.#runs.values()];
  }

  /**
   * The action of a person was pressed: it starts, or what has started is stopped. What starts is asked about elsewhere
   * if the action could not be seen.
   */
  press(personId: string, name: string, grace: Grace, sees: () => Promise<boolean>): void {
    const run = this.#runs.get(personId);
    if (this.undo(personId) || (run && !canPress(run))) return;
    if (run) this.#end(run);
    const fresh = { personId, name, ...IDLE, timer: undefined, ticket: null, read: false };
    this.#start(fresh, grace, sees());
  }

  /** Stops what was not sent yet. Whether there was anything to stop. */
  undo(personId: string): boolean {
    const run = this.#runs.get(personId);
    if (run?.stage.at === 'asking') this.#end(run);
    else if (run?.stage.at === 'grace') this.#showForAWhile(run, { at: 'undone' });
    else return false;
    return true;
  }

  /** Stops the newest that can still be stopped: what Escape does. */
  undoNewest(): boolean {
    return [...this.#runs.keys()].reverse().some((personId) => this.undo(personId));
  }

  /** The question was answered with yes. */
  async confirm(personId: string, seen: Promise<boolean>): Promise<void> {
    const run = this.#runs.get(personId);
    if (run?.stage.at !== 'asking' || !run.ticket) return;
    if (await seen) await this.#commit(run);
    else await this.#askElsewhere(run);
  }

  /** The notice of a grace was seen for long enough to be read, or it cannot be seen. */
  tell(personId: string, seen: boolean): void {
    const run = this.#runs.get(personId);
    if (run?.stage.at !== 'grace') return;
    run.read = seen;
    if (!seen) void this.#askElsewhere(run);
  }

  /** Looks once more how an activation has ended that could not be found out. */
  async checkAgain(personId: string): Promise<void> {
    const run = this.#runs.get(personId);
    if (run?.stage.at !== 'failed' || !run.stage.ticket) return;
    const { ticket } = run.stage;
    this.#show(run, { at: 'working' });
    this.#finish(run, await this.#worker.checkAgain(ticket), ticket);
  }

  /** The admin has read how it ended. */
  dismiss(personId: string): void {
    const run = this.#runs.get(personId);
    if (run && !isPending(run.stage)) this.#end(run);
  }

  /** Everything that was not sent yet is stopped, and nothing is shown any more: the page is left. */
  stop(): void {
    for (const run of [...this.#runs.values()]) this.#end(run);
  }

  #start(run: Run, grace: Grace, seen: Promise<boolean>): void {
    this.#runs.set(run.personId, run);
    const ready = this.#prepare(run, seen);
    if (grace === 'ask') {
      this.#show(run, { at: 'asking', facts: null });
      return;
    }
    // Shown when it is known that the action could be seen: our own notice may come to lie over it.
    run.stage = { at: 'working' };
    this.#countDown(run, { at: 'grace' }, grace, (late) => {
      if (late > LATE) this.undo(run.personId);
      else if (grace && !run.read) void this.#askElsewhere(run);
      else void ready.then(() => this.#commit(run));
    });
  }

  // From here on nothing is sent: the window asks, and sends what is answered there.
  async #askElsewhere(run: Run): Promise<void> {
    if (!this.#isOpen(run)) return;
    this.#showForAWhile(run, { at: 'elsewhere' });
    const outcome = await this.#worker.askInWindow(run.personId);
    if (outcome) this.#finish(run, outcome, null);
  }

  async #prepare(run: Run, seen: Promise<boolean>): Promise<void> {
    if (!(await seen)) return this.#askElsewhere(run);
    this.#changed(run);
    const prepared = await this.#worker.prepare(run.personId);
    if (!this.#isOpen(run)) return;
    if (!prepared.ok) {
      this.#finish(run, prepared.outcome, null);
      return;
    }
    const { ticket, person, facts } = prepared;
    run.ticket = ticket;
    run.name = person.name;
    if (run.stage.at === 'asking') run.stage = { at: 'asking', facts };
    this.#changed(run);
  }

  // A ticket is spent once, and only while nobody has stopped it.
  async #commit(run: Run): Promise<void> {
    const { ticket } = run;
    if (!ticket || !this.#isOpen(run)) return;
    run.ticket = null;
    this.#show(run, { at: 'working' });
    this.#finish(run, await this.#worker.commit(ticket), ticket);
  }

  // Still the one that was started, and neither stopped nor ended.
  #isOpen(run: Run): boolean {
    return this.#runs.get(run.personId) === run && isPending(run.stage);
  }

  #finish(run: Run, outcome: Outcome, ticket: string | null): void {
    if (this.#runs.get(run.personId) !== run) return;
    if (outcome.state === 'failed') {
      const { problem } = outcome;
      const open = problem.kind === 'unknown' ? ticket : null;
      const stage = { at: 'failed', problem, ticket: open } as const;
      this.#countDown(run, stage, problem.seconds ?? 0, () => {
        this.#show(run, stage);
      });
    } else {
      this.#showForAWhile(run, { at: 'activated', already: outcome.state === 'already-active' });
    }
  }

  // Shows a stage with its seconds; `over` hears how many milliseconds late it is called.
  #countDown(run: Run, stage: Stage, seconds: number, over: (late: number) => void): void {
    const end = performance.now() + seconds * 1000;
    const tick = () => {
      const left = end - performance.now();
      if (left <= 0) {
        over(-left);
        return;
      }
      this.#show(run, stage, Math.ceil(left / 1000));
      run.timer = setTimeout(tick, left % 1000 || 1000);
    };
    clearTimeout(run.timer);
    tick();
  }

  #show(run: Run, stage: Stage, left = 0): void {
    clearTimeout(run.timer);
    run.stage = stage;
    run.left = left;
    this.#changed(run);
  }

  #showForAWhile(run: Run, stage: Stage): void {
    this.#show(run, stage);
    run.timer = setTimeout(() => {
      this.#end(run);
    }, SHOWN);
  }

  #end(run: Run): void {
    if (this.#runs.get(run.personId) !== run) return;
    this.#runs.delete(run.personId);
    this.#show(run, IDLE.stage);
  }
}
