import { loadData } from './data.ts';
import { followLinks } from './links.ts';
import { logHits } from './hits.ts';
import { onMove } from './navigation.ts';
import { viewAt } from './routes.ts';
import { makeShell } from './shell.ts';
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
  // What tests of the extension hold on to; nothing in the pages depends on it.
  Object.assign(window, { local: { rerender, logHits } });
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

function show(): void {
  const view = viewAt(new URL(location.href), data);
  document.title = `${view.title} – awork (local stand-in)`;
  shell.show(view);
}
