import { expect, test } from 'vitest';

import { buildReturn } from '../../../src/domain/audit-return/build-return.ts';
import { joinReturn, splitReturn } from '../../../src/domain/collection/return-document.ts';
import { summariseReturn } from '../../../src/domain/collection/summarise-return.ts';
import { toReceivedReturn } from '../../../src/domain/collection/received-return.ts';
import { hashContent } from '../../../src/domain/shared/content-hash.ts';
import { aReceived, ROUND, tokenOf } from '../../support/collection.ts';
import { aFullAudit, RETURN_TEMPLATE } from '../../support/return-files.ts';

const auditReturn = buildReturn(aFullAudit(), RETURN_TEMPLATE, {
  madeAt: '2026-11-10T10:00:00.000Z',
  recipients: [{ name: 'Anyshire partnership', address: 'returns@example.org' }],
  damaged: 0,
  roundId: ROUND,
  agencyToken: tokenOf(1),
});

test('a return comes back from its two parts to the same values', () => {
  const { text, template, templateHash } = splitReturn(auditReturn, 'unchanged');
  expect(templateHash).toBe(RETURN_TEMPLATE.hash);
  expect(text).not.toContain('"standards"');
  const joined = joinReturn(text, template);
  expect(joined).toEqual(auditReturn);
  expect(hashContent(joined?.content)).toBe(auditReturn.contentHash);
});

test('a template that says the hash of another is kept apart from it', () => {
  const [standard, ...others] = RETURN_TEMPLATE.standards;
  if (standard === undefined) throw new Error('no standard');
  const template = {
    ...RETURN_TEMPLATE,
    standards: [{ ...standard, title: 'Edited by hand' }, ...others],
  };
  const edited = { ...auditReturn, content: { ...auditReturn.content, template } };
  const split = splitReturn(edited, 'contentChanged');
  expect(split.templateHash).not.toBe(RETURN_TEMPLATE.hash);
  expect(joinReturn(split.text, split.template)).toEqual(edited);
});

test.each(['', 'null', '[]', '{"content":[]}', '{"content":{}}', '{'])(
  'what is no return gives none: %s',
  (text) => {
    expect(joinReturn(text, RETURN_TEMPLATE)).toBeUndefined();
  },
);

test('what is known of it without opening it is what it says', () => {
  const { source } = aReceived(1);
  const beside = { standing: 'unchanged', source, templateHash: RETURN_TEMPLATE.hash } as const;
  expect(toReceivedReturn(auditReturn, beside)).toMatchObject({
    contentHash: auditReturn.contentHash,
    organisation: 'Anytown Police',
    kind: RETURN_TEMPLATE.agency,
    signedOff: { version: '1.0' },
    roundId: ROUND,
    agencyToken: tokenOf(1),
  });
});

test('one that was changed goes by the hash it has, not by the one it says', () => {
  const { source } = aReceived(1);
  const content = { ...auditReturn.content, isSample: true };
  const beside = { standing: 'contentChanged', source, templateHash: 'ab'.repeat(32) } as const;
  expect(toReceivedReturn({ ...auditReturn, content }, beside).contentHash).toBe(
    hashContent(content),
  );
});

test('its summary counts what its scorecard counts', () => {
  expect(summariseReturn(auditReturn)).toMatchObject({
    counts: { total: 6, byRating: [1, 1, 1, 1], notApplicable: 1, unanswered: 1 },
    evidence: 2,
    openActions: ['2026-12-24'],
    doneActions: 0,
  });
});
