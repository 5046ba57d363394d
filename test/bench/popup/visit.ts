import type { Page } from 'puppeteer-core';
import type { Instance } from '../browser.ts';
import { figuresOf, type Figures } from '../numbers.ts';
import { attribute, CATEGORIES, type TraceEvent } from '../trace.ts';
import { heapOf } from '../visit.ts';
import {
  countListed,
  mark,
  readOpening,
  scrollList,
  settle,
  watchOpening,
  type Opening,
  type Scrolled,
} from './in-page.ts';

/** One letter typed. */
export interface Keystroke {
  /** The search as far as it was typed. */
  typed: string;
  /** People listed then. */
  listed: number;
  figures: Figures;
}

/** Tracing takes some 10 µs for each call; of a keystroke's few calls it is not taken off. */
const NO_COST = { call: 0, micro: 0 };

/** Opens a popup in a tab, and what is to be measured in it, and closes it. */
async function inPopup<T>(
  at: Instance,
  selector: string,
  act: (page: Page, opening: Opening) => Promise<T>,
  before?: (page: Page) => Promise<void>,
): Promise<T> {
  const page = await at.newPage();
  try {
    await page.setViewport(TOOLBAR);
    await page.evaluateOnNewDocument(watchOpening, selector);
    await before?.(page);
    await page.goto(`${at.origin}/popup.html`);
    return await act(page, await page.evaluate(readOpening));
  } finally {
    await page.close();
  }
}

/** As large as a popup of the toolbar becomes here, in pixels. */
const TOOLBAR = { width: 400, height: 600 };

/** Opens a popup, and nothing else. */
export function open(at: Instance, selector: string): Promise<Opening> {
  return inPopup(at, selector, async (_, opening) => opening);
}

/** Types searches letter by letter, and tells what opening and each letter took in script. */
export function type(at: Instance, selector: string, searches: string[]) {
  const start = (page: Page) => page.tracing.start({ categories: CATEGORIES });
  return inPopup(
    at,
    selector,
    async (page) => {
      await page.evaluate(settle, 'load');
      const typed: { name: string; typed: string; listed: number }[] = [];
      for (const search of searches) {
        for (let letters = 1; letters <= search.length; letters += 1) {
          const name = `key-${typed.length}`;
          await page.evaluate(mark, name);
          await typeLetter(page, search[letters - 1]!);
          await page.evaluate(settle, name);
          const listed = await page.evaluate(countListed);
          typed.push({ name, typed: search.slice(0, letters), listed });
        }
        await page.keyboard.press('Escape');
        await page.evaluate(settle, `after-${typed.length}`);
      }
      const trace = eventsOf(await page.tracing.stop());
      const figures = (name: string) => figuresOf(attribute(trace, name, at.origin), NO_COST);
      return {
        load: figures('load'),
        keys: typed.map(({ name, ...about }): Keystroke => ({ ...about, figures: figures(name) })),
      };
    },
    start,
  );
}

// A letter that the driver's keyboard has no key for comes as one of an input method does.
function typeLetter(page: Page, letter: string): Promise<void> {
  const { keyboard } = page;
  return /[ -~]/.test(letter) ? keyboard.press(letter as 'a') : keyboard.sendCharacter(letter);
}

function eventsOf(trace: Uint8Array | undefined): TraceEvent[] {
  const text = Buffer.from(trace ?? []).toString();
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** How the list is scrolled, in pixels a frame: as a wheel does, and as somebody who drags the scrollbar. */
export const STRIDES = { wheel: 240, drag: 30_000 } as const;

/** The heap of a popup as it was opened, in bytes. */
export function hold(at: Instance, selector: string): Promise<number> {
  return inPopup(at, selector, async (page) => {
    await page.evaluate(settle, 'load');
    return heapOf(page);
  });
}

/** Scrolls the list, and looks how much heap is left in use after it. */
export function scroll(
  at: Instance,
  selector: string,
  steps: number,
): Promise<Record<keyof typeof STRIDES, Scrolled> & { heap: number }> {
  return inPopup(at, selector, async (page) => {
    await page.evaluate(settle, 'load');
    const wheel = await page.evaluate(scrollList, steps, STRIDES.wheel);
    const drag = await page.evaluate(scrollList, steps, STRIDES.drag);
    return { wheel, drag, heap: await heapOf(page) };
  });
}
