import { expect, test } from 'vitest';

import type { ReportBlock } from '../../../src/domain/report/report-block.ts';
import { renderReport } from '../../../src/pdf/render-report.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';
import { aReport } from '../../support/pdf-report.ts';
import { readPdfText } from '../../support/pdf-tools.ts';

const fonts = readReportFonts();

/** As an answer stands in a report: its heading, its question, and what is said of it. */
function anAnswerOf(number: number, words: number): readonly ReportBlock[] {
  return [
    { kind: 'heading', level: 3, text: `Heading${number}`, anchor: `a${number}` },
    { kind: 'paragraph', runs: [{ text: `Question${number} in a line?` }] },
    {
      kind: 'facts',
      caption: '',
      facts: [
        { label: `Rating${number}`, runs: [{ text: 'Partly met' }] },
        { label: 'Strength', runs: [{ text: 'Must' }] },
        { label: `Arrangements${number}`, runs: [{ text: 'Word after word. '.repeat(words) }] },
        { label: `Source${number}`, runs: [{ text: 'Working Together' }] },
      ],
    },
  ];
}

function findPages(words: (number: number) => number): (text: string) => number {
  const numbers = Array.from({ length: 40 }, (_, place) => place + 100);
  const blocks = numbers.flatMap((number) => anAnswerOf(number, words(number)));
  const pages = readPdfText(renderReport(aReport(blocks), fonts).bytes).split('\f');
  return (text) => pages.findIndex((page) => page.includes(text));
}

test('a heading and its question are on the page where the answer begins in earnest', () => {
  const pageOf = findPages((number) => 20 + ((number * 37) % 90));
  for (let number = 100; number < 140; number += 1) {
    const page = pageOf(`Heading${number}`);
    for (const part of ['Question', 'Rating', 'Arrangements']) {
      expect(pageOf(`${part}${number}`), `${part} of ${number}`).toBe(page);
    }
  }
});

test('a short answer stands on one page whole', () => {
  const pageOf = findPages(() => 6);
  for (let number = 100; number < 140; number += 1) {
    expect(pageOf(`Source${number}`), String(number)).toBe(pageOf(`Heading${number}`));
  }
});
