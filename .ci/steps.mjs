/**
 * The project's checks, one after another, each counted as passed or failed:
 *   node .ci/steps.mjs check | test | long
 * Ends with the plain line `N passed, N failed`, which counts each step and each single test.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const TYPES = ['Types', bin('tsc'), '--noEmit'];
const LINT = ['Lint', bin('eslint'), '.', '--max-warnings', '0'];
const IMPORTS = ['Import rules', bin('depcruise'), 'src', '--config', '.dependency-cruiser.js'];
const FORMAT = ['Format', bin('prettier'), '--check', '--log-level', 'warn', '.'];
const BUILD = ['Build, templates checked', bin('vite'), 'build', '--logLevel', 'warn'];
const SIZE = ['Size of the first load', process.execPath, '.ci/first-load.mjs'];

const PLANS = {
  check: { steps: [TYPES, LINT, IMPORTS, FORMAT], vitest: ['--project', 'unit'] },
  test: { steps: [TYPES, LINT, IMPORTS, FORMAT, BUILD, SIZE], vitest: [] },
  long: { steps: [BUILD], vitest: ['--project', 'long'] },
};

const plan = PLANS[process.argv[2] ?? 'test'];
if (plan === undefined) throw new Error('Usage: node .ci/steps.mjs check | test | long');

let passed = 0;
let failed = 0;
refuseWithoutTools();
// Lint takes as long as all the others together, and two cores are idle half the time without this.
const lint = plan.steps.filter((step) => step === LINT);
await Promise.all([runSteps(lint), runSteps(plan.steps.filter((step) => step !== LINT))]);
runTests(plan.vitest);
finish();

async function runSteps(steps) {
  for (const [title, command, ...args] of steps) {
    const { status, said } = await runStep(command, args);
    console.log(`\n${title}\n${said}`);
    if (status === 0) passed += 1;
    else failed += 1;
  }
}

/** What a step says is shown when it has ended, or two would be heard at once. */
function runStep(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, said });
    });
  });
}

function runTests(args) {
  console.log('\nTests');
  const folder = mkdtempSync(join(tmpdir(), 's11-tests-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    bin('vitest'),
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit' },
  );
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numTotalTests: 0, numPassedTests: 0 };
  rmSync(folder, { recursive: true });
  // A test that was skipped or left to do is one that did not pass.
  const notPassed = counts.numTotalTests - counts.numPassedTests;
  passed += counts.numPassedTests;
  failed += notPassed;
  // A suite that could not start fails no single test.
  if (status !== 0 && notPassed === 0) failed += 1;
}

function finish() {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/** One clear line for what must be installed, never a test left out in silence. */
function refuseWithoutTools() {
  const has = (command) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
  const missing = [
    ...(has('pdftotext') && has('pdfinfo') ? [] : ['poppler-utils']),
    ...(has('qpdf') ? [] : ['qpdf']),
  ];
  if (missing.length > 0) {
    console.error(
      `The tests read PDF files with ${missing.join(' and ')}: install with apt-get install -y ${missing.join(' ')} (macOS: brew install poppler qpdf).`,
    );
    failed = 1;
    finish();
  }
}
