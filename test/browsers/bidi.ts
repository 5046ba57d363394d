import type { Browser } from 'puppeteer-core';

/** Commands of WebDriver BiDi, in the loose form that Firefox's own additions need. */
export interface Bidi {
  send<R = Record<string, unknown>>(method: string, params: object): Promise<R>;
}

/**
 * The connection under puppeteer's browser, which is not in its types. Puppeteer offers neither
 * closed roots, nor extension pages, nor Firefox's own windows; the protocol does.
 */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: {
      send(method: string, params: object): Promise<{ result?: unknown }>;
    };
  };
  return {
    async send(method, params) {
      const answer = await connection.send(method, params);
      return (answer.result ?? answer) as never;
    },
  };
}

export interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

export type Evaluated =
  | { type: 'success'; result: RemoteValue }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** The value of an evaluation, or the exception it ended with. */
export function valueOf(answer: Evaluated): RemoteValue {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result;
}
