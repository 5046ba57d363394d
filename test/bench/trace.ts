/** An event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  ph: string;
  name: string;
  cat: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time by the clock of the thread: what other processes take is not in it. */
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string } };
}

/**
 * How the time of a content script is told from the page's, without touching the script:
 *
 * - Chromium writes an event for each function it calls from outside of JavaScript (callbacks of observers,
 *   frames, timers, listeners: `FunctionCall`) and for each script it compiles or runs (`v8.compile`,
 *   `EvaluateScript`), with the address of the script. All that run in a content script carry its extension's
 *   address. Calls within JavaScript are inside of such an event.
 * - What goes on after an `await` has no such event, only the `RunMicrotasks` around it, which names nobody.
 *   The bench's page uses neither promises nor observers, so what is in there belongs to the extension, but for
 *   calls that name another script.
 * - Time is that of the thread's clock, so that another program that takes the processor does not count.
 * - Style, layout and garbage collection within a callback are counted apart (`forced`, `gc`): the page would pay
 *   for most of them in the same frame, and on a large page they drown the script.
 * - Tracing a call costs some 10 µs itself. How much, the floor shows, whose callbacks are empty (`costOf`), and
 *   it is taken off each call of every way (`net`).
 */
const KIND: Record<string, 'call' | 'micro' | 'render' | 'gc'> = {
  FunctionCall: 'call',
  EvaluateScript: 'call',
  'v8.compile': 'call',
  RunMicrotasks: 'micro',
  UpdateLayoutTree: 'render',
  Layout: 'render',
  MinorGC: 'gc',
  MajorGC: 'gc',
};

/** The categories of the trace that hold these events. */
export const CATEGORIES = ['-*', 'devtools.timeline', 'v8.execute', 'blink.user_timing'];

interface Node {
  event: TraceEvent;
  kind: 'own' | 'other' | 'micro' | 'render' | 'gc';
  inside: Node[];
}

/** One task of the script: what it took from its beginning to its end, in microseconds. */
export interface Slice {
  script: number;
  /** The part of it within calls that name the script. */
  called: number;
  /** Style and layout within it. */
  forced: number;
  gc: number;
  /** Events of calls and of microtasks, which cost what tracing costs. */
  calls: number;
  micros: number;
}

export interface Phase {
  slices: Slice[];
  /** Style and layout of the whole page, in microseconds. */
  rendering: number;
}

const cpu = ({ tdur, dur }: TraceEvent) => tdur ?? dur ?? 0;
const sum = (nodes: Node[]) => nodes.reduce((total, { event }) => total + cpu(event), 0);

/** What the script of an extension did between two marks (`bench:<name>:start` and `:end`, or the first navigation). */
export function attribute(events: TraceEvent[], phase: string, origin: string): Phase {
  const mark = (end: string) =>
    events.find(({ name, cat }) => name === `bench:${phase}:${end}` && cat.includes('user_timing'));
  const [start, end] = [mark('start'), mark('end')];
  if (!end) throw new Error(`The trace has no end of “${phase}”.`);
  const from = start?.ts ?? -Infinity;
  const nodes = treeOf(
    events.filter(
      ({ ph, pid, tid, ts }) =>
        ph === 'X' && pid === end.pid && tid === end.tid && ts >= from && ts <= end.ts,
    ),
    origin,
  );
  const rendering = sum(topmost(nodes, ({ kind }) => kind === 'render'));
  const tasks = topmost(nodes, ({ kind }) => kind === 'own' || kind === 'micro');
  return { slices: tasks.flatMap((task) => sliceOf(task) ?? []), rendering };
}

/** The outermost that fit, as they are nested in each other. */
function topmost(nodes: Node[], fits: (node: Node) => boolean): Node[] {
  return nodes.flatMap((node) => (fits(node) ? [node] : topmost(node.inside, fits)));
}

function all(node: Node): Node[] {
  return [node, ...node.inside.flatMap(all)];
}

function sliceOf(task: Node): Slice | undefined {
  const others = topmost(task.inside, ({ kind }) => kind === 'other');
  const parts = all(task);
  const calls = parts.filter(({ kind }) => kind === 'own').length;
  // Microtasks in which only somebody else was called are theirs.
  if (others.length > 0 && calls === 0) return undefined;
  const inOwn = topmost(task.inside, ({ kind }) => kind !== 'own' && kind !== 'micro');
  const forced = sum(inOwn.filter(({ kind }) => kind === 'render'));
  const gc = sum(inOwn.filter(({ kind }) => kind === 'gc'));
  const micros = parts.filter(({ kind }) => kind === 'micro').length;
  const script = cpu(task.event) - sum(others) - forced - gc;
  const called = sum(topmost([task], ({ kind }) => kind === 'own'));
  return { script, called, forced, gc, calls, micros };
}

/** Nests the events that matter: on one thread, each lies within another or beside it. */
function treeOf(events: TraceEvent[], origin: string): Node[] {
  const roots: Node[] = [];
  const open: { node: Node; end: number }[] = [];
  const sorted = events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const event of sorted) {
    const kind = kindOf(event, origin);
    if (!kind) continue;
    while (open.length > 0 && open.at(-1)!.end <= event.ts) open.pop();
    const node: Node = { event, kind, inside: [] };
    (open.at(-1)?.node.inside ?? roots).push(node);
    open.push({ node, end: event.ts + (event.dur ?? 0) });
  }
  return roots;
}

function kindOf({ name, args }: TraceEvent, origin: string): Node['kind'] | undefined {
  const kind = KIND[name];
  if (kind !== 'call') return kind;
  const url = args?.data?.url ?? args?.data?.fileName ?? '';
  return url.startsWith(`${origin}/`) ? 'own' : 'other';
}
