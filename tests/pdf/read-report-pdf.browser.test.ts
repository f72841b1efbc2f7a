import { expect, test } from 'vitest';

import { makeReportPdf } from '../../src/pdf/make-report-pdf.ts';
import { compareReportPdfs, readReportPdf } from '../../src/pdf/read-report-pdf.ts';
import { aReport } from '../support/pdf-report.ts';

const keep = (address: string): string => address;
const RETURN = {
  name: 'Anytown.s11.json',
  bytes: new TextEncoder().encode('{"format":"s11-return"}'),
  description: 'What this report was made of',
  mediaType: 'application/json',
};
const reportOf = (text: string) => aReport([{ kind: 'paragraph', runs: [{ text }] }]);

test('in the browser a report with its return inside is made, read back and compared', async () => {
  const { bytes } = await makeReportPdf(reportOf('Not met'), keep, { attachment: RETURN });
  expect(await readReportPdf(bytes, keep)).toEqual({
    ok: true,
    value: { name: RETURN.name, bytes: RETURN.bytes },
  });
  const same = await makeReportPdf(reportOf('Not met'), keep);
  expect(await compareReportPdfs(bytes, same.bytes, keep)).toEqual({ kind: 'same' });
  const other = await makeReportPdf(reportOf('Now met'), keep);
  expect(await compareReportPdfs(bytes, other.bytes, keep)).toEqual({
    kind: 'different',
    pages: [2],
  });
});

test('what is no PDF is said to be none', async () => {
  expect(await readReportPdf(RETURN.bytes, keep)).toEqual({
    ok: false,
    problem: { kind: 'notPdf' },
  });
});

test('a worker that cannot be started rejects', async () => {
  await expect(readReportPdf(RETURN.bytes, () => '/no-such-worker.js')).rejects.toThrow();
});
