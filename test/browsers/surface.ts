/** A node in a page, as the protocol of the browser names it. */
export interface NodeRef {
  readonly ref: string;
}

/** A function that runs in a page: nodes come first, as one array, then JSON. */
export type InPage<A extends unknown[], R> = (nodes: Node[], ...rest: A) => R;

/** What each browser has to supply for one page; everything else is built upon it. */
export interface Surface {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
  closed(): Promise<boolean>;
  bringToFront(): Promise<void>;
  /** Runs in a world of the driver's own, which the page cannot touch, or in the page's. */
  call<A extends unknown[], R>(
    world: 'driver' | 'page',
    fn: InPage<A, R>,
    nodes: NodeRef[],
    ...rest: A
  ): Promise<Awaited<R>>;
  /** Runs in the driver's world and answers nodes. */
  find<A extends unknown[]>(
    fn: InPage<A, Node[]>,
    nodes: NodeRef[],
    ...rest: A
  ): Promise<NodeRef[]>;
  /** Runs source text in the page's world, whatever its content security policy. */
  run(source: string): Promise<void>;
  /** The shadow roots of these elements, closed ones too; elements without one are left out. */
  roots(hosts: NodeRef[]): Promise<NodeRef[]>;
  /** The accessible names that the browser itself computes, '' where it has none. */
  names(nodes: NodeRef[]): Promise<string[]>;
  /** Those of the nodes to which the browser gives this accessible name. */
  named(nodes: NodeRef[], name: string): Promise<NodeRef[]>;
  move(x: number, y: number): Promise<void>;
  clickAt(x: number, y: number, count: number): Promise<void>;
  press(keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(path: string, whole?: boolean): Promise<void>;
}

/**
 * Source of a function that takes JSON and nodes, and answers JSON. One form serves both protocols,
 * since each knows strings and nodes as arguments.
 */
export function wrapped(fn: unknown): string {
  return `(json, ...nodes) => Promise.resolve((${String(fn)})(nodes, ...JSON.parse(json)))
    .then((answer) => JSON.stringify({ answer }))`;
}

/** As `wrapped`, for functions that answer nodes. */
export function wrappedFinder(fn: unknown): string {
  return `(json, ...nodes) => (${String(fn)})(nodes, ...JSON.parse(json))`;
}

/** What a wrapped function answered. */
export function unwrapped(text: unknown): unknown {
  return (JSON.parse(String(text)) as { answer?: unknown }).answer;
}
