import { browser } from 'wxt/browser';
import { text } from './text.ts';

/** White on the red of a warning, whatever the browser's own colours are. */
const COLOURS = { ground: '#b3004b', text: '#ffffff' };

/** Shows on the toolbar whether the extension cannot reach awork; nothing else writes there. */
export async function showAccess(isMissing: boolean): Promise<void> {
  const { action } = browser;
  if (isMissing) {
    await action.setBadgeBackgroundColor({ color: COLOURS.ground });
    await action.setBadgeTextColor({ color: COLOURS.text });
  }
  await action.setBadgeText({ text: isMissing ? '!' : '' });
  await action.setTitle({ title: text(isMissing ? 'access.badge' : 'extension.name') });
}
