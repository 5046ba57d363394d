import { answer } from './api.ts';
import { serveApp } from './app/serve.ts';
import type { Awork } from './call.ts';
import { newCertificate } from './certificate.ts';
import { newFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { newLog } from './log.ts';
import type { LoggedRequest } from './log.ts';
import { startProxy } from './proxy.ts';
import type { Proxy } from './proxy.ts';
import { startServer } from './server.ts';
import { newState, resetState } from './state.ts';
import type { AworkState } from './state.ts';

export { API, answer } from './api.ts';
export { asFetch } from './fetch.ts';
export { consent } from './oauth/consent.ts';
export { expireAccess, expireRefresh } from './oauth/grants.ts';
export { manyPeople, manyUsers } from './many.ts';
export * from './people.ts';
export { emailOf, guidOf, newDeactivated, newPerson } from './person.ts';
export { ADMIN_KEY, MEMBER_KEY, ODD_KEY, personById } from './state.ts';
export * from './suedwind.ts';
export type { Fault, Faults } from './faults.ts';
export type { LoggedRequest } from './log.ts';
export type { Person } from './person.ts';
export type { AworkState, Key, WorkspaceState } from './state.ts';

/** The stand-in without a network: enough where code under test is given `asFetch(awork)`. */
export interface AworkInMemory extends Awork {
  /** Mutable: tests change it. */
  state: AworkState;
  faults: Faults;
  /** The requests that reached the API, in order; the app's pages are not among them. */
  log: LoggedRequest[];
  /** The first request that fits, logged already or as soon as it is received (not answered). */
  when(predicate: (entry: LoggedRequest) => boolean): Promise<LoggedRequest>;
  /** Resolves when no request is unanswered. */
  idle(): Promise<void>;
  /** State, faults and log back to the beginning, in place. */
  reset(): void;
}

/** The stand-in as browsers reach it. */
export interface LocalAwork extends AworkInMemory {
  proxy: Pick<Proxy, 'port' | 'refused'>;
  proxyPort: number;
  /** What Chromium's `--ignore-certificate-errors-spki-list` wants. */
  spki: string;
  stop(): Promise<void>;
}

/** Makes the stand-in without starting anything. */
export function newAwork(): AworkInMemory {
  const state = newState();
  const faults = newFaults();
  const requests = newLog();
  const reset = () => {
    resetState(state);
    faults.clear();
    requests.reset();
  };
  const { entries: log, when, idle } = requests;
  return { state, faults, requests, log, when, idle, reset };
}

/** Starts the stand-in on free ports of this machine. */
export async function startAwork(): Promise<LocalAwork> {
  const awork = newAwork();
  const certificate = await newCertificate();
  const server = await startServer(certificate, {
    api: (request) => answer(request, awork),
    app: (request) => serveApp(request, awork),
  });
  const proxy = await startProxy(server.port);
  const stop = async () => {
    awork.reset();
    await Promise.all([proxy.stop(), server.stop()]);
  };
  return { ...awork, proxy, proxyPort: proxy.port, spki: certificate.spki, stop };
}
