/**
 * Fails when the JavaScript of a first visit weighs over 135,000 bytes gzipped: every script the
 * built page asks for, the one that makes the app work offline, and all they import statically.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_BYTES = 135_000;
const DIST = 'dist';

/** Parts that are imported on demand, and that the first page always demands. */
const ALWAYS_DEMANDED = [/^assets\/offline-app-/];

const page = readFileSync(join(DIST, 'index.html'), 'utf8');
const asked = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file);
if (asked.length === 0) throw new Error('The built page asks for no script');
const files = new Set();
for (const file of [...asked, ...ALWAYS_DEMANDED.map(findBuilt)]) follow(file);

let total = 0;
for (const file of files) {
  const bytes = gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  total += bytes;
  console.log(`${String(bytes).padStart(8)} ${file}`);
}
console.log(`${String(total).padStart(8)} bytes gzipped of at most ${LIMIT_BYTES}`);
process.exitCode = total <= LIMIT_BYTES ? 0 : 1;

function findBuilt(name) {
  const found = readdirSync(join(DIST, 'assets'))
    .map((file) => `assets/${file}`)
    .find((file) => file.endsWith('.js') && name.test(file));
  if (found === undefined) throw new Error(`The build holds no ${name}`);
  return found;
}

function follow(file) {
  if (files.has(file)) return;
  files.add(file);
  const code = readFileSync(join(DIST, file), 'utf8');
  for (const [, target] of code.matchAll(
    /(?:^|[;}])(?:import|export)(?:[^;"'()]*?from)?\s*["'](\.[^"']+)["']/g,
  )) {
    follow(join(dirname(file), target).replaceAll('\\', '/'));
  }
}
