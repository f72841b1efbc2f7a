import { expect, test } from 'vitest';

import type { SignOffEvent } from '../../../../src/domain/audit/sign-off.ts';
import { buildReport } from '../../../../src/domain/report/build-report.ts';
import type { Report } from '../../../../src/domain/report/report-block.ts';
import { FULL_REPORT } from '../../../../src/domain/report/report-choices.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { anAudit, aTemplate } from '../../../support/builders.ts';
import { listTexts } from '../../../support/report-text.ts';

const template = aTemplate();
const SIGNED: SignOffEvent = {
  kind: 'signedOff',
  version: '1.0',
  at: '2026-11-22T12:00:00.000Z',
  declaration: 'A fair account.',
  signatories: [{ name: 'Ros Penhaligon', role: 'Chair', signedOn: '2026-11-20' }],
  minuteReference: 'Minute 14',
};
const REOPENED: SignOffEvent = {
  kind: 'reopened',
  at: '2026-12-03T12:00:00.000Z',
  by: 'Sam Okoro',
  reason: 'A policy was replaced.',
};
const AGAIN: SignOffEvent = {
  ...SIGNED,
  version: '1.1',
  at: '2026-12-10T12:00:00.000Z',
  paperKeptAt: 'Folder 7',
};

function reportOf(signOffs: readonly SignOffEvent[], isSample = false): Report {
  const audit = anAudit(template, [3], { signOffs, isSample });
  const card = scoreAudit(template, audit, '2026-12-11');
  return buildReport(card, { madeAt: '2026-12-11T10:00:00.000Z', damaged: 0 }, FULL_REPORT);
}

function statusOf({ cover }: Report): string {
  return cover.lines.find(({ label }) => label === 'Status')?.text ?? '';
}

test('an audit nobody signed is a draft, with lines to sign on', () => {
  const report = reportOf([]);
  expect(statusOf(report)).toMatch(/^Draft, /);
  expect(report.footer).toMatch(/Draft$/);
  expect(report.marking).toBe('DRAFT');
  expect(report.fileName).toContain('_draft_');
  const texts = listTexts(report);
  expect(texts).toContain('This audit has not been signed off.');
  expect(texts).toEqual(expect.arrayContaining(['To be signed', 'Signature', '1', '2', '3']));
  expect(texts.join()).toContain('We have read this self-audit of Anytown Police.');
});

test('cover, running lines and file name say which version was signed, and when', () => {
  const report = reportOf([SIGNED]);
  expect(statusOf(report)).toMatch(/^Signed off, version 1.0, 22 November 2026, /);
  expect(report.footer).toMatch(/Signed off, version 1.0, 22 Nov 2026$/);
  expect(report.marking).toBe('');
  expect(report.fileName).toBe(
    'Section-11-self-audit_Anytown-Police_full-report_signed-off-v1-0_2026-12-11',
  );
  const texts = listTexts(report);
  expect(texts).toEqual(
    expect.arrayContaining(['A fair account.', 'Ros Penhaligon', '20 November 2026', 'Minute 14']),
  );
  expect(texts).not.toContain('To be signed');
});

test('a reopened audit is a draft again, and says after which version, by whom and why', () => {
  const report = reportOf([SIGNED, REOPENED]);
  expect(statusOf(report)).toMatch(/^Draft, reopened after version 1.0, /);
  expect(report.marking).toBe('DRAFT');
  expect(listTexts(report)).toEqual(
    expect.arrayContaining([
      'This audit was reopened and has not been signed off again.',
      'Signed off as version 1.0 on 22 November 2026',
      'Reopened on 3 December 2026',
      'Sam Okoro',
      'A policy was replaced.',
    ]),
  );
});

test('the version signed last stands first, and what went before below it', () => {
  const texts = listTexts(reportOf([SIGNED, REOPENED, AGAIN]));
  expect(texts).toContain('Signed off as version 1.1 on 10 December 2026.');
  expect(texts).toContain('Kept: Folder 7');
  expect(texts).toContain('Signed off as version 1.0 on 22 November 2026');
  expect(texts.indexOf('Kept: Folder 7')).toBeLessThan(
    texts.indexOf('Signed off as version 1.0 on 22 November 2026'),
  );
});

test('a signed sample is a sample all the same', () => {
  const report = reportOf([SIGNED], true);
  expect(report.marking).toContain('SAMPLE');
  expect(report.footer).toMatch(/Sample\. Signed off, version 1\.0/);
  expect(report.fileName).toContain('_sample_signed-off-v1-0_');
});
