import type { Shown } from '../people.ts';

/** What the page's scripts share, and what the bench calls. */
export interface Bench {
  people: Shown[];
  /** Numbers that are the same in each run, from 0 up to the given one. */
  random(below: number): number;
  mark(name: string): void;
  /** Calls back after so many frames were painted. */
  frames(count: number, then: () => void): void;
  /**
   * Loads all pictures and holds them: one that the page holds already is shown at once, while any other works in
   * microtasks, which would be taken for an extension's (see trace.ts).
   */
  hold(done: () => void): void;
  /** A row about a task; with `person`, it also shows and links that person. */
  makeRow(number: number, person?: Shown): HTMLElement;
  /** Rows with so many elements altogether; one in ten links a person. */
  makeRows(elements: number, everybody: boolean): HTMLElement[];
  /** Fills the page as it loads. */
  fill(elements: number, everybody: boolean): void;
  /** Rows that show somebody who may be activated: as many actions should stand. */
  expected(): number;
  /** Our elements that stand in the page. */
  hosts(): number;
  stream(batches: number, done: () => void): void;
  rebuild(elements: number, done: () => void): void;
  /** Adds 50 rows of 50 people who may be activated; hears after how many frames all have their action. */
  arrive(done: (frames: number) => void): void;
  list(): void;
  scroll(steps: number, done: () => void): void;
}
