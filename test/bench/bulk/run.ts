import { manyPeople, startAwork, type LocalAwork } from '../../awork/index.ts';
import { until } from '../../browsers/until.ts';
import { connect, openInstance, type Instance } from '../browser.ts';

/** What activating many at once was, from the click on. */
export interface BulkRun {
  people: number;
  /** Who is active at the end, by awork's own count. */
  activated: number;
  /** When each request of the extension has reached awork, whatever it was for; milliseconds from the click on. */
  requests: number[];
  /** Milliseconds from the click until the popup has shown that it is over. */
  took: number;
}

/** An hour would be too long for anything that is measured here. Milliseconds. */
const PATIENCE = 20 * 60_000;

/** Has the popup of a build activate so many people, as an admin does, and writes down what reaches awork. */
export async function measureBulk(extension: string, people: number): Promise<BulkRun> {
  const awork = await startAwork();
  try {
    onlyMany(awork, people);
    const instance = await openInstance(awork, [extension]);
    try {
      await connect(instance);
      return await activateAll(awork, instance, people);
    } finally {
      await instance.close();
    }
  } finally {
    await awork.stop();
  }
}

/** Makes so many people, and nobody else, deactivated, with a seat for each. */
function onlyMany({ state }: LocalAwork, count: number): void {
  state.people = [...state.people.filter((one) => !one.isDeactivated), ...manyPeople(count)];
  state.seats.booked = state.people.length + 10;
}

async function activateAll(
  awork: LocalAwork,
  { newPage, origin }: Instance,
  people: number,
): Promise<BulkRun> {
  const page = await newPage();
  await page.goto(`${origin}/popup.html`);
  const click = (name: string) => page.locator(`::-p-aria(${name}[role="button"])`).click();
  await click('Select all');
  await click(`Activate ${people} people`);
  await page.locator(`::-p-aria(Activate ${people} people now[role="button"])`).wait();
  await awork.idle();
  const start = Date.now();
  const before = awork.log.length;
  await click(`Activate ${people} people now`);
  const isOver = () => page.evaluate(() => document.body.innerText.includes('Copy summary'));
  await until('everybody is done with', isOver, { every: 100, timeout: PATIENCE });
  const took = Date.now() - start;
  return {
    people,
    activated: awork.state.emails.length,
    requests: awork.log.slice(before).map(({ at }) => at - start),
    took,
  };
}
