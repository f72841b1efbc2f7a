import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { comparePages, extractReturn } from '../../src/pdf/extract-return.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { aReport } from '../support/pdf-report.ts';
import { aSampleReport } from '../support/pdf-sample-report.ts';

const fonts = readReportFonts();
const RETURN = {
  name: 'Ysgol Tŷ Nant.s11.json',
  bytes: new TextEncoder().encode('{"format":"s11-return","words":"tŷ \\u0000 ✓"}'),
  description: 'What this report was made of',
  mediaType: 'application/json',
};
const report = { ...aSampleReport(), recipe: '{"version":1,"words":"<&\\"\' tŷ"}' };
const { bytes } = renderReport(report, fonts, RETURN);
const bare = renderReport(report, fonts).bytes;
const problemOf = async (file: Uint8Array): Promise<unknown> => {
  const found = await extractReturn(file);
  return found.ok ? 'taken out' : found.problem;
};

/** The file as another program saves it. */
function resave(file: Uint8Array, ...options: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'resave-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), file);
    const { status, stderr } = spawnSync('qpdf', [...options, 'in.pdf', 'out.pdf'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return new Uint8Array(readFileSync(join(folder, 'out.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function attach(file: Uint8Array, name: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'attach-'));
  try {
    writeFileSync(join(folder, name), 'more');
    return resave(file, '--add-attachment', join(folder, name), '--');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the return comes out to the byte, with its name and what the pages were made with', async () => {
  expect(await extractReturn(bytes)).toEqual({
    ok: true,
    value: { name: RETURN.name, bytes: RETURN.bytes, recipe: report.recipe },
  });
});

const SAVED = [
  ['with its objects in the open', ['--object-streams=disable']],
  ['packed anew', ['--object-streams=generate', '--recompress-flate']],
  ['for the web', ['--linearize']],
  ['as text', ['--qdf']],
  ['locked against changes only', ['--encrypt', '', 'owner', '256', '--']],
] as const;

describe.each(SAVED)('saved %s', (_, options) => {
  test('the return comes out to the byte, and every page shows the same', async () => {
    const saved = resave(bytes, ...options);
    const found = await extractReturn(saved);
    expect(found.ok ? found.value.bytes : found).toEqual(RETURN.bytes);
    expect(await comparePages(saved, bytes)).toEqual({ kind: 'same' });
  });
});

test.each([
  ['nothing', new Uint8Array(0), { kind: 'notPdf' }],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), { kind: 'notPdf' }],
  ['the return itself', RETURN.bytes, { kind: 'notPdf' }],
  ['the first line alone', bytes.slice(0, 12), { kind: 'damaged' }],
  ['a report without a return', bare, { kind: 'noReturn' }],
  [
    'more than a device holds open',
    new Uint8Array(50_000_001),
    { kind: 'tooLarge', most: 50_000_000 },
  ],
])('%s is refused for what it is', async (_, file, problem) => {
  expect(await problemOf(file)).toEqual(problem);
});

test('a file with a password is refused as such', async () => {
  const locked = resave(bytes, '--encrypt', 'reader', 'owner', '256', '--');
  expect(await problemOf(locked)).toEqual({ kind: 'encrypted' });
});

test('a second return is not chosen from; another kind of file beside it does no harm', async () => {
  expect(await problemOf(attach(bytes, 'Other.S11.JSON'))).toEqual({
    kind: 'severalReturns',
    count: 2,
  });
  expect(await problemOf(attach(bytes, 'minutes.txt'))).toBe('taken out');
  expect(await problemOf(attach(bare, 'minutes.txt'))).toEqual({ kind: 'noReturn' });
});

test('whatever is cut off or changed, it is refused or taken out and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }),
      async (length, changes) => {
        const file = bytes.slice(0, length);
        for (const [at, value] of changes) if (at < length) file[at] = value;
        const found = await extractReturn(file);
        expect(typeof found.ok).toBe('boolean');
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

describe('pages that were made of one report', () => {
  test('show the same, whatever is attached to them', async () => {
    expect(await comparePages(bytes, bare)).toEqual({ kind: 'same' });
  });

  test('are told from others by a letter, a count in a chart or a colour', async () => {
    const pagesOf = (text: string, value: number, share: number): Uint8Array => {
      const slot = { kind: 'rated', label: 'Met', share } as const;
      return renderReport(
        aReport([
          { kind: 'paragraph', runs: [{ text }] },
          {
            kind: 'stackedBars',
            title: 'Ratings',
            subtitle: '',
            alt: 'Ratings',
            series: [{ label: 'Met', slot }],
            bars: [
              { label: 'One', values: [value] },
              { label: 'Two', values: [9] },
            ],
          },
        ]),
        fonts,
      ).bytes;
    };
    const first = pagesOf('Not met', 3, 0);
    expect(await comparePages(first, pagesOf('Not met', 3, 0))).toEqual({ kind: 'same' });
    for (const other of [
      pagesOf('Now met', 3, 0),
      pagesOf('Not met', 4, 0),
      pagesOf('Not met', 3, 1),
    ]) {
      expect(await comparePages(first, other)).toEqual({ kind: 'different', pages: [2] });
    }
  });

  test('a page more or less is told', async () => {
    const short = renderReport({ ...aSampleReport(), blocks: [] }, fonts).bytes;
    const compared = await comparePages(short, bytes);
    expect(compared.kind === 'different' ? compared.pages.at(-1) : 0).toBeGreaterThan(5);
  });

  test('a file that cannot be opened is not called different', async () => {
    expect(await comparePages(bytes, RETURN.bytes)).toEqual({
      kind: 'unreadable',
      problem: { kind: 'notPdf' },
    });
  });
});
