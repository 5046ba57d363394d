import type { Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';
import type { Instance } from './browser.ts';
import type { Bench } from './page/bench.ts';
import type { Site } from './site.ts';
import { CATEGORIES, type TraceEvent } from './trace.ts';

declare const bench: Bench;

/** What one page was found to hold and to cost, besides its trace. */
export interface Visit {
  trace: TraceEvent[];
  elements: number;
  /** Bytes of JavaScript heap after the first scan and a garbage collection: of the page and the extension. */
  heap: number;
  /** Actions that stood after each phase, and how many rows there were to have one. */
  hosts: Record<string, { stood: number; wanted: number }>;
  messages: number;
  /** Requests that reached awork's API. */
  requests: number;
  /** Frames from fifty rows coming to all having their action; null where the way mounts nothing. */
  frames: number | null;
}

/** What happens on a page once it is loaded. */
export type Acts = (page: Page, visit: Visit) => Promise<void>;

interface Options {
  /** Path and query on app.awork.com. */
  path: string;
  /** Whether this way mounts actions, for which the first scan is waited for. */
  mounts: boolean;
  acts?: Acts;
}

/** Opens a page, lets it happen, and hands back what was traced from its beginning. */
export async function visit(site: Site, at: Instance, options: Options): Promise<Visit> {
  const before = { messages: await at.messages(), requests: site.awork.log.length };
  const page = await at.newPage();
  try {
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(`https://app.awork.com${options.path}`);
    await firstScan(page, at, before.messages, options.mounts);
    const seen: Visit = {
      trace: [],
      elements: await page.evaluate(() => document.querySelectorAll('*').length),
      heap: await heapOf(page),
      hosts: {},
      messages: 0,
      requests: 0,
      frames: null,
    };
    await count(page, seen, 'load');
    await hold(page);
    await options.acts?.(page, seen);
    const text = new TextDecoder().decode(await page.tracing.stop());
    seen.trace = (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
    seen.messages = (await at.messages()) - before.messages;
    seen.requests = site.awork.log.length - before.requests;
    return seen;
  } finally {
    await page.close();
  }
}

/** Waits until the page has been scanned, and marks the end of loading. */
async function firstScan(page: Page, at: Instance, messages: number, mounts: boolean) {
  if (mounts) {
    const asked = async () => (await at.messages()) > messages;
    await until('the page part has asked who may be activated', asked, { timeout: 60_000 });
    // Actions that never come are no reason to stop: the table will say so.
    const stand = () => page.evaluate(() => bench.hosts() >= bench.expected());
    await until('all actions stand', stand, { every: 100, timeout: 60_000 }).catch(() => undefined);
  }
  // Nothing tells when a script has found nothing, so all ways are given the same time to fall silent.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const end = () => (bench.mark('load:end'), done());
        setTimeout(() => bench.frames(3, end), 300);
      }),
  );
}

/** Lets the page load all pictures, see there. */
async function hold(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => bench.hold(done)));
}

/** The JavaScript heap in use after a garbage collection, in bytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Notes how many actions stand, and should. */
export async function count(page: Page, visit: Visit, phase: string): Promise<void> {
  visit.hosts[phase] = await page.evaluate(() => ({
    stood: bench.hosts(),
    wanted: bench.expected(),
  }));
}

/** The stream of changes, the whole page anew, and fifty people at once. */
export function changing(batches: number, elements: number, mounts: boolean): Acts {
  return async (page, visit) => {
    await page.evaluate((n) => new Promise<void>((done) => bench.stream(n, done)), batches);
    await count(page, visit, 'stream');
    await page.evaluate((n) => new Promise<void>((done) => bench.rebuild(n, done)), elements);
    await count(page, visit, 'rebuild');
    const arrive = () => new Promise<number>((done) => bench.arrive(done));
    if (!mounts) return;
    visit.frames = await page.evaluate(arrive);
    await count(page, visit, 'arrive');
  };
}

/** The virtual list, scrolled so often. */
export function scrolling(steps: number): Acts {
  return async (page) => {
    await page.evaluate((n) => new Promise<void>((done) => bench.scroll(n, done)), steps);
  };
}

/** What the auditor counted in the virtual list. */
export interface Audit {
  steps: number;
  /** Actions that stood for the person of their row, one frame after it was filled anew. */
  seen: number;
  /** Actions for somebody else, people without their action, and actions outside of the rows, then. */
  wrong: number;
  missing: number;
  stray: number;
  /** Actions for somebody else in the very frame in which the rows were filled anew. */
  wrongAtOnce: number;
}

/** Scrolls the list under the eyes of the auditor. */
export async function audit(at: Instance, steps: number): Promise<Audit> {
  const page = await at.newPage();
  const messages = await at.messages();
  await page.goto('https://app.awork.com/bench?list');
  await firstScan(page, at, messages, true);
  await hold(page);
  const counted = page.evaluate(
    () =>
      new Promise<string>((done) => {
        let last = '{}';
        addEventListener('bench:audit', (event) => (last = String((event as CustomEvent).detail)));
        addEventListener('bench:over', () => done(last), { once: true });
      }),
  );
  await page.evaluate(
    (n) =>
      new Promise<void>((done) =>
        bench.scroll(n, () => (dispatchEvent(new Event('bench:over')), done())),
      ),
    steps,
  );
  const found = JSON.parse(await counted) as Audit;
  await page.close();
  return found;
}
