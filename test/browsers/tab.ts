import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as inPage from './inpage.ts';
import { found, Gone } from './found.ts';
import type { NodeRef, Surface } from './surface.ts';
import type { Found, Tab, Violation } from './types.ts';
import { until, type Patience } from './until.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Builds what tests use of a page upon what the browser's protocol offers. */
export function tabOn(surface: Surface): Tab {
  const roots = async () => surface.roots(await surface.find(inPage.ours, []));
  const controls = async (kind: 'button' | 'field') =>
    surface.find(inPage.controls, await roots(), kind);

  /** Only controls that may have the name are put before the browser: asking it is slow. */
  async function allNamed(kind: 'button' | 'field', name: string): Promise<NodeRef[]> {
    const all = await controls(kind);
    const guesses = await surface.call('driver', inPage.guessNames, all);
    const plain = (text: string) => text.replace(/\s+/g, '').toLowerCase();
    const wanted = plain(name);
    const likely = all.filter((_, index) =>
      guesses[index]?.some((guess) => {
        const text = plain(guess);
        return text.includes(wanted) || wanted.includes(text);
      }),
    );
    return surface.named(likely, name);
  }
  const named = async (kind: 'button' | 'field', name: string) => (await allNamed(kind, name))[0];

  async function wait(kind: 'button' | 'field', name: string, patience?: Patience) {
    const look = () => named(kind, name);
    return found(
      surface,
      await toldWhy(until(`a ${kind} named “${name}” is visible`, look, patience)),
    );
  }

  /** What the page says instead of what was waited for: its end, where our own texts stand. */
  async function toldWhy<T>(waiting: Promise<T>): Promise<T> {
    return waiting.catch(async (problem: Error) => {
      const said = await text().catch(() => 'nothing, since it cannot be read');
      throw new Error(`${problem.message}; it says:\n${said.slice(-1500)}`, { cause: problem });
    });
  }

  /** Pages make their lists anew while one reaches out for a button in them: then there is another. */
  async function reach(
    press: (button: Found) => Promise<void>,
    name: string,
    patience?: Patience,
    tries = 5,
  ): Promise<void> {
    try {
      await press(await wait('button', name, patience));
    } catch (problem) {
      if (!(problem instanceof Gone) || tries === 1) throw problem;
      await reach(press, name, patience, tries - 1);
    }
  }

  const text = async () => surface.call('driver', inPage.readable, await roots());

  const tab: Tab = {
    goto: (url) => surface.goto(url),
    reload: () => surface.reload(),
    back: () => surface.back(),
    url: () => surface.url(),
    close: () => surface.close(),
    closed: () => surface.closed(),
    bringToFront: () => surface.bringToFront(),

    async hosts() {
      const all = await surface.find(inPage.ours, []);
      const [states, inner] = await Promise.all([
        surface.call('driver', inPage.hostStates, all),
        surface.roots(all),
      ]);
      if (inner.length < all.length) throw new Error('One of our elements has no root');
      const names = await surface.names(await surface.find(inPage.speakers, inner));
      return states.map((state, index) => ({ ...state, name: names[index] ?? '' }));
    },
    button: (name, patience) => wait('button', name, patience),
    field: (label, patience) => wait('field', label, patience),
    everyButton: async (name) =>
      (await allNamed('button', name)).map((node) => found(surface, node)),
    hasButton: async (name) => (await named('button', name)) !== undefined,
    buttons: async () => surface.names(await controls('button')),
    async gone(name, patience) {
      const look = async () => !(await named('button', name));
      await toldWhy(until(`no button named “${name}” is visible`, look, patience));
    },

    click: (name, patience) => reach((button) => button.click(), name, patience),
    doubleClick: (name) => reach((button) => button.doubleClick(), name),
    clickAt: (x, y) => surface.clickAt(x, y, 1),
    press: (key) => surface.press(key === '+' ? ['+'] : key.split('+')),
    async type(label, value) {
      const field = await wait('field', label);
      const content = () =>
        field.evaluate((element) => (element as HTMLInputElement).value as string | undefined);
      // A window that is just coming to the front may swallow keys; a person would see that and type again.
      await until(`“${label}” holds what was typed`, async () => {
        await field.click();
        await surface.press(['Control', 'a']);
        await (value ? surface.type(value) : surface.press(['Delete']));
        const now = await content();
        return now === undefined || now === value;
      });
    },
    async check(label, on = true) {
      const field = await wait('field', label);
      const state = () =>
        field.evaluate((element) =>
          'checked' in element && typeof element.checked === 'boolean'
            ? element.checked
            : element.getAttribute('aria-checked') === 'true',
        );
      if ((await state()) === on) return;
      await field.click();
      await until(`“${label}” is ${on ? 'set' : 'not set'}`, async () => (await state()) === on);
    },
    async choose(label, option) {
      const select = await wait('field', label);
      const chosen = await select.evaluate(inPage.chooseOption, option);
      if (!chosen) throw new Error(`“${label}” has no option “${option}”`);
    },
    async focusedName() {
      const [focused] = await surface.find(inPage.focused, await roots());
      return focused ? ((await surface.names([focused]))[0] ?? '') : null;
    },

    text,
    async waitForText(wanted, patience) {
      const look = async () => (await text()).includes(wanted);
      await toldWhy(until(`the page says “${wanted}”`, look, patience));
    },
    html: () => surface.call('page', () => document.documentElement.outerHTML, []),
    evaluate: (fn, ...rest) =>
      surface.call(
        'page',
        Object.assign((): never => undefined as never, {
          toString: () => `(nodes, ...rest) => (${String(fn)})(...rest)`,
        }),
        [],
        ...(rest as unknown as []),
      ),
    screenshot: (path, whole) => surface.screenshot(path, whole),
    async axe() {
      await surface.run(await readFile(axePath, 'utf8'));
      return surface.call('page', auditPage, []);
    },
  };
  return tab;
}

async function auditPage(): Promise<Violation[]> {
  interface Result {
    id: string;
    impact?: string | null;
    help: string;
    nodes: { target: unknown }[];
  }
  const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Result[] }> } };
  const { violations } = await axe.run();
  return violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact: impact ?? null,
    help,
    nodes: nodes.map(({ target }) => String(target)),
  }));
}
