import { ANNA, JONAS } from '../awork/index.ts';
import type { Tab } from '../browsers/index.ts';
import { play as trick } from '../e2e/tricks.ts';
import { TROUBLES, type Trouble } from './problems.ts';
import { begin, show, type Grace, type Scene, type Stage } from './stage.ts';

const WHO = 'Anna Schmidt';
/** A profile without a picture and without a heading: nothing but its address says whose it is. */
const BAR = `/users/${JONAS}?heading=no`;
const NOTICE = { timeout: 30_000 };

interface State {
  name: string;
  grace?: Grace;
  /** Whose action has to stand, if not Anna's. */
  who?: string;
  path?: string;
  /** Brings the page there; the action stands already. */
  act?(tab: Tab, stage: Stage): Promise<unknown>;
}

const press = (tab: Tab, { say }: Stage, who = WHO) => tab.click(say('action_idle', who));
const undo = (tab: Tab, { say }: Stage, who = WHO) => tab.button(say('action_undo', who));

const asks: State['act'] = async (tab, stage) => {
  await press(tab, stage);
  await tab.button(stage.say('action_now', WHO));
};

const STATES: State[] = [
  { name: 'idle' },
  {
    name: 'hover',
    act: async (tab, { say }) => (await tab.button(say('action_idle', WHO))).hover(),
  },
  {
    name: 'focus',
    act: async (tab, { say }) => (await tab.button(say('action_idle', WHO))).focus(),
  },
  {
    name: 'grace',
    async act(tab, stage) {
      await press(tab, stage);
      await undo(tab, stage);
      await tab.waitForText(stage.say('notice_grace', WHO));
    },
  },
  {
    name: 'undone',
    async act(tab, stage) {
      await press(tab, stage);
      await (await undo(tab, stage)).click();
      await tab.waitForText(stage.say('notice_undone', WHO));
    },
  },
  {
    name: 'working',
    grace: 0,
    async act(tab, stage) {
      stage.awork.faults.add({ method: 'POST', hang: true });
      await press(tab, stage);
      await tab.button(stage.say('action_working', WHO));
    },
  },
  {
    name: 'activated',
    grace: 0,
    async act(tab, stage) {
      await press(tab, stage);
      await tab.button(stage.say('action_done', WHO), NOTICE);
    },
  },
  { name: 'asking', grace: 'ask', act: asks },
  { name: 'asking-profile', grace: 'ask', path: `/users/${ANNA}`, act: asks },
  { name: 'asking-planner', grace: 'ask', path: '/planner', act: asks },
  {
    name: 'several',
    async act(tab, stage) {
      for (const who of [WHO, 'Jonas Weber', 'Zoë Müller']) {
        await press(tab, stage, who);
        await undo(tab, stage, who);
      }
    },
  },
  { name: 'bar', who: 'Jonas Weber', path: BAR },
  {
    name: 'bar-grace',
    who: 'Jonas Weber',
    path: BAR,
    async act(tab, stage) {
      await press(tab, stage, 'Jonas Weber');
      await undo(tab, stage, 'Jonas Weber');
    },
  },
  {
    name: 'elsewhere',
    async act(tab, stage) {
      await trick(tab, (host) => (host.parentElement!.style.opacity = '0.1'));
      await press(tab, stage);
      await stage.browser.waitForTab('?ask=');
      await tab.bringToFront();
      await tab.waitForText(stage.say('notice_elsewhere', WHO));
    },
  },
  {
    name: 'stale',
    async act(tab, stage) {
      const [stale, idle] = [stage.say('problem_stale'), stage.say('action_idle', WHO)];
      await stage.browser.uninstall();
      await tab.click(idle).catch(() => undefined);
      await tab.waitForText(stale);
    },
  },
];

function failing({ name, fault, change, says: [key, ...values] }: Trouble): State {
  return {
    name: `failed-${name}`,
    grace: 0,
    async act(tab, stage) {
      if (fault) stage.awork.faults.add({ method: 'POST', ...fault });
      change?.(stage);
      await press(tab, stage);
      await tab.waitForText(stage.say(key, ...values), NOTICE);
    },
  };
}

/** Every state of the action, the notices and the question. */
export const STATE_SCENES: Scene[] = [...STATES, ...TROUBLES.map(failing)].map(
  ({ name, act, who = WHO, ...how }) => ({
    name,
    async play(stage) {
      const tab = await begin(stage, how);
      await tab.button(stage.say('action_idle', who));
      await act?.(tab, stage);
      await show(stage, tab, name);
    },
  }),
);
