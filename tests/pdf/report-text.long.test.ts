import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Report, Run } from '../../src/domain/report/report-block.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { normaliseReport } from '../../src/pdf/text/normalise-report.ts';
import { readTypefaces } from '../../src/pdf/text/typefaces.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { aReport, SLOTS } from '../support/pdf-report.ts';
import { listActualTexts, readPdfText } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const fonts = readReportFonts();
const typefaces = readTypefaces(fonts);

/** What people paste, and what gets in with it. */
const LEFT_TO_RIGHT = [
  'safeguarding lead',
  'T\u0177 \u0175yneb',
  '\u0141\u00f3d\u017a \u017c\u00f3\u0142\u0107',
  '\u2265 90% \u2264 5 \u2192 \u2713',
  'e\u0301\u0302',
  '\u00b5g and \u03bcg',
  'soft\u00adhyphen non\u2011breaking',
  'tab\tbed',
  'bell\u0007 nul\u0000 del\u007f nel\u0085 c1\u0090',
  'line\u2028separator\r\nand\rreturns',
  'thin\u2009space no\u00a0break narrow\u202fno-break',
  '\ud83d\ude42 \ud83d\udfe2 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddec\ud83c\udde7 \u2714\ufe0f',
  'half \ud83d of a pair',
  'zero\u200bwidth \ufeffmark \u202eturned\u202c',
  '\ud835\udc01\ud835\udc28\ud835\udc25\ud835\udc1d \uff26\uff35\uff2c\uff2c \ufb01ne',
  '\\ ( ) [ ] < > & " \' % /',
  'x'.repeat(230),
  'a-b/c-d '.repeat(30),
  '\u0391\u03b8\u03ae\u03bd\u03b1 \u041a\u0438\u0457\u0432',
] as const;

const ANY_SCRIPT = [
  ...LEFT_TO_RIGHT,
  '\u0634\u0643\u0631\u0627 \u0639\u0644\u0649 \u062d\u0645\u0627\u064a\u0629 \u0627\u0644\u0623\u0637\u0641\u0627\u0644',
  '\u0645\u064e\u062f\u0652\u0631\u064e\u0633\u064e\u0629 (2026)',
  '\u06a9\u0686\u06be \u0644\u0691\u06a9\u06d2 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
  '\u05ea\u05d5\u05d3\u05d4 \u05e8\u05d1\u05d4',
  '\u5b89\u5168 \u0939\u093f\u0928\u094d\u0926\u0940',
] as const;

function textOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme-ascii', maxLength: 12 })),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => parts.join(' '));
}

/** One text in every place of a report that takes any. */
function aReportOf(texts: readonly string[]): Report {
  const next = texts.values();
  const take = (): string => next.next().value ?? 'no more';
  const run = (): Run[] => [{ text: take() }, { text: ` ${take()}`, bold: true }];
  return aReport(
    [
      { kind: 'contents' },
      { kind: 'heading', level: 1, text: take(), anchor: 'one' },
      { kind: 'paragraph', runs: run(), tone: 'lead' },
      { kind: 'list', items: [run(), run()], ordered: true },
      { kind: 'figures', figures: [{ value: take(), label: take() }] },
      { kind: 'facts', caption: take(), facts: [{ label: take(), runs: run() }] },
      { kind: 'callout', title: take(), runs: run() },
      {
        kind: 'table',
        caption: take(),
        columns: [
          { title: take(), width: 0.3 },
          { title: take(), width: 0.7, align: 'right' },
        ],
        rows: [
          { cells: [{ runs: run() }, { runs: run() }] },
          { cells: [{ runs: run() }, { runs: [{ text: take() }], rating: SLOTS.not }] },
        ],
        emptyText: '',
      },
      {
        kind: 'stackedBars',
        title: take(),
        subtitle: take(),
        alt: 'A chart',
        series: [{ label: 'Not met', slot: SLOTS.not }],
        bars: [{ label: take(), values: [3] }],
      },
    ],
    {
      cover: {
        title: take(),
        organisation: take(),
        lines: [{ label: take(), text: take() }],
        statement: take(),
      },
    },
  );
}

/** Every text a reader must find, once normalised and replaced as the module documents. */
function listTexts(report: Report): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (['text', 'value', 'label', 'caption', 'title', 'subtitle'].includes(key))
        found.push(value);
    } else if (typeof value === 'object' && value !== null && key !== 'rating' && key !== 'slot') {
      for (const [name, part] of Object.entries(value))
        visit(part, Array.isArray(value) ? key : name);
    }
  };
  visit(report.blocks, 'blocks');
  visit(report.cover.lines, 'lines');
  return [...found, report.cover.title, report.cover.organisation, report.cover.statement];
}

/** A word that no line breaks: short, and without a hyphen or slash inside. */
const isWhole = (word: string): boolean => /^[^-/\u2013\u2014]{1,11}$/.test(word);

const compact = (text: string): string => text.replace(/\s+/g, '');

test('every text of every block is found in the extracted text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(textOf(LEFT_TO_RIGHT), { minLength: 36, maxLength: 36 }),
      async (texts) => {
        const report = aReportOf(texts);
        const { bytes } = renderReport(report, fonts);
        const tree = compact(readTreeText(bytes));
        const words = readPdfText(bytes);
        for (const text of listTexts(normaliseReport(report, typefaces).report)) {
          expect(tree).toContain(compact(text));
          for (const word of text.split(/\s+/).filter(isWhole)) {
            expect(words).toContain(word);
          }
        }
        expect(await lintPdf(bytes)).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

/** Letters that are read from a copy because they are turned round, shaped or missing. */
const lettersReadFromCopy = (text: string): string =>
  (text.match(/[\p{sc=Arab}\p{sc=Hebr}\p{sc=Han}\p{sc=Deva}]/gu) ?? []).join('');

test('no letter of a right-to-left or missing script is lost, and lines keep their order', () => {
  fc.assert(
    fc.property(fc.array(textOf(ANY_SCRIPT), { minLength: 1, maxLength: 8 }), (texts) => {
      const report = aReport(texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] })));
      const expected = listTexts(normaliseReport(report, typefaces).report).map(
        lettersReadFromCopy,
      );
      const found = listActualTexts(renderReport(report, fonts).bytes).map(lettersReadFromCopy);
      expect(found.join('')).toBe(expected.join(''));
    }),
    { numRuns: 12 },
  );
}, 120_000);
