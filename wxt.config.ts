import { resolve } from 'node:path';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { OTHER_HOSTS } from './utils/awork/hosts.ts';

const API_HOST = 'https://api.awork.com';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: ${API_HOST}`,
  `connect-src ${API_HOST}`,
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Makes the extension's id in Chrome the same wherever it is loaded from, and with it the address that awork sends
 * people back to after signing in. A public key: nothing is signed with it.
 */
const KEY = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1YeT2EvTxHQFDqE10xpP6AHZI+jlaw3Vj0MOva4DWq31',
  'LsMwk620Mlz66hB9SNbsW7sTOHYQxJ/23PUZ1ulN3HlGqRw7XMBaEVQuaj27FThbcADhEojbQZ++rfCUIBtZsqB5',
  'p40w//sg5nzYeYntmIqAiXD299970BYwRq8YNikFrKdH9NVQJLbXkp2bzG7VaY+4VnOGpsUoSS9mGwEHiry2jWQh',
  'SOm5NkmPskUCS+Rl6WB7npLfxcfA5+r56kwz54NMXHXALmnxSn8HquDEJpQECNiZyGc7YOp9Sa7alOOdihqKzR/Y',
  'Eo/sxtm0ixKzK6ZVgWC64xhhoaqXRkNXYwIDAQAB',
].join('');

const MINIFY = {
  ecma: 2020,
  compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
} as const;

/** Starts the page part without WXT's own logger, context and copy of its options. */
const START = `
import { begin } from '${resolve('components/page/begin.ts')}';
const end = new AbortController();
begin({ signal: end.signal, abort: () => end.abort() });`;

/** The polyfill weighs 10 KB. What pages call is answered with promises by all supported browsers anyway. */
const noPolyfill = {
  name: 'no-polyfill',
  enforce: 'pre' as const,
  resolveId(this: { resolve(id: string): Promise<{ id: string } | null> }, source: string) {
    return source === '@wxt-dev/webextension-polyfill/browser' || source === 'wxt/browser'
      ? this.resolve('@wxt-dev/browser')
      : undefined;
  },
};

/** The page part lies on every page of awork, so it has a lighter start and context than WXT's. */
const lightPagePart = {
  name: 'light-page-part',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.includes('virtual:wxt-content-script-isolated-world-entrypoint') ? START : code,
};

/** A second minifier finds three percent more. */
const minifyAgain = {
  name: 'minify-again',
  enforce: 'post' as const,
  async generateBundle({ format }: { format: string }, bundle: Record<string, { code?: string }>) {
    const options = { ...MINIFY, module: format === 'es' };
    for (const chunk of Object.values(bundle)) {
      if (chunk.code) chunk.code = (await minify(chunk.code, options)).code ?? chunk.code;
    }
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  i18n: { localesDir: resolve('utils/texts') },
  zip: { excludeSources: ['.screenshots/**', '.test-results/**'] },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: ['storage', 'identity', 'alarms'],
    // Asked for when it is first of use: at the end of a long job.
    optional_permissions: ['notifications'],
    host_permissions: [`${API_HOST}/*`],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_extension_name__' },
    // In development, Vite serves the pages from its own address, which this policy would refuse.
    ...(mode === 'production' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6f0a3d5e-8c41-4b7e-9d26-2f1c7e5ab094}',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '140',
          externally_connectable: { ids: [] },
          key: KEY,
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script')) {
        config.plugins = [config.plugins, lightPagePart];
      }
      // Only the worker answers messages, and with promises, which Chrome does not take from a listener by itself.
      if (entrypoints.every(({ type }) => type !== 'background')) {
        config.plugins = [config.plugins, noPolyfill];
      }
      if (config.mode !== 'development') config.plugins = [config.plugins, minifyAgain];
      // For older ones than these, light-dark() would be written as something that only a style sheet can switch, and
      // not the page part, whose looks the worker holds.
      config.build = {
        ...config.build,
        target: ['chrome140', 'firefox142'],
        // These know `modulepreload` by themselves.
        modulePreload: { polyfill: false },
      };
    },
    // Set here and not in the entrypoint, because WXT puts an entrypoint's options into its bundle, and the
    // address of the API has no business in the page part.
    'build:manifestGenerated': (_, manifest) => {
      for (const script of manifest.content_scripts ?? []) {
        script.exclude_matches = OTHER_HOSTS.map((host) => `https://${host}/*`);
      }
    },
  },
});
