import { expect, test } from 'vitest';

import { receiptCode } from '../../../src/domain/audit-return/receipt-code.ts';
import { describeSent } from '../../../src/features/create-return/describe-sent.ts';
import {
  listMailAddresses,
  writeReturnMail,
} from '../../../src/features/create-return/mail-words.ts';
import { listRecipients, makeReturn } from '../../../src/features/create-return/make-return.ts';
import type { StoredAudit } from '../../../src/storage/read-audit.ts';
import { aDocument } from '../../support/builders.ts';
import { aFullAudit, RETURN_TEMPLATE } from '../../support/return-files.ts';

const NOW = new Date('2026-11-12T10:00:00.000Z');

function aStored(change: Parameters<typeof aFullAudit>[0] = {}): StoredAudit {
  return {
    audit: aFullAudit(change),
    template: RETURN_TEMPLATE,
    revisionByQuestion: new Map(),
    changedAtByQuestion: new Map(),
    damaged: [],
  };
}

test('what is noted of a return is what is in the file', () => {
  const file = makeReturn(aStored(), [{ name: 'The board', address: '' }], NOW);
  if (!file.ok) throw new Error(file.problem);
  const { made, bytes } = file.value;
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain(made.contentHash);
  expect(text).not.toContain('PRIVATE-CANARY');
  expect(made).toMatchObject({ version: '1.0', sent: [], madeAt: NOW.toISOString() });
  expect(made.fileName).toContain('_v1-0_2026-11-12');
});

test('a draft has no version, and says so in its name and its mail', () => {
  const stored = aStored({ signOffs: [] });
  const file = makeReturn(stored, [], NOW);
  if (!file.ok) throw new Error(file.problem);
  expect(file.value.made).not.toHaveProperty('version');
  expect(file.value.made.fileName).toContain('_draft_');
  const mail = writeReturnMail('Section 11 self-audit', stored.audit.details, file.value.made);
  expect(mail).toContain('It is a draft: it has not been signed off.');
  expect(mail).toContain(receiptCode(file.value.made.contentHash));
  expect(mail).toContain(file.value.made.fileName);
});

test('an audit that no return can hold is refused with the limit', () => {
  const evidence = Array.from({ length: 5_001 }, (_, place) => aDocument(place + 1));
  const file = makeReturn(aStored({ evidence }), [], NOW);
  expect(file).toMatchObject({ ok: false });
  expect(!file.ok && file.problem).toContain('5,000');
});

test('empty rows of recipients are left out, and only e-mail addresses are put together', () => {
  const recipients = listRecipients([
    { name: ' Anyshire ', address: 'a@example.org' },
    { name: '', address: ' ' },
    { name: 'By post', address: '1 High Street' },
    { name: '', address: 'b@example.org' },
  ]);
  expect(recipients).toHaveLength(3);
  const file = makeReturn(aStored(), recipients, NOW);
  if (!file.ok) throw new Error(file.problem);
  expect(listMailAddresses(file.value.made)).toBe('a@example.org; b@example.org');
  expect(describeSent(file.value.made)).toBe('Not marked as sent');
  const sent = [{ on: '2026-11-12', to: 'Anyshire' }];
  expect(describeSent({ ...file.value.made, sent })).toBe('You marked it as sent 12 November 2026');
});
