/**
 * Fails when the JavaScript of the first load, as the built page asks for it, weighs over 135,000
 * bytes gzipped: the entry and every file it imports statically.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_BYTES = 135_000;
const DIST = 'dist';

const page = readFileSync(join(DIST, 'index.html'), 'utf8');
const asked = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file);
const files = new Set();
for (const file of asked) follow(file);
if (files.size === 0) throw new Error('The built page asks for no script');

let total = 0;
for (const file of files) {
  const bytes = gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  total += bytes;
  console.log(`${String(bytes).padStart(8)} ${file}`);
}
console.log(`${String(total).padStart(8)} bytes gzipped of at most ${LIMIT_BYTES}`);
process.exitCode = total <= LIMIT_BYTES ? 0 : 1;

function follow(file) {
  if (files.has(file)) return;
  files.add(file);
  const code = readFileSync(join(DIST, file), 'utf8');
  for (const [, target] of code.matchAll(/(?:^|[;}])(?:import|export)(?:[^;"'()]*?from)?\s*["'](\.[^"']+)["']/g)) {
    follow(join(dirname(file), target).replaceAll('\\', '/'));
  }
}
