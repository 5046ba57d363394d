/** A request that reached the API. */
export interface LoggedRequest {
  at: number;
  method: string;
  /** The whole path, `/api/v1` included. */
  path: string;
  query: Record<string, string>;
  /** The name of the key used, `unknown` for another bearer, null for none; never the token. */
  key: string | null;
  cookie: boolean;
  origin: string | null;
  body: string;
  /** Null while unanswered, and when the connection was cut. */
  status: number | null;
  /** Whether the request changed the workspace. */
  applied: boolean;
}

type Predicate = (entry: LoggedRequest) => boolean;

/** The requests in order, to be waited for without sleeping. */
export interface RequestLog {
  entries: LoggedRequest[];
  open(entry: LoggedRequest): void;
  close(entry: LoggedRequest): void;
  isOpen(entry: LoggedRequest): boolean;
  /** The first entry that fits, logged already or as soon as it is received (not answered). */
  when(predicate: Predicate): Promise<LoggedRequest>;
  /** Resolves when no request is unanswered. */
  idle(): Promise<void>;
  /** Forgets everything. Requests still in work are cut: they belong to the past. */
  reset(): void;
  /** Calls back once at the next reset. */
  onReset(callback: () => void): void;
}

/** Makes an empty log. */
export function newLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  const unanswered = new Set<LoggedRequest>();
  const watchers = new Set<(entry: LoggedRequest) => void>();
  const idlers: (() => void)[] = [];
  const resetters: (() => void)[] = [];

  const tellIdlers = () => {
    if (unanswered.size > 0) return;
    for (const resolve of idlers.splice(0)) resolve();
  };
  return {
    entries,
    open(entry) {
      entries.push(entry);
      unanswered.add(entry);
      for (const watcher of [...watchers]) watcher(entry);
    },
    close(entry) {
      unanswered.delete(entry);
      tellIdlers();
    },
    isOpen: (entry) => unanswered.has(entry),
    when: (predicate) =>
      new Promise((resolve) => {
        const known = entries.find(predicate);
        if (known) return resolve(known);
        const watcher = (entry: LoggedRequest) => {
          if (!predicate(entry)) return;
          watchers.delete(watcher);
          resolve(entry);
        };
        watchers.add(watcher);
      }),
    idle: () =>
      new Promise((resolve) => {
        idlers.push(resolve);
        tellIdlers();
      }),
    reset() {
      entries.length = 0;
      unanswered.clear();
      watchers.clear();
      for (const callback of resetters.splice(0)) callback();
      tellIdlers();
    },
    onReset: (callback) => void resetters.push(callback),
  };
}
