import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { build, type Plugin } from 'vite';

/** Carries its content's hash in its name, so the name alone tells versions apart. */
const HASHED_NAME = /^assets\/.+-[\w-]{8}\.\w+$/;
const OUTPUT = 'service-worker.js';

type PrecacheEntry = { readonly url: string; readonly revision: string | null };

/**
 * Builds the service worker after everything else, with the list of every built file in it: the
 * whole app is precached, so no page or part is missing offline.
 */
export function serviceWorker(entry: string): Plugin {
  let outDir = 'dist';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = JSON.stringify(listBuiltFiles(outDir));
      await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        define: {
          __PRECACHE__: files,
          __VERSION__: JSON.stringify(versionOf(files)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2022',
          rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: OUTPUT } },
        },
      });
    },
  };
}

/** Every file of the build but the service worker itself, with a hash where its name has none. */
export function listBuiltFiles(outDir: string): readonly PrecacheEntry[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(outDir, path)).isFile() && path !== OUTPUT)
    .sort()
    .map((url) => ({
      url,
      revision: HASHED_NAME.test(url) ? null : hash(readFileSync(join(outDir, url))),
    }));
}

/** The name of a version: another for every other list of files. */
export function versionOf(files: string): string {
  return hash(files);
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
