import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';

import type { AuditReturn } from '../../src/domain/audit-return/audit-return.ts';
import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import type { Audit, AuditId } from '../../src/domain/audit/audit.ts';
import { toKeptId } from '../../src/domain/audit/kept-return.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { readReturn } from '../../src/files/audit-return/read-return.ts';
import { writeReturn } from '../../src/files/audit-return/write-return.ts';
import { saveAction } from '../../src/storage/actions.ts';
import { updateAnswer } from '../../src/storage/answers.ts';
import { rememberPlace } from '../../src/storage/audits.ts';
import { keepReturn } from '../../src/storage/kept-returns.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { removeAudit } from '../../src/storage/removed-audits.ts';
import { addMadeReturn } from '../../src/storage/returns.ts';
import { addSignOffEvent } from '../../src/storage/sign-off.ts';
import { auditOf, pastedText } from '../support/arbitraries.ts';
import { START } from '../support/builders.ts';
import { aFullAudit, aReturn, RETURN_TEMPLATE } from '../support/return-files.ts';
import { workingsOf } from '../support/workings-arbitrary.ts';
import { aPlannedAction, LATER, LATEST, NOW, openEmptyStorage, write } from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

const ids = listQuestions(RETURN_TEMPLATE).map(({ id }) => id);
const [first] = ids;

beforeEach(openEmptyStorage);

async function keep(auditReturn: AuditReturn, now = NOW): Promise<AuditId> {
  const kept = await keepReturn(auditReturn, now);
  if (!kept.ok) throw new Error(kept.problem.kind);
  return kept.value.auditId;
}

async function read(auditId: AuditId) {
  const stored = await readAudit(auditId);
  if (!stored.ok) throw new Error(stored.problem.kind);
  return stored.value;
}

/** Any audit with any past, colleagues and sign-offs, in the order the database gives rows back. */
const anyAudit = fc
  .tuple(auditOf(RETURN_TEMPLATE), workingsOf(ids, pastedText))
  .map(([audit, { carried, assignments, signOffs }]): Audit => ({
    ...audit,
    carried,
    assignments,
    signOffs,
  }));

test('audit, return file, and kept on a device: all of it is there but private notes', async () => {
  await fc.assert(
    fc.asyncProperty(anyAudit, async (audit) => {
      await openEmptyStorage();
      const made = buildReturn(audit, RETURN_TEMPLATE, {
        madeAt: START,
        recipients: audit.details.recipients ?? [],
        damaged: 0,
      });
      const written = writeReturn(made);
      const opened = readReturn(written.ok ? written.value : new Uint8Array());
      if (!opened.ok) throw new Error(opened.problem.kind);
      const id = await keep(opened.value.auditReturn);
      const stored = await read(id);
      expect(stored.damaged).toEqual([]);
      expect(stored.template).toEqual(RETURN_TEMPLATE);
      expect(stored.audit).toEqual({ ...withoutNotes(audit), id });
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 60_000);

/** What a return leaves behind by promise: the private notes, and an empty list of recipients. */
function withoutNotes(audit: Audit): Audit {
  const { recipients = [], ...details } = audit.details;
  return {
    ...audit,
    details: { ...details, ...(recipients.length === 0 ? {} : { recipients }) },
    answerByQuestion: new Map(
      [...audit.answerByQuestion].map(([id, answer]) => [id, { ...answer, privateNote: '' }]),
    ),
    evidence: audit.evidence.toSorted((a, b) => a.number - b.number),
    actions: audit.actions.toSorted((a, b) => a.number - b.number),
  };
}

test('kept again it adds nothing, and the audit it was made of stays beside it', async () => {
  const id = await keep(aReturn());
  const before = await dumpRaw();
  expect(await keepReturn(aReturn(), LATER)).toEqual({
    ok: true,
    value: { auditId: id, what: 'wasKept' },
  });
  expect(await dumpRaw()).toEqual(before);
  expect(id).not.toBe(aFullAudit().id);
  expect(id).toBe(toKeptId(aReturn().contentHash));
  expect((await read(id)).keptReturn).toEqual({
    auditId: aFullAudit().id,
    contentHash: aReturn().contentHash,
    madeAt: START,
    keptAt: NOW.toISOString(),
  });
});

test('removed and kept again it is put back', async () => {
  const id = await keep(aReturn());
  await removeAudit(id, LATER);
  expect(await keepReturn(aReturn(), LATEST)).toMatchObject({ value: { what: 'putBack' } });
  const list = await listAudits();
  expect(list.ok && list.value.audits).toHaveLength(1);
});

test('the marking its author chose is kept with it', async () => {
  const audit = aFullAudit();
  const marked = buildReturn(audit, RETURN_TEMPLATE, {
    madeAt: START,
    recipients: [],
    damaged: 3,
    marking: { kind: 'own', words: ' Board  only' },
  });
  expect((await read(await keep(marked))).keptReturn).toMatchObject({
    marking: 'BOARD ONLY',
    leftOut: 3,
  });
});

test('a draft and what was signed off are two returns, both kept', async () => {
  await keep(aReturn());
  await keep(aReturn({ signOffs: [] }));
  const list = await listAudits();
  expect(list.ok && list.value.audits).toHaveLength(2);
});

test('nothing in it can be changed, also where it is a draft', async () => {
  const id = await keep(aReturn({ signOffs: [] }));
  const before = await dumpRaw();
  if (first === undefined) throw new Error('No question');
  const refused = { ok: false, problem: { kind: 'keptToRead' } };
  expect(await updateAnswer(id, first, write('Other words'), 1, LATER)).toEqual(refused);
  expect(await saveAction(id, aPlannedAction(1), LATER)).toEqual(refused);
  expect(
    await addSignOffEvent(
      id,
      { kind: 'reopened', at: LATER.toISOString(), by: 'Me', reason: '' },
      { changedAt: START, events: 0 },
    ),
  ).toEqual(refused);
  expect(
    await addMadeReturn(id, {
      contentHash: '5d'.repeat(32),
      madeAt: LATER.toISOString(),
      fileName: 'x',
      recipients: [],
      sent: [],
    }),
  ).toEqual(refused);
  expect(await dumpRaw()).toEqual(before);
  // Where its reader was is no change of it, and nothing asks for it either.
  expect((await rememberPlace(id, first)).ok).toBe(true);
});
