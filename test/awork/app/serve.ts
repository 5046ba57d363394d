import { findAsset, readIndex } from './assets.ts';
import { makeContent } from './content.ts';
import { fileHeaders, pageHeaders } from './headers.ts';
import { workspacesOf } from '../state.ts';
import type { AworkState } from '../state.ts';

const ASSETS = '/assets/';
/** In seconds: long for a test, and short for somebody who changes these files and reloads. */
const ASSETS_KEPT = 60;

/** Answers a request to the stand-in's web app: its files, its data, and one page for every other address. */
export async function serveApp(request: Request, awork: { state: AworkState }): Promise<Response> {
  const { pathname, searchParams, origin } = new URL(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Method not allowed');
  if (pathname.startsWith(ASSETS)) return serveAsset(pathname.slice(ASSETS.length));
  if (pathname === '/favicon.ico') return serveAsset('icon.svg');
  if (pathname === '/local/data.json') {
    const body = JSON.stringify(makeContent(workspaceAt(origin, awork.state)));
    return new Response(body, { headers: fileHeaders('application/json; charset=utf-8') });
  }
  return new Response(await readIndex(), {
    headers: pageHeaders(searchParams.get('keep') === 'yes'),
  });
}

/** The workspace with that address; every other address shows the first one. */
function workspaceAt(origin: string, state: AworkState) {
  return workspacesOf(state).find(({ workspace }) => workspace.url === origin) ?? state;
}

async function serveAsset(name: string): Promise<Response> {
  const asset = await findAsset(name);
  if (!asset) return plain(404, 'Not found');
  return new Response(asset.body, { headers: fileHeaders(asset.type, ASSETS_KEPT) });
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: fileHeaders('text/plain; charset=utf-8') });
}
