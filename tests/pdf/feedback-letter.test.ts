import { expect, test } from 'vitest';

import { buildLetter } from '../../src/domain/feedback/build-letter.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { aFeedback } from '../support/feedback.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { readPdfText, runPdfTool } from '../support/pdf-tools.ts';

test('a letter of feedback is a tagged PDF that begins under its title and holds every word', async () => {
  const letter = buildLetter(aFeedback());
  const { bytes, pages, replaced } = renderReport(letter, readReportFonts());
  expect(replaced).toEqual([]);
  expect(pages).toBeLessThanOrEqual(3);
  expect(await lintPdf(bytes)).toEqual([]);
  expect(runPdfTool('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding errors');
  const text = readPdfText(bytes).replace(/\s+/g, ' ');
  const [first = ''] = readPdfText(bytes).split('\f');
  expect(first).toContain('Where we ask you to think again');
  for (const words of [
    'Feedback on your self-audit',
    'Which policy is meant here?',
    'The policy is of 2019.',
    'Thank you for telling us plainly.',
    'Well shown.',
    'Our training days are in March.',
    'about 60%',
    'Sam Example, Partnership officer',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('SECRET');
});
