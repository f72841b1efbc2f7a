import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { checkedTemplates } from './src/commands/build/checked-templates.ts';
import { chunkGroups } from './src/commands/build/chunk-groups.ts';
import {
  contentSecurityPolicy,
  SECURITY_HEADERS,
} from './src/commands/build/content-security-policy.ts';
import { leaveOutForeign } from './src/commands/build/leave-out-foreign.ts';
import { parseXmlWhole } from './src/commands/build/parse-xml-whole.ts';
import { serviceWorker } from './src/commands/build/service-worker.ts';
import { CHROMIUM_ARGS, findChromium } from './tests/support/find-chromium.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Another port would be another origin, and the user's work would seem gone. */
const PORT = 4173;

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** jsPDF's optional parts for drawing web pages; the report never uses them. */
const NOTHING = inProject('src/pdf/nothing.ts');

/** The builds for browsers of today and for production, which the packages' own entries leave aside. */
const LEANER = [
  { find: /^dexie$/, replacement: inProject('node_modules/dexie/dist/modern/dexie.mjs') },
  {
    find: /^react-router$/,
    replacement: inProject('node_modules/react-router/dist/production/index.mjs'),
  },
];

/** The long suite runs when it is asked for by name. */
const LONG = process.argv.includes('long');

/** Left to itself, vitest keeps one core of two for its own work, of which there is little. */
const WORKERS = 2;

const isTest = process.env['VITEST'] !== undefined;

export default defineConfig({
  base: './',
  plugins: [
    react(),
    checkedTemplates(inProject('audit-templates')),
    contentSecurityPolicy(),
    leaveOutForeign(),
    parseXmlWhole(),
    serviceWorker(inProject('src/offline/service-worker.ts')),
  ],
  resolve: {
    alias: [
      ...['html2canvas', 'canvg', 'dompurify'].map((find) => ({ find, replacement: NOTHING })),
      ...LEANER,
    ],
  },
  worker: { format: 'es', plugins: () => [leaveOutForeign(), parseXmlWhole()] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: chunkGroups(inProject('audit-templates')) } },
    },
  },
  server: { port: PORT, strictPort: true },
  preview: { port: PORT, strictPort: true, headers: SECURITY_HEADERS },
  test: {
    sequence: { sequencer: LongestFirst },
    // Changed by a plugin of ours, as in the build.
    server: { deps: { inline: ['read-excel-file'] } },
    // What pdf.js leaves behind of a damaged file; in the app `open-pdf.ts` passes it over.
    onUnhandledError: ({ name }) => name !== 'XRefEntryException',
    // What has not come after so long will not: one second passes on a busy machine for less.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          maxWorkers: WORKERS,
          // No test changes what another sees, and what all of them load is loaded once.
          isolate: false,
          // For what hangs: how fast anything is, the benches say.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/**/*.browser.test.*', 'tests/**/*.long.test.ts'],
        },
      },
      {
        extends: true,
        // Found in the middle of a run, a dependency would reload the page under its tests.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react-hook-form',
            '@hookform/resolvers/zod',
            'react-router',
            'dexie-react-hooks',
            'recharts',
            'axe-core',
            'fast-check',
            'zod/mini',
            'jspdf',
            'canonicalize',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@noble/ciphers/chacha.js',
            '@noble/curves/ed25519.js',
            '@noble/curves/utils.js',
            'fflate',
            'age-encryption',
            'pdfjs-dist/legacy/build/pdf.mjs',
            'pdfjs-dist/legacy/build/pdf.worker.mjs',
          ],
        },
        test: {
          name: 'browser',
          // For what hangs, as above.
          testTimeout: 60_000,
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          maxWorkers: WORKERS,
          browser: {
            enabled: true,
            // One page: the files of the project before run at the same time.
            fileParallelism: false,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: isTest
                ? { executablePath: findChromium(), args: [...CHROMIUM_ARGS] }
                : {},
            }),
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/**/*.long.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Three browsers on two cores: each waits for its page most of the time.
          maxWorkers: 3,
          // What all the files load is loaded once: each has a browser and a server of its own anyway.
          isolate: false,
          // After the others: a browser that shares two cores with them is slow to answer.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: LONG ? ['tests/**/*.long.test.ts'] : [],
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: [],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
    ],
  },
});
