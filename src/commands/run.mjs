/**
 * Runs a command of `src/commands/` through Vite's module runner, because Node 20 reads no
 * TypeScript: `node src/commands/run.mjs template police wt2023`.
 */
import { fileURLToPath } from 'node:url';

import { createServer, createServerModuleRunner } from 'vite';

const [name, ...args] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
});
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
try {
  const command = await runner.import(`/src/commands/${name}.ts`);
  process.exitCode = await command.run(args);
} finally {
  await runner.close();
  await server.close();
}
