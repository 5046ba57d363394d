import type { Tab } from '../browsers/index.ts';
import { begin, type Stage } from './stage.ts';

/** Whom most pictures are about. */
export const WHO = 'Anna Schmidt';

/** The toolbar popup over a page. */
export async function popupOver(stage: Stage, tab: Tab): Promise<Tab> {
  const popup = await stage.browser.openPopup(tab);
  await popup.button(stage.say('popup_settings'));
  return popup;
}

/** The popup over awork's deactivated users, once they are listed. */
export async function popupWithPeople(stage: Stage): Promise<Tab> {
  const tab = await begin(stage);
  await tab.button(stage.say('action_idle', WHO));
  const popup = await popupOver(stage, tab);
  await popup.button(stage.say('action_idle', WHO));
  return popup;
}
