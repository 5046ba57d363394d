import { browser } from 'wxt/browser';
import { problemText } from '../problem-text.ts';
import { BULK_ENDED } from '../signals.ts';
import { text } from '../text.ts';
import { mayNotify } from './notifications.ts';
import type { BulkView } from './view.ts';

const NAME = 'bulk';

/** Tells the end of a job, or what it has met, where no window of ours shows it and the admin has allowed that. */
export async function tellEnd(view: BulkView): Promise<void> {
  // Nobody listens when no window of ours is open.
  const isSeen: unknown = await browser.runtime.sendMessage(BULK_ENDED).catch(() => undefined);
  if (isSeen === true || !(await mayNotify())) return;
  await browser.notifications.create(NAME, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text(view.state === 'paused' ? 'bulk.met' : 'bulk.ended'),
    message: sentence(view),
  });
}

/** Leads from the notification to the job. To be called before any await. */
export function onNotification(): void {
  listen();
  // Without the permission there is no such event yet.
  browser.permissions.onAdded.addListener(listen);
}

function sentence({ why, counts }: BulkView): string {
  const ended = text('bulk.endedCounts', counts.activated, counts.all);
  return why ? `${ended} ${problemText(why)}` : ended;
}

function listen(): void {
  const { notifications } = browser as Partial<typeof browser>;
  if (notifications && !notifications.onClicked.hasListener(show)) {
    notifications.onClicked.addListener(show);
  }
}

function show(name: string): void {
  if (name !== NAME) return;
  void browser.notifications.clear(NAME);
  void browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}
