/**
 * Measures our report's PDF against what other makers take for the same words, in one run:
 *   npm ci --prefix tests/bench/pdf-makers && node tests/bench/pdf-makers/run.mjs
 * Each maker in turn, nine times over; a line of medians for each, and ours at ten times the length.
 * Arguments for a look in between: sentences of the short and of the long report, turns, makers.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createServer, createServerModuleRunner } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const RUNS = Number(process.argv[4] ?? 9);
/** Sentences in each answer: the first makes 62 pages, the second ten times as many. */
const [SHORT, LONG] = [Number(process.argv[2] ?? 4), Number(process.argv[3] ?? 260)];

if (!existsSync(new URL('node_modules', import.meta.url))) {
  console.error('The other makers are not installed: npm ci --prefix tests/bench/pdf-makers');
  process.exit(1);
}

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
});
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
const { makeReport, drawOurs, listItems } = await runner.import(
  '/tests/bench/pdf-makers-report.ts',
);

const paths = {
  regular: join(root, 'node_modules/source-sans/TTF/SourceSans3-Regular.ttf'),
  bold: join(root, 'node_modules/source-sans/TTF/SourceSans3-Semibold.ttf'),
};
const fonts = { regular: readFileSync(paths.regular), bold: readFileSync(paths.bold), paths };
const report = makeReport(SHORT);
const items = listItems(report);
const asked = process.argv[5]?.split(',');
const makers = [
  { name: 'ours, tagged', draw: () => drawOurs(report).bytes },
  { name: 'pdfkit, tagged', draw: await makerOf('pdfkit', 'drawWithPdfkit') },
  { name: 'pdfmake', draw: await makerOf('pdfmake', 'drawWithPdfmake') },
  { name: 'pdf-lib', draw: await makerOf('pdf-lib', 'drawWithPdfLib') },
  { name: 'react-pdf', draw: await makerOf('react-pdf', 'drawWithReactPdf') },
  { name: 'jsPDF', draw: await makerOf('jspdf', 'drawWithJspdf') },
].filter(({ name }) => asked === undefined || asked.includes(name.split(',')[0]));

const times = new Map(makers.map(({ name }) => [name, []]));
const last = new Map();
for (let turn = -1; turn < RUNS; turn += 1) {
  for (const { name, draw } of makers) {
    const start = performance.now();
    last.set(name, await draw());
    // The first turn warms up.
    if (turn >= 0) times.get(name).push(performance.now() - start);
  }
}
const base = median(times.get('ours, tagged'));
console.log(`| maker | pages | ms, median of ${RUNS} | beside ours | kB | tagged |`);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const { name } of makers) {
  const { pages, isTagged } = look(last.get(name));
  const ms = median(times.get(name));
  const bytes = Math.round(last.get(name).length / 1_000);
  console.log(
    `| ${name} | ${pages} | ${Math.round(ms)} | ${(ms / base).toFixed(2)} | ${bytes} | ${isTagged ? 'yes' : 'no'} |`,
  );
}
const long = makeReport(LONG);
const longTimes = [1, 2, 3].map(() => {
  const start = performance.now();
  drawOurs(long);
  return performance.now() - start;
});
const shortPages = look(last.get('ours, tagged')).pages;
const longPages = drawOurs(long).pages;
const share = median(longTimes) / longPages / (base / shortPages);
console.log(
  `Ours, ${longPages} pages: ${Math.round(median(longTimes))} ms; a page takes ${share.toFixed(2)} of what one of ${shortPages} takes.`,
);
await runner.close();
await server.close();

async function makerOf(file, name) {
  const maker = await import(`./${file}.mjs`);
  return () => maker[name](items, fonts);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function look(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 's11-bench-'));
  const file = join(folder, 'made.pdf');
  writeFileSync(file, bytes);
  const said = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { pages: Number(/Pages: +(\d+)/.exec(said)?.[1]), isTagged: /Tagged: +yes/.test(said) };
}
