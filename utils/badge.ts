import { browser } from 'wxt/browser';
import { text } from './text.ts';

interface Look {
  badge: string;
  title: string;
  colour: string;
}

/** White on each of them, whatever the browser's own colours are. */
const WARNING = '#b3004b';
const COUNT = '#0059cc';
const ON_BOTH = '#ffffff';

/** What a badge has room for. */
const MOST = 999;

/** Shows on the toolbar whether the extension cannot reach awork: on every tab that says nothing else. */
export async function showAccess(isMissing: boolean): Promise<void> {
  await show(lookOf(isMissing, 0));
}

/** Shows on one tab for how many people an action stands there. That awork cannot be reached goes before it. */
export async function showCount(tabId: number, count: number, isMissing: boolean): Promise<void> {
  // The tab may have been closed meanwhile.
  await show(lookOf(isMissing, count), { tabId }).catch(() => undefined);
}

function lookOf(isMissing: boolean, count: number): Look {
  if (isMissing) return { badge: '!', title: text('access.badge'), colour: WARNING };
  if (count === 0) return { badge: '', title: text('extension.name'), colour: COUNT };
  const title = count === 1 ? text('badge.one') : text('badge.many', count);
  return { badge: count > MOST ? `${MOST}+` : String(count), title, colour: COUNT };
}

async function show({ badge, title, colour }: Look, where: { tabId?: number } = {}): Promise<void> {
  const { action } = browser;
  if (badge) {
    await action.setBadgeBackgroundColor({ color: colour, ...where });
    await action.setBadgeTextColor({ color: ON_BOTH, ...where });
  }
  await action.setBadgeText({ text: badge, ...where });
  await action.setTitle({ title, ...where });
}
