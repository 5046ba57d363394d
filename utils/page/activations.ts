import type { Outcome } from '../activation/outcome.ts';
import type { Prepared } from '../activation/prepare.ts';
import type { Person } from '../awork/people.ts';
import type { Problem } from '../awork/problems.ts';
import type { Grace } from '../preferences.ts';

/** Where the activation of one person stands, as the page shows it. */
export type Stage =
  | { at: 'idle' }
  /** The question; `person` is there as soon as awork's record has been read. */
  | { at: 'asking'; person: Person | null }
  /** Seconds that are left for Undo. */
  | { at: 'grace'; left: number }
  | { at: 'undone' }
  | { at: 'working' }
  | { at: 'activated'; already: boolean }
  /** `left` counts the seconds that awork asks to wait; `ticket` is there where it can be checked again. */
  | { at: 'failed'; problem: Problem; left: number; ticket: string | null };

export interface Activation {
  personId: string;
  name: string;
  stage: Stage;
}

/** How the worker is reached; nothing of it throws. */
export interface Worker {
  prepare(personId: string): Promise<Prepared>;
  commit(ticket: string): Promise<Outcome>;
  checkAgain(ticket: string): Promise<Outcome>;
}

interface Run extends Activation {
  timer: ReturnType<typeof setTimeout> | undefined;
  ticket: string | null;
}

/** A timer that comes later than this was held up (a frozen tab): nobody could have pressed Undo. Milliseconds. */
const LATE = 3_000;
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

  of(personId: string): Activation | undefined {
    return this.#runs.get(personId);
  }

  all(): Activation[] {
    return [...this.#runs.values()];
  }

  /** The action of a person was pressed: it starts, or what has started is stopped. */
  press(personId: string, name: string, grace: Grace): void {
    const run = this.#runs.get(personId);
    switch (run?.stage.at) {
      case 'grace':
      case 'asking':
        this.undo(personId);
        return;
      case 'working':
      case 'activated':
        return;
      case 'failed':
        if (run.stage.left > 0) return;
    }
    if (run) this.#end(run);
    this.#start({ personId, name, stage: { at: 'idle' }, timer: undefined, ticket: null }, grace);
  }

  /** Stops what was not sent yet. Whether there was anything to stop. */
  undo(personId: string): boolean {
    const run = this.#runs.get(personId);
    if (run?.stage.at !== 'grace' && run?.stage.at !== 'asking') return false;
    const asked = run.stage.at === 'asking';
    this.#show(run, asked ? { at: 'idle' } : { at: 'undone' });
    if (asked) this.#end(run);
    else this.#endLater(run);
    return true;
  }

  /** Stops the newest that can still be stopped: what Escape does. */
  undoNewest(): boolean {
    return [...this.#runs.keys()].reverse().some((personId) => this.undo(personId));
  }

  /** The question was answered with yes. */
  confirm(personId: string): void {
    const run = this.#runs.get(personId);
    if (run?.stage.at === 'asking' && run.ticket) void this.#commit(run, run.ticket);
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
    if (run && !['grace', 'asking', 'working'].includes(run.stage.at)) this.#end(run);
  }

  /** Everything that was not sent yet is stopped, and nothing is shown any more: the page is left. */
  stop(): void {
    for (const run of [...this.#runs.values()]) this.#end(run);
  }

  #start(run: Run, grace: Grace): void {
    this.#runs.set(run.personId, run);
    const preparing = this.#prepare(run);
    if (grace === 'ask') {
      this.#show(run, { at: 'asking', person: null });
      return;
    }
    const end = performance.now() + grace * 1000;
    const tick = () => {
      const left = end - performance.now();
      if (left < -LATE) this.undo(run.personId);
      else if (left <= 0) void preparing.then(() => this.#commitPrepared(run));
      else {
        this.#show(run, { at: 'grace', left: Math.ceil(left / 1000) });
        run.timer = setTimeout(tick, left % 1000 || 1000);
      }
    };
    if (grace > 0) tick();
    else {
      this.#show(run, { at: 'working' });
      void preparing.then(() => this.#commitPrepared(run));
    }
  }

  async #prepare(run: Run): Promise<void> {
    const prepared = await this.#worker.prepare(run.personId);
    if (!this.#isOpen(run)) return;
    if (!prepared.ok) {
      this.#finish(run, prepared.outcome, null);
      return;
    }
    run.ticket = prepared.ticket;
    run.name = prepared.person.name;
    const asked = run.stage.at === 'asking';
    this.#show(run, asked ? { at: 'asking', person: prepared.person } : run.stage);
  }

  async #commitPrepared(run: Run): Promise<void> {
    if (this.#isOpen(run) && run.ticket) await this.#commit(run, run.ticket);
  }

  async #commit(run: Run, ticket: string): Promise<void> {
    this.#show(run, { at: 'working' });
    run.ticket = null;
    this.#finish(run, await this.#worker.commit(ticket), ticket);
  }

  // Still the one that was started, and neither stopped nor ended.
  #isOpen(run: Run): boolean {
    return (
      this.#runs.get(run.personId) === run && ['asking', 'grace', 'working'].includes(run.stage.at)
    );
  }

  #finish(run: Run, outcome: Outcome, ticket: string | null): void {
    clearTimeout(run.timer);
    if (this.#runs.get(run.personId) !== run) return;
    if (outcome.state === 'failed') {
      const { problem } = outcome;
      const open = problem.kind === 'unknown' ? ticket : null;
      this.#fail(run, { at: 'failed', problem, left: problem.seconds ?? 0, ticket: open });
    } else {
      this.#show(run, { at: 'activated', already: outcome.state === 'already-active' });
      this.#endLater(run);
    }
  }

  #fail(run: Run, stage: Extract<Stage, { at: 'failed' }>): void {
    const end = performance.now() + stage.left * 1000;
    const tick = () => {
      const left = Math.max(Math.ceil((end - performance.now()) / 1000), 0);
      this.#show(run, { ...stage, left });
      if (left > 0) run.timer = setTimeout(tick, 1000);
    };
    tick();
  }

  #show(run: Run, stage: Stage): void {
    if (stage.at !== 'grace') clearTimeout(run.timer);
    run.stage = stage;
    this.#changed(run);
  }

  #endLater(run: Run): void {
    run.timer = setTimeout(() => {
      this.#end(run);
    }, SHOWN);
  }

  #end(run: Run): void {
    clearTimeout(run.timer);
    if (this.#runs.get(run.personId) !== run) return;
    this.#runs.delete(run.personId);
    run.stage = { at: 'idle' };
    this.#changed(run);
  }
}
