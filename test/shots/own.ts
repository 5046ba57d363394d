import { expireAccess, expireRefresh } from '../awork/index.ts';
import type { Tab } from '../browsers/index.ts';
import { play as trick } from '../e2e/tricks.ts';
import { MANY } from './many.ts';
import { popupOver, popupWithPeople, WHO } from './popup.ts';
import { begin, clear, connect, show, visit, type Scene, type Stage } from './stage.ts';

async function newOptions(stage: Stage): Promise<Tab> {
  await clear(stage);
  return stage.browser.openExtensionPage('options.html');
}

async function newlyConnected(stage: Stage): Promise<Tab> {
  await clear(stage);
  return connect(stage);
}

/** Signs in, and does on awork's page what is pressed there; the page has no German. */
async function signIn(stage: Stage, press = 'Allow'): Promise<Tab> {
  const page = await newOptions(stage);
  await page.click(stage.say('connect_signIn'));
  const consent = await stage.browser.waitForTab('/accounts/authorize');
  await consent.click(press);
  return page;
}

async function signedIn(stage: Stage): Promise<Tab> {
  const page = await signIn(stage);
  await page.waitForText(stage.say('connect_may'));
  return page;
}

async function askingWindow(stage: Stage): Promise<Tab> {
  const tab = await begin(stage);
  await tab.button(stage.say('action_idle', WHO));
  await trick(tab, (host) => (host.parentElement!.style.opacity = '0.1'));
  await tab.click(stage.say('action_idle', WHO));
  const asking = await stage.browser.waitForTab('?ask=');
  await asking.button(stage.say('action_now', WHO));
  return asking;
}

async function welcomePage(stage: Stage, access: boolean): Promise<Tab> {
  await clear(stage);
  await stage.browser.reinstall({ welcome: true, access });
  const page = await stage.browser.waitForTab('welcome.html');
  await page.waitForText(stage.say(access ? 'welcome_allowed' : 'access_missing'));
  return page;
}

const OWN: Record<string, (stage: Stage) => Promise<Tab>> = {
  'options-new': newOptions,
  welcome: (stage) => welcomePage(stage, true),
  'welcome-missing': (stage) => welcomePage(stage, false),
  'options-missing': async (stage) => {
    await clear(stage);
    await stage.browser.reinstall({ access: false });
    const page = await stage.browser.openExtensionPage('options.html');
    await page.waitForText(stage.say('access_missing'));
    return page;
  },
  'popup-missing': async (stage) => {
    const tab = await begin(stage);
    await tab.button(stage.say('action_idle', WHO));
    await stage.browser.allowHosts(false);
    const popup = await popupOver(stage, tab);
    await popup.waitForText(stage.say('access_missing'));
    return popup;
  },
  'options-wrong': async (stage) => {
    const page = await newOptions(stage);
    await page.click(stage.say('options_connect'));
    await page.waitForText(stage.say('options_empty'));
    return page;
  },
  'options-connected': newlyConnected,
  'options-signed-in': signedIn,
  'options-sign-in-denied': async (stage) => {
    const page = await signIn(stage, 'Deny');
    await page.waitForText(stage.say('connect_denied'));
    return page;
  },
  'options-replace': async (stage) => {
    const page = await signedIn(stage);
    await page.click(stage.say('connect_signIn'));
    await (await stage.browser.waitForTab('/accounts/authorize')).click('Allow');
    await page.button(stage.say('connect_replaceNow'));
    return page;
  },
  'options-ended': async (stage) => {
    const page = await signedIn(stage);
    expireAccess(stage.awork.state);
    expireRefresh(stage.awork.state);
    await page.click(stage.say('options_checkAgain'));
    await page.waitForText(stage.say('options_signedOut'));
    return page;
  },
  'options-disconnect': async (stage) => {
    const page = await newlyConnected(stage);
    await page.click(stage.say('options_disconnect'));
    await page.button(stage.say('options_disconnectNow'));
    return page;
  },
  'popup-new': async (stage) => {
    await clear(stage);
    return popupOver(stage, await visit(stage, '/users'));
  },
  'popup-nobody': async (stage) => {
    const popup = await popupOver(stage, await begin(stage, { path: '/trials' }));
    await popup.waitForText(stage.say('popup_nobodyHere'));
    return popup;
  },
  'popup-people': popupWithPeople,
  'popup-found': async (stage) => {
    const popup = await popupWithPeople(stage);
    await popup.type(stage.say('popup_search'), 'mueller');
    await popup.gone(stage.say('action_idle', WHO));
    return popup;
  },
  'popup-similar': async (stage) => {
    const popup = await popupWithPeople(stage);
    await popup.type(stage.say('popup_search'), 'Schmitd');
    await popup.waitForText(stage.say('popup_similar'));
    return popup;
  },
  'popup-nobody-found': async (stage) => {
    const popup = await popupWithPeople(stage);
    await popup.type(stage.say('popup_search'), 'Quarz');
    await popup.waitForText(stage.say('popup_nobodyFound', 'Quarz'));
    return popup;
  },
  'popup-selected': async (stage) => {
    const popup = await popupWithPeople(stage);
    for (const key of ['ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) {
      await popup.press(key);
    }
    await popup.button(stage.say('popup_selectNone'));
    return popup;
  },
  'popup-asking': async (stage) => {
    const popup = await popupWithPeople(stage);
    await popup.click(stage.say('action_idle', WHO));
    await popup.button(stage.say('action_now', WHO));
    return popup;
  },
  'popup-failed': async (stage) => {
    const popup = await popupWithPeople(stage);
    stage.awork.faults.add({ method: 'POST', status: 400, code: 'insufficient-seats' });
    await popup.click(stage.say('action_idle', WHO));
    await popup.click(stage.say('action_now', WHO));
    await popup.waitForText(stage.say('problem_no_seat'));
    return popup;
  },
  'popup-activated': async (stage) => {
    const popup = await popupWithPeople(stage);
    await popup.click(stage.say('action_idle', WHO));
    await popup.click(stage.say('action_now', WHO));
    await popup.waitForText(stage.say('notice_activated', WHO));
    return popup;
  },
  ...MANY,
  window: askingWindow,
};

/** Every page of the extension's own. */
export const OWN_SCENES: Scene[] = Object.entries(OWN).map(([name, open]) => ({
  name,
  async play(stage) {
    const page = await open(stage);
    await show(stage, page, name, true);
    await page.close().catch(() => undefined);
  },
}));
