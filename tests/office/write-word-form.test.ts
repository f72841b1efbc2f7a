import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';

import { writeWordForm, type WordForm } from '../../src/office/write-word-form.ts';
import { anAnswer, aQuestion } from '../support/builders.ts';
import { PART_TEMPLATE } from '../support/parts.ts';

const FORM: WordForm = {
  title: 'Section 11 self-audit',
  organisation: 'Anytown Police',
  period: '2026',
  isSample: false,
  scale: PART_TEMPLATE.scale,
  to: 'Sam Okoro',
  askedBy: 'Jo Bloggs',
  message: 'First line\nSecond line',
  dueDate: '2026-12-03',
  questions: [
    {
      question: aQuestion('core.checks', { title: 'Checks & <references>' }),
      place: '4.3',
      standardTitle: 'Safer recruitment',
      answer: anAnswer({
        rating: 1,
        narrative: 'Bell\u0007 and half \ud83d here',
        privateNote: 'SECRET',
      }),
    },
    {
      question: aQuestion('core.training', { notApplicableAllowed: false }),
      place: '4.4',
      standardTitle: 'Safer recruitment',
      answer: undefined,
    },
  ],
};

let xml = '';
let files: readonly string[] = [];
beforeAll(async () => {
  const parts = unzipSync(await writeWordForm(FORM));
  files = Object.keys(parts);
  xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
});

test('is a Word file with real headings, once for each standard', () => {
  expect(files).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
  expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(2);
  expect(xml.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(2);
  expect(xml).toContain('4.3 Checks &amp; &lt;references&gt;');
});

test('every table has a heading row that is marked as one', () => {
  const tables = xml.match(/<w:tbl>/g) ?? [];
  expect(tables).toHaveLength(5);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(5);
});

test('asks for the rating in the words of the scale, best first, and not applicable where it may be said', () => {
  expect(xml).toContain('Rating: Fully met, Mostly met, Partly met, Not met, Not applicable');
  expect(xml).toContain('Rating: Fully met, Mostly met, Partly met, Not met<');
});

test('has what was answered so far when it is given, and never a private note', () => {
  expect(xml).toContain('>Partly met<');
  expect(xml).toContain('Bell and half  here');
  expect(xml).not.toContain('SECRET');
  expect(xml).toContain('by 3 December 2026');
});
