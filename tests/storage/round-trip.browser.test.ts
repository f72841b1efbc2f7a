import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';

import {
  actionSchema,
  answerSchema,
  EVIDENCE_STRENGTHS,
  evidenceSchema,
  PRIORITIES,
  SENSITIVITIES,
  type Audit,
} from '../../src/domain/audit/audit.ts';
import { updateAnswer } from '../../src/storage/answers.ts';
import { putAudit } from '../../src/storage/audits.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import { eraseAudit } from '../../src/storage/erase-audit.ts';
import {
  actionId,
  aTemplate,
  AUDIT,
  evidenceId,
  LATER,
  LEAD,
  NOW,
  openEmptyStorage,
  POLICY,
  reopenStorage,
  startAnAudit,
} from './an-audit.ts';
import { workingsOf } from '../support/workings-arbitrary.ts';
import { dumpRaw } from './raw-database.ts';

beforeEach(openEmptyStorage);

/**
 * Any sequence of UTF-16 code units, lone surrogates and control characters too: storage keeps
 * what was typed, and each writer of files says what it cannot carry.
 */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\ud83d', '\udc00\ud800', '\u0000', '\u202e', '__proto__', '=1+1', 'é é'),
);
const anyLine = anyText.map((text) => text.slice(0, 500));
const anyDay = fc.constantFrom('2024-02-29', '2026-12-31', '0001-01-01');
const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyAnswer = fc
  .record(
    {
      rating: fc.nat({ max: 20 }),
      naReason: anyText,
      narrative: anyText,
      impact: anyText,
      evidenceStrength: fc.constantFrom(...EVIDENCE_STRENGTHS),
      complete: fc.boolean(),
      privateNote: anyText,
    },
    { requiredKeys: ['narrative', 'impact', 'complete', 'privateNote'] },
  )
  .map((answer) => answerSchema.parse(answer));

const anyDetails = fc.record(
  {
    organisation: anyLine,
    period: anyLine,
    preparedBy: anyLine,
    preparedFor: anyLine,
    dueDate: anyDay,
    boardDate: anyDay,
    site: anyLine,
    sitesCovered: anyText,
    recipients: fc.array(fc.record({ name: anyLine, address: anyLine }), { maxLength: 2 }),
    people: fc.array(fc.record({ part: anyLine, name: anyLine, contact: anyLine }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['organisation', 'period', 'preparedBy', 'preparedFor'] },
);

const evidenceParts = {
  title: anyLine,
  ownerRole: anyLine,
  dateRepresented: anyDay,
  reviewDate: anyDay,
  version: anyLine,
  sensitivity: fc.constantFrom(...SENSITIVITIES),
  carriedFrom: anyLine,
  questionIds: fc.subarray([LEAD, POLICY]),
  addedAt: moment,
};
const evidenceKeys = ['kind', 'title', 'ownerRole', 'questionIds', 'addedAt'] as const;
const anyEvidence = fc
  .array(
    fc.oneof(
      fc.record(
        { kind: fc.constant('link'), ...evidenceParts, address: anyText },
        { requiredKeys: [...evidenceKeys, 'address'] },
      ),
      fc.record(
        {
          kind: fc.constant('attachment'),
          ...evidenceParts,
          file: fc.record({
            name: anyLine,
            mediaType: anyLine,
            size: fc.nat(),
            hash: fc.constant('a1'.repeat(32)),
            removedParts: anyLine,
          }),
        },
        { requiredKeys: [...evidenceKeys, 'file'] },
      ),
      fc.record(
        { kind: fc.constant('document'), ...evidenceParts, whereHeld: anyText },
        { requiredKeys: [...evidenceKeys, 'whereHeld'] },
      ),
    ),
    { maxLength: 5 },
  )
  .map((items) =>
    items.map((item, place) =>
      evidenceSchema.parse({ ...item, id: evidenceId(place), number: place + 1 }),
    ),
  );

const anyActions = fc
  .array(
    fc.oneof(
      fc.record(
        {
          kind: fc.constant('planned'),
          questionId: fc.constantFrom(LEAD, POLICY),
          addedAt: moment,
          what: anyText,
          ownerRole: anyLine,
          dueDate: anyDay,
          successMeasure: anyText,
          status: fc.constantFrom('notStarted', 'inProgress', 'done'),
          priority: fc.constantFrom(...PRIORITIES),
          progress: fc.array(fc.record({ at: moment, text: anyText }), { maxLength: 2 }),
          completedOn: anyDay,
          carriedFrom: anyLine,
        },
        {
          requiredKeys: [
            'kind',
            'questionId',
            'addedAt',
            'what',
            'ownerRole',
            'successMeasure',
            'status',
          ],
        },
      ),
      fc.record({
        kind: fc.constant('accepted'),
        questionId: fc.constantFrom(LEAD, POLICY),
        addedAt: moment,
        reason: anyText,
      }),
    ),
    { maxLength: 5 },
  )
  .map((items) =>
    items.map((item, place) =>
      actionSchema.parse({ ...item, id: actionId(place), number: place + 1 }),
    ),
  );

const anyAudit: fc.Arbitrary<Audit> = fc
  .record({
    details: anyDetails,
    isSample: fc.boolean(),
    evidence: anyEvidence,
    actions: anyActions,
    startedAt: moment,
    changedAt: moment,
    answers: fc.tuple(fc.option(anyAnswer), fc.option(anyAnswer)),
    workings: workingsOf([LEAD, POLICY], anyText),
  })
  .map(({ answers: [lead, policy], workings, ...rest }) => ({
    ...rest,
    carried: workings.carried,
    assignments: workings.assignments,
    signOffs: workings.signOffs,
    id: AUDIT,
    templateHash: aTemplate().hash,
    answerByQuestion: new Map([
      ...(policy === null ? [] : [[POLICY, policy] as const]),
      ...(lead === null ? [] : [[LEAD, lead] as const]),
    ]),
  }));

test('every audit comes back as it was stored, and erased leaves nothing', async () => {
  const empty = await dumpRaw();
  await fc.assert(
    fc.asyncProperty(anyAudit, async (audit) => {
      expect(await putAudit(audit, aTemplate(), NOW)).toEqual({ ok: true, value: undefined });
      const stored = await readAudit(AUDIT);
      expect(stored.ok && stored.value.audit).toEqual(audit);
      expect(stored.ok && stored.value.damaged).toEqual([]);
      await eraseAudit(AUDIT, { safetyCopy: false }, NOW);
      expect(await dumpRaw()).toEqual(empty);
    }),
    { numRuns: 100 },
  );
});

test('every answer comes back as it was typed, after the page was opened again', async () => {
  await startAnAudit();
  let revision = 0;
  await fc.assert(
    fc.asyncProperty(anyAnswer, async (answer) => {
      const saved = await updateAnswer(AUDIT, LEAD, () => answer, revision, LATER);
      if (saved.ok) ({ revision } = saved.value);
      await reopenStorage();
      const stored = await readAudit(AUDIT);
      expect(stored.ok && stored.value.audit.answerByQuestion.get(LEAD)).toEqual(answer);
      expect(stored.ok && stored.value.revisionByQuestion.get(LEAD)).toBe(revision);
    }),
    { numRuns: 100 },
  );
});
