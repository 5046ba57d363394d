import { centile, median, most } from '../numbers.ts';
import type { Scrolled } from './in-page.ts';
import type { PopupSamples } from './run.ts';
import type { Keystroke } from './visit.ts';
import type { PopupWay } from './ways.ts';

/** What a letter took, in the middle of all rounds; milliseconds. */
export interface Letter {
  typed: string;
  listed: number;
  script: number;
  /** The longest task, with style, layout and garbage collection in it. */
  whole: number;
}

/** The frames of all rounds together; milliseconds. */
export interface Frames {
  middle: number;
  /** Nineteen of twenty took no longer. */
  most: number;
  worst: number;
  /** Tasks of more than 50 ms. */
  long: number[];
  rows: number;
}

/** A popup in numbers: milliseconds, and bytes of heap. */
export interface PopupSummary {
  way: PopupWay;
  inDocument: number;
  painted: number;
  worstPainted: number;
  heap: number;
  heapAfter: number | null;
  /** Script until the popup has become idle, and its longest task. */
  load: { script: number; longest: number } | null;
  letters: Letter[];
  scrolled: Record<'wheel' | 'drag', Frames> | null;
}

/** Sums up what was sampled of one popup. */
export function summarisePopup(samples: PopupSamples): PopupSummary {
  const { way, openings, heaps, heapsAfter, loads, keys, scrolled } = samples;
  const painted = openings.map((opening) => opening.painted);
  return {
    way,
    inDocument: median(openings.map(({ inDocument }) => inDocument)),
    painted: median(painted),
    worstPainted: most(painted),
    heap: median(heaps),
    heapAfter: heapsAfter.length > 0 ? median(heapsAfter) : null,
    load:
      loads.length > 0
        ? {
            script: median(loads.map(({ script }) => script)),
            longest: median(loads.map(({ longestWhole }) => longestWhole)),
          }
        : null,
    letters: lettersOf(keys),
    scrolled:
      scrolled.wheel.length > 0
        ? { wheel: framesOf(scrolled.wheel), drag: framesOf(scrolled.drag) }
        : null,
  };
}

function lettersOf(rounds: Keystroke[][]): Letter[] {
  return (rounds[0] ?? []).map(({ typed, listed }, letter) => {
    const figures = rounds.map((keys) => keys[letter]!.figures);
    const script = median(figures.map((each) => each.script));
    return { typed, listed, script, whole: median(figures.map((each) => each.longestWhole)) };
  });
}

function framesOf(rounds: Scrolled[]): Frames {
  const frames = rounds.flatMap((round) => round.frames);
  return {
    middle: median(frames),
    most: centile(frames, 95),
    worst: most(frames),
    long: rounds.flatMap(({ long }) => long),
    rows: most(rounds.map(({ rows }) => rows)),
  };
}

/** The letter that took the most script; undefined where none was typed. */
export function dearest(letters: Letter[]): Letter | undefined {
  return letters.toSorted((one, other) => other.script - one.script)[0];
}
