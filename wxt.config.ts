// The manifest. Permissions are listed here once, each with its reason in PRIVACY.md; tests/architecture reads the built result.
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import tailwindcss from '@tailwindcss/vite';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';
import { hostOrigins } from './lib/hosts/index.ts';
import { leanBuild, readyDefaults } from './scripts/lean-build.ts';

const origins = hostOrigins();
/** Chromium ignores or refuses paths in permissions and accessible resources: whole origins. */
const hostPatterns = origins.map((origin) => `${origin}/*`);

/** Trusted Types `'none'`: no string ever becomes markup or code in our pages. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  // The sidebar beside the practice thread.
  "frame-src 'self'",
  `frame-ancestors 'self' ${origins.join(' ')}`,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const aliasOf = (config: InlineConfig): Record<string, string> => ({
  ...(config.resolve?.alias as Record<string, string> | undefined),
});

/** Only the background answers messages with promises; elsewhere the browser's own object does what the polyfill does. */
function takeBrowsersOwnObject(config: InlineConfig): void {
  const { 'wxt/browser': _polyfill, ...alias } = aliasOf(config);
  config.resolve = { ...config.resolve, alias };
}

/** A content script has a context that does not announce the extension's id to the page. */
function keepContentScriptQuiet(config: InlineConfig): void {
  const quiet = fileURLToPath(new URL('./entrypoints/host-content/quiet-context.ts', import.meta.url));
  config.resolve = { ...config.resolve, alias: { ...aliasOf(config), 'wxt/utils/content-script-context': quiet } };
}

/**
 * At most four keys can be suggested. Alt+Shift, and on a Mac Control+Shift, with letters that neither Chromium, Edge and Firefox
 * nor Gmail, Outlook and LinkedIn use (tests/unit/background/commands.test.ts has the list).
 */
const suggestedKeys = {
  _execute_action: key('O', '__MSG_commands_key_open__'),
  'best-asset': key('V', '__MSG_commands_key_best__'),
  'log-touch': key('L', '__MSG_commands_key_log__'),
  'search-library': key('K', '__MSG_commands_key_search__'),
};
function key(letter: string, description: string) {
  return { suggested_key: { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` }, description };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'background')) return;
      takeBrowsersOwnObject(config);
      config.plugins = [...(config.plugins ?? []), readyDefaults()];
      if (entrypoints.every(({ type }) => type === 'content-script')) keepContentScriptQuiet(config);
    },
  },
  vite: () => ({
    plugins: [preact(), tailwindcss(), ...leanBuild()],
    build: {
      target: ['chrome120', 'firefox140'],
      sourcemap: false,
      modulePreload: { polyfill: false },
      // Importing a file of lib/ does nothing (tests/architecture), nor does building a schema: what nobody asks for is left out.
      rolldownOptions: {
        treeshake: {
          moduleSideEffects: [{ test: /\/lib\/(?!.*node_modules)/, sideEffects: false }],
          manualPureFunctions: ['v'],
        },
      },
    },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'unlimitedStorage',
      'scripting',
      // One tab, on the click in its menu: no warning, and no site is named.
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    host_permissions: hostPatterns,
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: { default_title: '__MSG_manifest_name__' },
    commands: suggestedKeys,
    omnibox: { keyword: 'tl' },
    // Firefox knows no such key: there a policy's `3rdparty` values come as they are.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    content_security_policy: command === 'serve' ? {} : { extension_pages: contentSecurityPolicy },
    web_accessible_resources: [
      {
        resources: ['sidepanel.html'],
        matches: hostPatterns,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'touchline@touchline.dev',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['personallyIdentifyingInfo', 'personalCommunications', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
