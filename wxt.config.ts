import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  i18n: { localesDir: resolve('utils/texts') },
  manifest: { name: '__MSG_extension_name__', default_locale: 'en', permissions: ['storage'] },
});
