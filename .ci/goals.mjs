/**
 * Runs the tests that `docs/goals.md` names, goal by goal, and prints the figures each of them says:
 *   node .ci/goals.mjs [G1 G8 …]
 * Ends with the plain line `N goals passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const wanted = process.argv.slice(2);
const goals = [...readFileSync('docs/goals.md', 'utf8').matchAll(/^\| (G\d+|Hosting) +\|.*$/gm)]
  .map(([row, goal]) => ({
    goal,
    files: [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file),
  }))
  .filter(({ goal }) => wanted.length === 0 || wanted.includes(goal));

if (goals.length === 0) throw new Error('docs/goals.md has no such goal');
run(bin('vite'), ['build', '--logLevel', 'error']);

let failed = 0;
for (const { goal, files } of goals) {
  const began = Date.now();
  const projects = ['unit', 'browser', 'e2e', 'long'].flatMap((name) => ['--project', name]);
  const { status, stdout, stderr } = run(bin('vitest'), ['run', ...projects, ...files]);
  const said = `${stdout}${stderr}`.replace(/\u001b\[[\d;]*m/g, '');
  for (const line of said.split('\n').filter((each) => /^G\d+: /.test(each))) console.log(line);
  const tests = /^ *Tests +(.*)$/m.exec(said)?.[1] ?? 'no test was run';
  console.log(`${goal}: ${tests}, in ${Math.round((Date.now() - began) / 1000)} s`);
  if (status === 0) continue;
  failed += 1;
  console.log(said.slice(said.indexOf(' FAIL ')).slice(0, 4_000));
}
console.log(`\n${goals.length - failed} goals passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}
