import { manyPeople } from '../awork/index.ts';
import type { Tab } from '../browsers/index.ts';
import { popupOver, WHO } from './popup.ts';
import { begin, type Stage } from './stage.ts';

const COUNT = 40;

/** The popup with so many people more, all of them selected and asked about. */
async function asked(stage: Stage): Promise<Tab> {
  const page = await begin(stage, { path: '/trials' });
  stage.awork.state.people.push(...manyPeople(COUNT));
  stage.awork.state.seats.booked += 2 * COUNT;
  const popup = await popupOver(stage, page);
  await popup.click(stage.say('popup_refresh'));
  await popup.button(stage.say('action_idle', 'Ada Adler'));
  await popup.click(stage.say('popup_selectAll'));
  await popup.click(stage.say('bulk_start', COUNT + 5));
  await popup.button(stage.say('bulk_now', COUNT + 5));
  return popup;
}

async function begun(stage: Stage): Promise<Tab> {
  const popup = await asked(stage);
  await popup.click(stage.say('bulk_now', COUNT + 5));
  await popup.button(stage.say('bulk_list'));
  return popup;
}

/** Activating several people. */
export const MANY: Record<string, (stage: Stage) => Promise<Tab>> = {
  'many-asked': asked,
  'many-running': async (stage) => {
    const popup = await begun(stage);
    await popup.waitForText(`${stage.say('bulk_rowActivated')}\n`);
    return popup;
  },
  'many-strip': async (stage) => {
    const popup = await begun(stage);
    await popup.click(stage.say('bulk_list'));
    await popup.button(stage.say('bulk_show'));
    return popup;
  },
  'many-waiting': async (stage) => {
    const popup = await asked(stage);
    const headers = { 'ratelimit-reset': '30' };
    stage.awork.faults.add({ method: 'POST', status: 429, headers });
    await popup.click(stage.say('bulk_now', COUNT + 5));
    await popup.waitForText(stage.say('bulk_wait', 29));
    return popup;
  },
  'many-stopped': async (stage) => {
    const popup = await asked(stage);
    stage.awork.state.seats.booked = 0;
    await popup.click(stage.say('bulk_now', COUNT + 5));
    await popup.waitForText(stage.say('problem_no_seat'));
    await popup.waitForText(stage.say('bulk_paused'));
    return popup;
  },
  'many-done': async (stage) => {
    const popup = await asked(stage);
    stage.awork.state.people = stage.awork.state.people.filter(
      ({ firstName }) => firstName !== WHO.split(' ')[0],
    );
    await popup.click(stage.say('bulk_now', COUNT + 5));
    await popup.button(stage.say('bulk_copy'), { timeout: 60_000 });
    return popup;
  },
};
