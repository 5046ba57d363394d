import { newTraceId } from '../errors.ts';
import type { WorkspaceState } from '../state.ts';

/** Where the consent page sends what the person has chosen. Not awork's own address, which nobody else needs to know. */
export const DECIDE = '/api/v1/accounts/authorize/decide';

/** Asks whether a client may act for the signed-in person, and in which of their workspaces. */
export function consentPage(
  client: string,
  workspaces: WorkspaceState['workspace'][],
  query: URLSearchParams,
): Response {
  const kept = [...query].map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  );
  return page(
    200,
    'Allow access',
    `<h1>Allow access to awork?</h1>
<p><strong>${escape(client)}</strong> wants to act for you in awork, with everything you may do there.</p>
<form action="${DECIDE}">
${kept.join('\n')}
${choice(workspaces)}
<p><button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Deny</button></p>
</form>`,
  );
}

/** Says what is wrong here, where it must not be told to whoever sent the person here. */
export function errorPage(problem: string): Response {
  return page(400, 'Something is wrong', `<h1>Something is wrong</h1>\n<p>${escape(problem)}</p>`);
}

function choice(workspaces: WorkspaceState['workspace'][]): string {
  if (workspaces.length === 1) return `<p>Workspace: ${escape(workspaces[0]!.name)}</p>`;
  const options = workspaces.map(
    ({ id, name }) => `<option value="${escape(id)}">${escape(name)}</option>`,
  );
  return `<p><label for="workspace">Workspace</label>
<select id="workspace" name="workspace">${options.join('')}</select></p>`;
}

// An icon of its own, since browsers would ask the API for one otherwise. The policy names no `form-action`:
// Chromium holds the redirect back to the client against it too.
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

function page(status: number, title: string, body: string): Response {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>awork – ${title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>
body { max-width: 26rem; margin: 4rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1c1c28; background: #fff }
h1 { font-size: 1.4rem }
label { display: block }
button, select { font: inherit; padding: .4rem .9rem }
</style></head>
<body><main>
${body}
</main></body></html>
`;
  return new Response(html, { status, headers: { ...HEADERS, 'trace-id': newTraceId() } });
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
