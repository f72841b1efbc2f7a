import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buildReturnReport } from '../../../src/domain/audit-return/build-return-report.ts';
import { buildReturn } from '../../../src/domain/audit-return/build-return.ts';
import { returnToAudit } from '../../../src/domain/audit-return/return-to-audit.ts';
import { compareReplies, keyOfReply } from '../../../src/domain/audit/reply.ts';
import type { Audit } from '../../../src/domain/audit/audit.ts';
import { readRecipe } from '../../../src/domain/report/report-recipe.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import { readReturn } from '../../../src/files/audit-return/read-return.ts';
import { writeReturn } from '../../../src/files/audit-return/write-return.ts';
import { auditOf, pastedText } from '../../support/arbitraries.ts';
import { START } from '../../support/builders.ts';
import { FULL_TEMPLATE } from '../../support/full-template.ts';
import { aFullAudit, aReturn, RETURN_TEMPLATE } from '../../support/return-files.ts';
import { workingsOf } from '../../support/workings-arbitrary.ts';

const TODAY = '2027-01-15';
const ids = listQuestions(FULL_TEMPLATE).map(({ id }) => id);

const anyReplies = fc.uniqueArray(
  fc.record({
    questionId: fc.constantFrom(...ids),
    feedback: fc.constantFrom(
      ...['a', 'b'].map((sign) => ({
        contentHash: sign.repeat(64),
        madeAt: START,
        onReturn: 'c'.repeat(64),
      })),
    ),
    text: pastedText,
  }),
  { maxLength: 4, selector: keyOfReply },
);

/** Any audit with any past, colleagues and sign-offs. */
const anyAudit = fc
  .tuple(auditOf(FULL_TEMPLATE), workingsOf(ids, pastedText), fc.boolean(), anyReplies)
  .map(([audit, { carried, assignments, signOffs }, isSample, replies]): Audit => ({
    ...audit,
    ...(replies.length === 0 ? {} : { replies: replies.toSorted(compareReplies) }),
    isSample,
    carried,
    assignments,
    signOffs,
  }));

function withoutPrivate(audit: Audit): Audit {
  const { recipients, ...details } = audit.details;
  return {
    ...audit,
    details: {
      ...details,
      ...(recipients === undefined || recipients.length === 0 ? {} : { recipients }),
    },
    answerByQuestion: new Map(
      [...audit.answerByQuestion].map(([id, answer]) => [id, { ...answer, privateNote: '' }]),
    ),
  };
}

test('an audit goes out as a file and comes back with nothing lost but its private notes', () => {
  fc.assert(
    fc.property(anyAudit, (audit) => {
      const made = buildReturn(audit, FULL_TEMPLATE, {
        madeAt: START,
        recipients: audit.details.recipients ?? [],
        damaged: 0,
      });
      const written = writeReturn(made);
      if (!written.ok) throw new Error(JSON.stringify(written.problem));
      expect(new TextDecoder().decode(written.value)).not.toContain('PRIVATE-CANARY');
      const read = readReturn(written.value);
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      expect(read.value).toEqual({ auditReturn: made, standing: 'unchanged' });
      const back = returnToAudit(read.value.auditReturn);
      expect(back).toEqual(withoutPrivate(audit));
      expect(read.value.auditReturn.content.template).toEqual(FULL_TEMPLATE);
      const ours = scoreAudit(FULL_TEMPLATE, withoutPrivate(audit), TODAY);
      expect(scoreAudit(read.value.auditReturn.content.template, back, TODAY)).toEqual(ours);
    }),
    { numRuns: 150 },
  );
});

test('neither when it was made, nor for whom, changes the content hash', () => {
  const audit = aFullAudit();
  const choices = { madeAt: START, recipients: [], damaged: 0 };
  const one = buildReturn(audit, RETURN_TEMPLATE, choices);
  const other = buildReturn(audit, RETURN_TEMPLATE, {
    ...choices,
    madeAt: '2026-12-01T08:00:00.000Z',
    recipients: [{ name: 'Anyshire partnership', address: '' }],
  });
  expect(other.contentHash).toBe(one.contentHash);
  expect(other.fileHash).not.toBe(one.fileHash);
});

test('the order in which answers were stored changes nothing', () => {
  const audit = aFullAudit();
  const turned = { ...audit, answerByQuestion: new Map([...audit.answerByQuestion].reverse()) };
  const choices = { madeAt: START, recipients: [], damaged: 0 };
  expect(buildReturn(turned, RETURN_TEMPLATE, choices)).toEqual(
    buildReturn(audit, RETURN_TEMPLATE, choices),
  );
});

test('round, agency and what could not be read are said when there is something to say', () => {
  const { content } = buildReturn(aFullAudit(), RETURN_TEMPLATE, {
    madeAt: START,
    recipients: [],
    damaged: 2,
    roundId: 'anyshire-2026',
    agencyToken: 'A-17',
  });
  expect(content).toMatchObject({ leftOut: 2, roundId: 'anyshire-2026', agencyToken: 'A-17' });
  expect(aReturn().content).not.toHaveProperty('leftOut');
  expect(aReturn().content).not.toHaveProperty('roundId');
});

test('half a character becomes a sign for it before it is hashed', () => {
  const audit = aFullAudit();
  const details = { ...audit.details, organisation: 'Any\ud83dtown' };
  const written = writeReturn(aReturn({ details }));
  expect(written.ok && new TextDecoder().decode(written.value)).toContain('Any\ufffdtown');
});

test.each([{ kind: 'official' as const }, { kind: 'own' as const, words: 'Board only \ud83d' }])(
  'a marking goes with the file, whoever reads it, and the content hash stays: $kind',
  (marking) => {
    const audit = aFullAudit();
    const choices = { madeAt: START, recipients: [], damaged: 0 };
    const [plain, marked] = [choices, { ...choices, marking }].map((each) =>
      buildReturn(audit, RETURN_TEMPLATE, each),
    );
    if (plain === undefined || marked === undefined) throw new Error('No return');
    expect(marked.contentHash).toBe(plain.contentHash);
    expect(marked.fileHash).not.toBe(plain.fileHash);
    const written = writeReturn(marked);
    const read = readReturn(written.ok ? written.value : new Uint8Array());
    expect(read.ok && read.value).toEqual({ auditReturn: marked, standing: 'unchanged' });
    const report = buildReturnReport(marked, { app: '0.1.0' });
    expect(report.marking).toMatch(/^(OFFICIAL|BOARD ONLY \ufffd)$/u);
    expect(readRecipe(report.recipe ?? '')?.choices.marking).toEqual(marked.marking);
  },
);
