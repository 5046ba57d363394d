import { answer } from '../api.ts';
import type { Awork } from '../call.ts';
import { DECIDE } from './pages.ts';

interface Choice {
  press?: 'Allow' | 'Deny';
  /** The name of the workspace; the first one unless told. */
  workspace?: string;
}

/**
 * Does on the consent page what a person does, without a browser: opens the page at an address, chooses there, and
 * follows to where it leads. Gives that address, or throws where the page says that something is wrong.
 */
export async function consent(
  awork: Awork,
  authorizeUrl: string | URL,
  { press = 'Allow', workspace }: Choice = {},
): Promise<string> {
  const url = new URL(authorizeUrl);
  const page = await answer(new Request(url), awork);
  const html = await page.text();
  if (page.status !== 200) throw new Error(`the consent page answers ${page.status}: ${html}`);
  const decision = new URL(`${DECIDE}${url.search}`, url);
  const offered = /<select[\s\S]*<\/select>/.exec(html)?.[0] ?? '';
  const chosen = [...offered.matchAll(/value="([^"]+)">([^<]+)</g)].find(
    ([, , name], index) => name === workspace || (workspace === undefined && index === 0),
  );
  if (workspace !== undefined && !chosen) throw new Error(`${workspace} is not offered`);
  if (chosen) decision.searchParams.set('workspace', chosen[1]!);
  decision.searchParams.set('decision', press.toLowerCase());
  const led = await answer(new Request(decision), awork);
  const location = led.headers.get('location');
  if (location === null) throw new Error(`the consent leads nowhere: ${led.status}`);
  return location;
}
