import { expect, test } from 'vitest';

import { makeReportPdf } from '../../src/pdf/make-report-pdf.ts';
import { aReport } from '../support/pdf-report.ts';

const keep = (address: string): string => address;
const report = aReport([{ kind: 'paragraph', runs: [{ text: 'Well done \ud83d\udc4d' }] }]);
const thumb = {
  character: '\ud83d\udc4d',
  codePoints: 'U+1F44D',
  replacement: '[thumbs up]',
  count: 1,
};

test('a worker draws the report and says what it replaced', async () => {
  const shares: number[] = [];
  const { bytes, pages, replaced } = await makeReportPdf(report, keep, {
    onProgress: (share) => shares.push(share),
  });
  expect(shares).toEqual([0]);
  expect(pages).toBe(2);
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
  expect(replaced).toEqual([thumb]);
});

test('the same report gives the same bytes', async () => {
  const [one, other] = await Promise.all([
    makeReportPdf(report, keep),
    makeReportPdf(report, keep),
  ]);
  expect(one.bytes).toEqual(other.bytes);
});

test('what goes wrong in the worker rejects with its words', async () => {
  const link = { kind: 'anchor', anchor: 'nowhere', description: 'Nowhere' } as const;
  const broken = aReport([{ kind: 'paragraph', runs: [{ text: 'Go', link }] }]);
  await expect(makeReportPdf(broken, keep)).rejects.toThrow('anchor nowhere');
});

test('a worker that cannot be started rejects', async () => {
  await expect(makeReportPdf(report, () => '/no-such-worker.js')).rejects.toThrow();
});

test('an aborted export rejects with the reason', async () => {
  const abort = new AbortController();
  const made = makeReportPdf(report, keep, { signal: abort.signal });
  abort.abort(new Error('The user went away'));
  await expect(made).rejects.toThrow('The user went away');
  await expect(makeReportPdf(report, keep, { signal: abort.signal })).rejects.toThrow(
    'The user went away',
  );
});
