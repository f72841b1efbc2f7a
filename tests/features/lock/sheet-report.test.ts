import { expect, test } from 'vitest';

import { findSheetParts } from '../../../src/features/lock/recovery-sheet.ts';
import { buildSheetReport } from '../../../src/features/lock/sheet-report.ts';
import { renderReport } from '../../../src/pdf/render-report.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';
import { lintPdf } from '../../support/pdf-lint.ts';
import { readPdfText } from '../../support/pdf-tools.ts';

const recoveryKey = 'AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE';
const byRecoveryKey = `${'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSB'.repeat(8)}/+0=`;

function renderSheet(): ReturnType<typeof renderReport> {
  const madeAt = '2026-11-27T09:00:00.000Z';
  const keys = { recoveryKey, byRecoveryKey };
  const report = buildSheetReport(keys, { madeOn: '27 November 2026', madeAt });
  return renderReport(report, readReportFonts());
}

test('the sheet is one tagged page', async () => {
  const { bytes, pages, replaced } = renderSheet();
  expect({ pages, replaced }).toEqual({ pages: 1, replaced: [] });
  expect(await lintPdf(bytes)).toEqual([]);
});

test('what is copied out of it opens the lock, as the text of the file does', () => {
  const text = readPdfText(renderSheet().bytes);
  expect(findSheetParts(text)).toEqual({ recoveryKey, byRecoveryKey });
  expect(text).toContain(`${recoveryKey.slice(-12, -6)} ${recoveryKey.slice(-6)}`);
});
