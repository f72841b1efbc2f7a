import { readFileSync, writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readReturn } from '../../../src/files/audit-return/read-return.ts';
import {
  aReturn,
  aSecondReturn,
  forgeReturn,
  judgeReturn,
  listUnseenFlips,
  returnBytes,
} from '../../support/return-files.ts';
import { seeded } from '../../support/seeded.ts';

const SECOND_FIXTURE = 'tests/fixtures/audit-return/v2.s11.json';

test('the kept return of version 2 opens, unchanged, with its replies', () => {
  const bytes = returnBytes(aSecondReturn());
  if (process.env['WRITE_FIXTURE'] === 'v2') writeFileSync(SECOND_FIXTURE, bytes);
  const kept = new Uint8Array(readFileSync(SECOND_FIXTURE));
  expect(kept).toEqual(bytes);
  expect(readReturn(kept)).toEqual({
    ok: true,
    value: { auditReturn: aSecondReturn(), standing: 'unchanged' },
  });
  const { version, content } = aSecondReturn();
  expect([version, content.replies?.length]).toEqual([2, 2]);
});

test('version 2 is written only for what version 1 cannot hold', () => {
  expect(aReturn().version).toBe(1);
  expect(aReturn({ replies: [] }).version).toBe(1);
  const { replies = [] } = aSecondReturn().content;
  expect(aReturn({ replies }).version).toBe(2);
  const claimed = forgeReturn((_, file) => (file['version'] = 1), aSecondReturn());
  expect(judgeReturn(claimed)).toMatchObject({ kind: 'damaged' });
});

test('500 flipped bits of version 2 are all seen', () => {
  expect(listUnseenFlips(aSecondReturn(), 500, seeded(32))).toEqual([]);
});
