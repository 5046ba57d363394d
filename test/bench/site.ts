import { answer, newAwork, type AworkInMemory } from '../awork/index.ts';
import { newCertificate } from '../awork/certificate.ts';
import { startProxy } from '../awork/proxy.ts';
import { startServer } from '../awork/server.ts';
import { changes } from './page/changes.ts';
import { list } from './page/list.ts';
import { rows } from './page/rows.ts';
import { makePeople, shownPeople, type Shown } from './people.ts';

export interface Site {
  awork: AworkInMemory;
  people: Shown[];
  /** Names of the people who may be activated, by id. */
  eligible: Map<string, string>;
  proxyPort: number;
  spki: string;
  stop(): Promise<void>;
}

const STYLE = `
  body { margin: 0; font: 14px/20px sans-serif }
  .row { display: flex; height: 40px; gap: 16px; align-items: center; overflow: hidden }
  .row > div { display: flex; gap: 8px; align-items: center; flex: 1 }
  img { width: 24px; height: 24px }
  .person { display: flex; gap: 8px; align-items: center }
  .selected { background: #def }
  .list { height: 800px; overflow-y: auto }
  .list > div { position: relative }
  .list .row { position: absolute; left: 0; right: 0; top: 0 }
`;

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="8"/></svg>';

/** The page, whose parts come as one plain script: modules would run in microtasks. */
function pageOf(people: Shown[], start: string): string {
  const parts = [rows, changes, list].map((part) => `(${String(part)})(bench);`).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><style>${STYLE}</style><body><main><div id="table"></div></main>
<script>var bench = { people: ${JSON.stringify(people)} };
${parts}
${start}</script></body></html>`;
}

/** What the page does while it loads, by its address: `/bench?elements=1000&people=no` or `/bench?list`. */
function startOf(query: URLSearchParams): string {
  if (query.has('list')) return 'bench.list();';
  return `bench.fill(${Number(query.get('elements'))}, ${query.get('people') !== 'no'});`;
}

function serve(request: Request, people: Shown[]): Response {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.startsWith('/files/')) {
    const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600, immutable' };
    return new Response(PICTURE, { headers });
  }
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(pageOf(people, startOf(searchParams)), { headers });
}

/** Starts the local awork with the pages of the bench in place of its app. */
export async function startSite(): Promise<Site> {
  const awork = newAwork();
  const { eligible, active } = makePeople();
  const people = shownPeople({ eligible, active });
  awork.state.people.push(...eligible, ...active);
  const certificate = await newCertificate();
  const server = await startServer(certificate, {
    api: (request) => answer(request, awork),
    app: async (request) => serve(request, people),
  });
  const proxy = await startProxy(server.port);
  return {
    awork,
    people,
    eligible: new Map(
      eligible.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
    ),
    proxyPort: proxy.port,
    spki: certificate.spki,
    stop: async () => {
      await Promise.all([proxy.stop(), server.stop()]);
    },
  };
}
