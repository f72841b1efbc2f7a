import { expect, test } from 'vitest';

import { nameKey } from '../../../src/domain/audit-return/key-name.ts';
import { receiptCode } from '../../../src/domain/audit-return/receipt-code.ts';
import { describeSent } from '../../../src/features/create-return/describe-sent.ts';
import {
  listMailAddresses,
  writeReturnMail,
} from '../../../src/features/create-return/mail-words.ts';
import {
  listRecipients,
  makeReturn,
  sealFile,
} from '../../../src/features/create-return/make-return.ts';
import { returnFormSchema } from '../../../src/features/create-return/return-form.ts';
import { NO_MARKING } from '../../../src/items/marking-form.ts';
import { makeKeyFile } from '../../../src/files/audit-return/key-file.ts';
import { readReturn } from '../../../src/files/audit-return/read-return.ts';
import { openSealedReturn } from '../../../src/files/audit-return/seal-return.ts';
import { makeSigningPair } from '../../../src/files/audit-return/sign-return.ts';
import type { StoredAudit } from '../../../src/storage/stored-audit.ts';
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

test('empty rows of recipients are left out, and only email addresses are put together', () => {
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

test('a signed and sealed return is what the partnership opens, unchanged since signed', async () => {
  const key = { algorithm: 'Ed25519', ...makeSigningPair(), madeAt: NOW.toISOString() } as const;
  const plain = makeReturn(aStored(), [], NOW, { signingKey: key });
  if (!plain.ok) throw new Error(plain.problem);
  const keyFile = await makeKeyFile(NOW.toISOString());
  const sealed = await sealFile(plain.value, keyFile.publicKey);
  if (!sealed.ok) throw new Error(sealed.problem);
  const { made, bytes, sealedTo } = sealed.value;
  expect(made.fileName).toBe(`${plain.value.made.fileName}.age`);
  expect(made.contentHash).toBe(plain.value.made.contentHash);
  expect(sealedTo).toBe(keyFile.publicKey);
  const opened = await openSealedReturn(bytes, keyFile.text);
  if (!opened.ok) throw new Error(opened.problem.kind);
  expect(opened.value).toEqual(plain.value.bytes);
  expect(readReturn(opened.value)).toMatchObject({
    value: { standing: 'unchanged', signature: 'fits' },
  });
});

test('the mail says how a sealed return is read, and never the name of the key', () => {
  const stored = aStored();
  const key = { algorithm: 'Ed25519', ...makeSigningPair(), madeAt: NOW.toISOString() } as const;
  const file = makeReturn(stored, [], NOW, { signingKey: key });
  if (!file.ok) throw new Error(file.problem);
  const mail = writeReturnMail('Self-audit', stored.audit.details, file.value.made, {
    isSigned: true,
    isSealed: true,
  });
  expect(mail).toContain('The app then asks for your key file.');
  expect(mail).toContain('We can tell you the name of our key by telephone or in person.');
  expect(mail).not.toContain(nameKey('signing', key.publicKey));
});

test('a key that is none is refused by the form only where sealing is wished', async () => {
  const { publicKey, text } = await makeKeyFile(NOW.toISOString());
  const given = { recipients: [], ...NO_MARKING, sign: false, seal: true, sealKey: publicKey };
  expect(returnFormSchema.safeParse(given).success).toBe(true);
  expect(returnFormSchema.safeParse({ ...given, seal: false, sealKey: 'x' }).success).toBe(true);
  for (const [sealKey, words] of [
    ['', 'Enter your partnership’s key'],
    [text, 'This is their secret key, which nobody should be given.'],
    [publicKey.slice(0, -1), 'The key must be 62 characters long, and this has 61.'],
    ['returns@example.org', 'This is not a key for sealed returns'],
  ]) {
    const parsed = returnFormSchema.safeParse({ ...given, sealKey });
    expect(parsed.error?.issues[0]?.path).toEqual(['sealKey']);
    expect(parsed.error?.issues[0]?.message).toContain(words);
  }
});
