import { spawnSync } from 'node:child_process';

import { describe, expect, test } from 'vitest';

import { templateSchema } from '../../src/domain/template/template.ts';

function runTemplate(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'template', '--', ...args],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}

test.each([
  ['police', 'wt2018', 'standard'],
  ['police', 'wt2023', 'standard'],
  ['vcse-faith-private', 'wt2018', 'lite'],
  ['vcse-faith-private', 'wt2023', 'lite'],
])('prints the template of %s in %s at %s depth as JSON', (agency, edition, depth) => {
  const { status, out } = runTemplate(agency, edition, depth);
  expect(status).toBe(0);
  expect(templateSchema.parse(JSON.parse(out))).toMatchObject({ agency, edition, depth });
});

describe('asked for what there is not, it says what there is', () => {
  test.each([
    [['nobody', 'wt2023'], 1, /no such kind of agency.*police/],
    [['police', 'wt1066'], 1, /no template in that edition.*wt2018, wt2023/],
    [['police', 'wt2023', 'lite'], 1, /no template of that depth.*standard/],
    [['police', 'wt2023', 'deep'], 2, /^Usage/],
    [['police'], 2, /^Usage/],
  ] as const)('%j', (args, status, message) => {
    const printed = runTemplate(...args);
    expect(printed.status).toBe(status);
    expect(printed.err).toMatch(message);
    expect(printed.out).toBe('');
  });
});
