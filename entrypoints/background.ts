import { browser } from 'wxt/browser';
import { looks } from '../components/page/looks.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { checkAgain, disconnect } from '../utils/access/connection.ts';
import { hostAccess, isMissing, onHostAccess } from '../utils/access/host-access.ts';
import { askInWindow } from '../utils/activation/window.ts';
import { settleLeftovers } from '../utils/activation/activate.ts';
import { commit, status } from '../utils/activation/commit.ts';
import { withFacts } from '../utils/activation/facts.ts';
import { prepare } from '../utils/activation/prepare.ts';
import { remember, tellChanged } from '../utils/audience.ts';
import { onWake } from '../utils/bulk/alarm.ts';
import {
  bulk,
  cancelBulk,
  closeBulk,
  leaveBulk,
  resumeBulk,
  startBulk,
  wakeBulk,
} from '../utils/bulk/bulk.ts';
import { onNotification } from '../utils/bulk/tell.ts';
import { showAccess } from '../utils/badge.ts';
import { countAgain, countAll, countSoon } from '../utils/count-here.ts';
import { forget, refresh, refreshAll } from '../utils/directory/directory.ts';
import { overview } from '../utils/directory/overview.ts';
import { pageDirectory } from '../utils/directory/page-directory.ts';
import { onPreferences } from '../utils/preferences.ts';
import { originOf, receive, type Handlers } from '../utils/receive.ts';
import { guardStorage } from '../utils/access/guard.ts';
import { decide } from '../utils/access/pending.ts';
import { keepSignIns } from '../utils/access/renew-idle.ts';
import { signIn } from '../utils/access/sign-in.ts';

const changed = () => void tellChanged();
const telling = { changed };

// Behind the answer: to read a large workspace takes longer than anybody should wait for theirs.
function readAnew(workspaceId: string): void {
  refresh(workspaceId).then(changed, changed);
}

// Before the access ends or changes hands; whatever our store says, that has its way.
const leave = (workspaceId: string) => leaveBulk(workspaceId).catch(() => undefined);

const handlers: Handlers = {
  async directory(_, { tabId }) {
    if (tabId !== undefined) await remember(tabId);
    const directory = await pageDirectory(telling);
    if (tabId !== undefined) void countSoon(tabId);
    return { ...directory, looks: directory.people.length > 0 ? looks() : null };
  },
  prepare: async ({ personId }, { asker }) => withFacts(await prepare(personId, asker, telling)),
  commit: ({ ticket }, from) => commit(ticket, from.asker, originOf(from), telling),
  status: ({ ticket }, { asker }) => status(ticket, asker, telling),
  askInWindow: ({ personId }) => askInWindow(personId, telling),
  overview: () => overview(telling),
  async refresh() {
    const problem = await refreshAll();
    changed();
    return problem;
  },
  async connected({ workspaceId }) {
    readAnew(workspaceId);
    return null;
  },
  async signIn({ keep }) {
    const signedIn = await signIn(keep);
    if (signedIn.state === 'connected') readAnew(signedIn.workspace.id);
    return signedIn;
  },
  async decide({ workspaceId, replace }) {
    if (replace) await leave(workspaceId);
    const workspace = await decide(workspaceId, replace);
    if (workspace) readAnew(workspaceId);
    return workspace;
  },
  async disconnect({ workspaceId }) {
    await leave(workspaceId);
    const revoked = await disconnect(workspaceId);
    await forget(workspaceId);
    changed();
    return revoked;
  },
  async check({ workspaceId }) {
    const problem = await checkAgain(workspaceId);
    if (!problem) await refresh(workspaceId);
    changed();
    return problem;
  },
  bulkStart: ({ people }) => startBulk(people, telling),
  bulk,
  bulkCancel: cancelBulk,
  bulkResume: () => resumeBulk(telling),
  bulkClose: closeBulk,
};

async function accessChanged(given: boolean): Promise<void> {
  await badge();
  // What was read before may be old, and what was asked for in vain is asked for again.
  if (given) await refreshAll();
  changed();
}

async function badge(): Promise<void> {
  await showAccess(isMissing(await hostAccess()));
  await countAll();
}

// Everything is registered at once: an event that wakes the worker would be missed after an await.
export default defineBackground(() => {
  // The answer may be a promise: that is what the polyfill is for.
  // eslint-disable-next-line @typescript-eslint/no-misused-promises
  browser.runtime.onMessage.addListener((message, sender) => receive(handlers, message, sender));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => undefined);
  // What a tab shows stays on its badge while another is looked at, and may have changed since.
  browser.tabs.onUpdated.addListener((tabId) => void countAgain(tabId));
  browser.tabs.onActivated.addListener(({ tabId }) => void countAgain(tabId));
  onPreferences(changed);
  keepSignIns(changed);
  onHostAccess((given) => void accessChanged(given));
  // Not only when it changes: a browser that starts, or switches the extension on, begins without a badge.
  void badge();
  settleLeftovers().then(changed, () => undefined);
  onNotification();
  onWake(() => void wakeBulk(telling).catch(() => undefined));
  wakeBulk(telling).catch(() => undefined);
  guardStorage();
});
