import { afterEach, expect, test, vi } from 'vitest';

import { readSheets } from '../../src/office/read-sheets.ts';
import { tinyWorkbook } from '../support/tiny-workbook.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a workbook is read on a device on which every step takes long', async () => {
  let now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1_000));
  const words = 'The lead sees every referral. '.repeat(6_000).trim();
  const rows = Array.from({ length: 5 }, (_, place) => [`${place}`, words]);
  const read = await readSheets(tinyWorkbook([{ name: 'Answers', rows }]));
  expect(read.ok && read.value[0]?.rows).toEqual(rows);
});
