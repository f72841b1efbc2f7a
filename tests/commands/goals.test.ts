import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const text = readFileSync('docs/goals.md', 'utf8');
const rows = [...text.matchAll(/^\| (G\d+|Hosting) +\|.*$/gm)].map(([row, goal = '']) => ({
  goal,
  files: [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file),
}));

test('each goal is named once, and each of its tests is there', () => {
  const goals = rows.map(({ goal }) => goal);
  expect(new Set(goals).size).toBe(goals.length);
  for (const number of [1, 2, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 31, 32, 33, 38]) {
    expect(goals).toContain(`G${number}`);
  }
  const files = rows.flatMap((row) => row.files);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  for (const { goal, files: own } of rows) expect(own.length, goal).toBeGreaterThan(0);
});

test('every test that prints the figures of a goal is named beside it', () => {
  const printed = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .flatMap((path) =>
      [...readFileSync(`tests/${path}`, 'utf8').matchAll(/`(G\d+): /g)].map(
        ([, goal = '']) => `${goal} tests/${path}`,
      ),
    );
  expect(printed.length).toBeGreaterThan(10);
  const named = rows.flatMap(({ goal, files }) => files.map((file) => `${goal} ${file}`));
  expect(printed.filter((each) => !named.includes(each))).toEqual([]);
});
