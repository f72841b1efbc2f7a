import { spawnSync } from 'node:child_process';

import { describe, expect, test, vi } from 'vitest';

import { run } from '../../src/commands/template.ts';
import { listQuestions, templateSchema } from '../../src/domain/template/template.ts';

type Printed = { readonly status: number | null; readonly out: string; readonly err: string };

/** Starts npm and node anew, as an author does: seconds each time. */
function runWithNpm(...args: readonly string[]): Printed {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'template', '--', ...args],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}

/** The same command in this process. */
async function runTemplate(...args: readonly string[]): Promise<Printed> {
  const printed = { out: '', err: '' };
  const keep = (stream: keyof typeof printed) => (text: string | Uint8Array) => {
    printed[stream] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  try {
    return { status: await run(args), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('npm hands on what is printed and whether it was', { timeout: 60_000 }, () => {
  test.each([
    ['a template', 0, ['police', 'wt2023', 'standard']],
    ['no such template', 1, ['police', 'wt1066']],
    ['wrong arguments', 2, ['police']],
  ])('%s', async (_what, status, args) => {
    const printed = runWithNpm(...args);
    expect(printed.status).toBe(status);
    expect(printed).toEqual(await runTemplate(...args));
  });
});

test.each([
  ['police', 'wt2018', 'standard'],
  ['police', 'wt2023', 'standard'],
  ['vcse-faith-private', 'wt2018', 'lite'],
  ['vcse-faith-private', 'wt2023', 'lite'],
])('prints the template of %s in %s at %s depth as JSON', async (agency, edition, depth) => {
  const { status, out } = await runTemplate(agency, edition, depth);
  expect(status).toBe(0);
  expect(templateSchema.parse(JSON.parse(out))).toMatchObject({ agency, edition, depth });
});

test('without a depth it prints the standard template', async () => {
  const { status, out } = await runTemplate('vcse-faith-private', 'wt2023');
  expect(status).toBe(0);
  expect(templateSchema.parse(JSON.parse(out))).toMatchObject({ depth: 'standard', options: [] });
});

describe('with conditional parts it prints the template', () => {
  const PARTS = ['single-agency-closure', 'charity', 'public-contracts', 'out-of-school'];
  const OWN = { charity: 'vcse.charity-commission', 'out-of-school': 'vcse.out-of-school' };

  test.each([
    ['all', PARTS],
    ['charity', ['charity']],
    ['out-of-school,charity', ['charity', 'out-of-school']],
  ])('that asks them and no others, asked for "%s"', async (asked, options) => {
    const args = ['vcse-faith-private', 'wt2023', 'lite', asked];
    const { status, out } = await runTemplate(...args);
    expect(status).toBe(0);
    const template = templateSchema.parse(JSON.parse(out));
    expect(template.id).toBe(['vcse-faith-private.wt2023.lite', ...options].join('.'));
    expect(template.options).toEqual(options);
    const ids = listQuestions(template).map(({ id }) => String(id));
    const switchedOn = Object.entries(OWN).filter(([, question]) => ids.includes(question));
    expect(switchedOn.map(([part]) => part)).toEqual(options.filter((part) => part in OWN));
  });

  test('with the parts of its edition alone, asked for "all"', async () => {
    const { status, out } = await runTemplate('childrens-homes', 'wt2018', 'standard', 'all');
    expect(status).toBe(0);
    expect(templateSchema.parse(JSON.parse(out)).options).toEqual(['single-agency-closure']);
  });
});

describe('asked for what there is not, it says what there is', () => {
  test.each([
    [['nobody', 'wt2023'], 1, /no such kind of agency.*police/],
    [['police', 'wt1066'], 1, /no template in that edition.*wt2018, wt2023/],
    [['police', 'wt2023', 'lite'], 1, /no template of that depth.*standard/],
    [['nobody', 'wt2023', 'standard', 'all'], 1, /no such kind of agency.*police/],
    [
      ['vcse-faith-private', 'wt2023', 'lite', 'charity,choir'],
      1,
      /^There is no part choir\. There are: single-agency-closure, charity, public-contracts, out-of-school\n$/,
    ],
    [
      ['childrens-homes', 'wt2018', 'standard', 'secure-childrens-home'],
      1,
      /^There is no part secure-childrens-home\. There are: single-agency-closure\n$/,
    ],
    [
      ['channel', 'wt2023', 'standard', 'cadets'],
      1,
      /^This agency has no parts in that edition\n$/,
    ],
    [['police', 'wt2023', 'deep'], 2, /^Usage/],
    [['police', 'wt2023', 'standard', 'all', 'more'], 2, /^Usage/],
    [['police'], 2, /^Usage/],
  ] as const)('%j', async (args, status, message) => {
    const printed = await runTemplate(...args);
    expect(printed.status).toBe(status);
    expect(printed.err).toMatch(message);
    expect(printed.out).toBe('');
  });
});
