/** When a popup showed what it has, in milliseconds since it was begun to be opened. */
export interface Opening {
  /** It was put into the document. */
  inDocument: number;
  /** The first frame with it was made. */
  painted: number;
}

/** The frames of a list that was scrolled, in milliseconds. */
export interface Scrolled {
  frames: number[];
  /** Tasks of more than 50 ms that Chromium saw meanwhile. */
  long: number[];
  /** The most rows that stood in the document at once. */
  rows: number;
}

/** What is put into a popup before its own scripts. */
export interface Probe {
  opening: Promise<Opening>;
}

declare const probe: Probe;

/** Runs in the page, before its own scripts: waits for what the popup is to show. */
export function watchOpening(selector: string): void {
  const { promise, resolve } = Promise.withResolvers<Opening>();
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    const inDocument = performance.now();
    requestAnimationFrame(() => {
      // Style, layout and paint follow the callbacks of a frame in one task; a message comes after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ inDocument, painted: performance.now() });
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
  Object.assign(globalThis, { probe: { opening: promise } satisfies Probe });
}

/** Runs in the page: when it showed what it has. */
export function readOpening(): Promise<Opening> {
  return probe.opening;
}

/** Runs in the page: marks the beginning of something for the trace. */
export function mark(name: string): void {
  performance.mark(`bench:${name}:start`);
}

/** Runs in the page: waits until what was begun has come to an end, and marks it. */
export function settle(name: string): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      performance.mark(`bench:${name}:end`);
      resolve();
    };
    // Preact runs its effects after the frame; what is left for idle times is begun within half a second.
    const idle = () => requestIdleCallback(() => setTimeout(end), { timeout: 1000 });
    const frames = (left: number) =>
      left === 0 ? idle() : requestAnimationFrame(() => frames(left - 1));
    frames(3);
  });
}

/** Runs in the page: how many people the list holds; 0 where there is none. */
export function countListed(): number {
  const sizes = [...document.querySelectorAll('.rows ul')].map(
    ({ firstElementChild: row }) => Number(row?.getAttribute('aria-setsize')) || 0,
  );
  return sizes.reduce((all, size) => all + size, 0);
}

/** Runs in the page: scrolls the list by so many pixels in each of so many frames, back where it ends. */
export async function scrollList(steps: number, pixels: number): Promise<Scrolled> {
  const box = document.querySelector<HTMLElement>('.list')!;
  const long: number[] = [];
  const note = (entries: PerformanceObserverEntryList) =>
    long.push(...entries.getEntries().map(({ duration }) => duration));
  const observer = new PerformanceObserver(note);
  observer.observe({ type: 'longtask' });
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  let rows = 0;
  let way = pixels;
  box.scrollTop = 0;
  await frame();
  let before = await frame();
  for (let step = 0; step < steps; step += 1) {
    const end = box.scrollHeight - box.clientHeight;
    if (box.scrollTop + way > end || box.scrollTop + way < 0) way = -way;
    box.scrollTop += way;
    const now = await frame();
    frames.push(now - before);
    before = now;
    rows = Math.max(rows, document.querySelectorAll('li.person').length);
  }
  // A long task is told of a little later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const rest = observer.takeRecords();
  long.push(...rest.map(({ duration }) => duration));
  observer.disconnect();
  return { frames, long, rows };
}
