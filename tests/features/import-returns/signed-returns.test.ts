import { expect, test } from 'vitest';

import type { AuditReturn } from '../../../src/domain/audit-return/audit-return.ts';
import { stampReturn } from '../../../src/domain/audit-return/build-return.ts';
import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { makeSigningPair, signReturn } from '../../../src/files/audit-return/sign-return.ts';
import { readIncoming } from '../../../src/features/import-returns/read-incoming.ts';
import { toIncoming } from '../../support/hostile-case.ts';
import { liteTemplate, makeReturn, toFile } from '../../support/round-files.ts';

const template = await liteTemplate();

test('what a signature says is kept with each return, whichever of its questions’ returns is read first', async () => {
  const pair = makeSigningPair();
  const signed = signReturn(makeReturn(template, 1), pair);
  const broken: AuditReturn = stampReturn({
    ...makeReturn(template, 2),
    ...(signed.signature === undefined ? {} : { signature: signed.signature }),
  });
  const reading = { readReturn: startReturnReader(), now: '2026-11-27T09:00:00.000Z' };
  const found = [];
  for (const one of [signed, makeReturn(template, 3), broken, signed]) {
    const { name, bytes } = toFile(one, 'one.s11.json');
    for (const item of await readIncoming(toIncoming(bytes, name), reading)) {
      found.push(item.found.kind === 'return' ? item.found.received.signature : item.found.kind);
    }
  }
  const { publicKey } = pair;
  const holds = { publicKey, holds: true };
  expect(found).toEqual([holds, undefined, { publicKey, holds: false }, holds]);
});
