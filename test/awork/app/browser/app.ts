import { loadData } from './data.ts';
import { followLinks } from './links.ts';
import { logHits } from './hits.ts';
import { local, offer } from './local.ts';
import { onMove } from './navigation.ts';
import { viewAt } from './routes.ts';
import { makeShell } from './shell.ts';
import { offerPhases } from './trials/phases.ts';
import type { AppData } from '../model.ts';
import type { Shell } from './shell.ts';

const HOME = '/projects';

let data: AppData;
let shell: Shell;
let visit = 0;

/** Boots the app, and from then on shows the page of each new address. */
export async function startApp(): Promise<void> {
  if (location.pathname === '/') history.replaceState(null, '', HOME);
  data = await loadData();
  rerender();
  followLinks();
  onMove(() => void refresh());
  offer({ rerender, logHits });
  offerPhases(showAt);
  Object.assign(window, { local });
}

/** Builds every node of the current page anew from the data at hand. */
function rerender(): void {
  shell = makeShell(data);
  document.querySelector('aw-root')?.replaceChildren(shell.element);
  show();
}

async function refresh(): Promise<void> {
  const mine = ++visit;
  const fresh = await loadData();
  // A quick second click is already on its way to another page.
  if (mine !== visit) return;
  data = fresh;
  show();
}

/** With `?content=/planner` the page of another address is shown, as between the two halves of a navigation. */
function show(): void {
  const url = new URL(location.href);
  showAt(new URL(url.searchParams.get('content') ?? url, url));
}

function showAt(url: URL): void {
  const view = viewAt(url, data);
  document.title = `${view.title} – awork (local stand-in)`;
  shell.show(view);
}
