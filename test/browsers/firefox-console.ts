/* Both functions run inside Firefox, as text. */

interface Heard {
  heard?: string[];
}

/**
 * Writes down console lines and uncaught errors of web pages, content scripts, extension pages and
 * the background. The protocol's own log is silent about all that belongs to extensions.
 */
export function listen(): void {
  interface Message {
    data: string;
  }
  interface ScriptError {
    errorMessage?: string;
    sourceName?: string;
    flags?: number;
  }
  const { Services, Ci } = globalThis as unknown as {
    Services: {
      console: { registerListener(listener: object): void };
      ppmm: {
        addMessageListener(name: string, listener: (message: Message) => void): void;
        loadProcessScript(url: string, alsoLater: boolean): void;
      };
    };
    Ci: { nsIScriptError: unknown };
  };
  const lines: string[] = [];
  (globalThis as Heard).heard = lines;
  const inEachProcess = `
    const text = (part) => {
      if (typeof part !== 'object' || part === null) return String(part);
      try { return JSON.stringify(Cu.waiveXrays(part)) + ' ' + part; } catch { return String(part); }
    };
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const system = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
    storage.addLogEventListener((subject) => {
      const said = subject.wrappedJSObject ?? subject;
      if (!/^(https?|moz-extension):/.test(said.filename)) return;
      const words = Array.from(said.arguments, text).join(' ');
      sendAsyncMessage('activate:console', said.level + ': ' + words + ' ' + said.filename);
    }, system);`;
  Services.ppmm.addMessageListener('activate:console', ({ data }) => lines.push(data));
  Services.ppmm.loadProcessScript(
    `data:application/javascript,${encodeURIComponent(inEachProcess)}`,
    true,
  );
  Services.console.registerListener({
    observe(message: ScriptError & { QueryInterface(type: unknown): ScriptError }) {
      try {
        const { errorMessage, sourceName, flags } = message.QueryInterface(Ci.nsIScriptError);
        if (!/^(https?|moz-extension):/.test(sourceName ?? '')) return;
        const kind = (flags ?? 0) & 1 ? 'warning' : 'pageerror';
        lines.push(`${kind}: ${errorMessage} ${sourceName}`);
      } catch {
        // A message that is no script error is Firefox's own.
      }
    },
  });
}

/** What was written down so far. */
export function heard(): string[] {
  return (globalThis as Heard).heard ?? [];
}
