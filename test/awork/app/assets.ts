import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

const BROWSER = new URL('./browser/', import.meta.url);
const STYLES = new URL('./styles/', import.meta.url);
const CSS = 'text/css; charset=utf-8';
const MODULE_PATH = /^(?:[a-z-]+\/)?[a-z-]+\.ts$/;
const SHEETS = [
  'tokens',
  'base',
  'shell',
  'parts',
  'controls',
  'users',
  'task',
  'projects',
  'planner',
  'trials',
];
/** Sheets that a page adds only when its address asks for them. */
const EXTRA_SHEETS = ['reset', 'empty'];

export interface Asset {
  type: string;
  body: string;
}

/** A file below `/assets/`, or nothing when there is none of that name. */
export async function findAsset(name: string): Promise<Asset | undefined> {
  if (name === 'app.css') return { type: CSS, body: await allStyles() };
  if (name === 'icon.svg') {
    return { type: 'image/svg+xml', body: await readText(new URL('./icon.svg', import.meta.url)) };
  }
  const extra = EXTRA_SHEETS.find((sheet) => name === `${sheet}.css`);
  if (extra) return { type: CSS, body: await readText(new URL(name, STYLES)) };
  // The pattern lets no `..` through, so only the pages' own modules can be read.
  if (MODULE_PATH.test(name)) return browserModule(name);
  return undefined;
}

/** The one page that every address gets. */
export function readIndex(): Promise<string> {
  return readText(new URL('./index.html', import.meta.url));
}

async function browserModule(name: string): Promise<Asset | undefined> {
  const source = await readText(new URL(name, BROWSER)).catch(() => undefined);
  if (source === undefined) return undefined;
  return { type: 'text/javascript; charset=utf-8', body: withoutTypes(source) };
}

// Every page asks for every module, and to take its types away is what costs most in answering.
const stripped = new Map<string, string>();

function withoutTypes(source: string): string {
  const known = stripped.get(source) ?? stripTypeScriptTypes(source);
  stripped.set(source, known);
  return known;
}

async function allStyles(): Promise<string> {
  const sheets = await Promise.all(SHEETS.map((name) => readText(new URL(`${name}.css`, STYLES))));
  return sheets.join('\n');
}

function readText(url: URL): Promise<string> {
  return readFile(url, 'utf8');
}
