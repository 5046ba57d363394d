import { ADMIN_KEY, ANNA, personById, type LocalAwork } from '../awork/index.ts';
import type { LoggedRequest } from '../awork/index.ts';
import { until } from '../browsers/until.ts';
import type { Tab, TestBrowser } from '../browsers/types.ts';

/** Where the people of the workspace are listed who cannot sign in. */
export const PEOPLE = 'https://app.awork.com/users?status=deactivated';

const NAME = 'Anna Schmidt';

export interface Show {
  step<T>(title: string, run: () => Promise<T> | T): Promise<T>;
  /** Path of a screenshot. */
  shot(what: string): string;
}

/** Connects the extension through its own options page, which stays open. */
export async function connect(browser: TestBrowser, { step }: Show): Promise<Tab> {
  const options = await step('the extension’s options are open', () =>
    browser.openExtensionPage('options.html'),
  );
  await step('connected with an API key to “Nordlicht Studio”', async () => {
    await options.type('API key', ADMIN_KEY);
    await options.click('Connect');
    await options.waitForText('Nordlicht Studio');
  });
  return options;
}

/** Does the main job by itself, and tells what awork got. */
export async function job(
  browser: TestBrowser,
  awork: LocalAwork,
  options: Tab,
  { step, shot }: Show,
): Promise<void> {
  let told = 0;
  const tell = () => {
    for (; told < awork.log.length; told += 1)
      console.log(`    awork got ${spell(awork.log[told]!)}`);
  };
  tell();
  const tab = await step(`${PEOPLE} is open, and has a button beside ${NAME}`, async () => {
    const opened = await browser.openTab(PEOPLE);
    await opened.button(`Activate ${NAME}`);
    await opened.screenshot(shot('1-before'));
    return opened;
  });
  tell();
  await step(`clicked “Activate ${NAME}”: there is time to undo`, async () => {
    await tab.click(`Activate ${NAME}`);
    await tab.button(`Undo activating ${NAME}`);
    await tab.screenshot(shot('2-grace'));
  });
  await step(`the page says “${NAME} is activated”`, async () => {
    await until(
      `“${NAME} is activated” is said or named`,
      async () => {
        const [text, hosts] = await Promise.all([tab.text(), tab.hosts()]);
        const said = [text, ...hosts.map(({ name }) => name)];
        return said.some((each) => each.includes(`${NAME} is activated`));
      },
      { timeout: 30_000 },
    );
    await tab.screenshot(shot('3-activated'));
    await awork.idle();
  });
  tell();
  await step('awork’s record of her reads active, and one e-mail went to her', () => {
    const record = personById(awork.state, ANNA);
    const [email, ...more] = awork.state.emails;
    if (record?.isDeactivated !== false) throw new Error('The record still reads deactivated.');
    if (!email || email.personId !== ANNA || more.length > 0) {
      throw new Error(`E-mails were sent to: ${JSON.stringify(awork.state.emails)}`);
    }
    console.log(
      `    record: isDeactivated ${String(record.isDeactivated)}; e-mail to ${email.to ?? ''}`,
    );
  });
  await step('the toolbar popup opens', async () => {
    const popup = await browser.openPopup(tab);
    await until('the popup shows something', async () => (await popup.text()).trim() !== '');
    await popup.screenshot(shot('4-popup'));
    await popup.close();
  });
  await step('the options show the connection', async () => {
    await options.bringToFront();
    await options.screenshot(shot('5-options'));
  });
  tell();
  console.log(
    `\nScreenshots: .screenshots/start-${browser.name}-*.png\n` +
      `awork itself is a local stand-in on this machine; everything else is real: ${browser.version},\n` +
      'the extension as it is built for its users, its clicks, pages, storage and requests.',
  );
}

function spell({ method, path, key, status, cookie, applied }: LoggedRequest): string {
  const answer = status === null ? 'no answer' : String(status);
  const rest = `key ${key ?? 'none'}, cookie ${cookie ? 'sent' : 'none'}`;
  // The page's own pictures come with awork's cookie and no key. Both together would be a fault.
  const whose = cookie && key === null ? ', by awork’s own page' : '';
  return `${method} ${path} → ${answer} (${rest}${applied ? ', applied' : ''}${whose})`;
}
