import { beforeEach, describe, expect, test } from 'vitest';

import { EMPTY_ANSWER, type Answer } from '../../src/domain/audit/audit.ts';
import type { Contribution } from '../../src/domain/audit/contribution.ts';
import { hashContent } from '../../src/domain/shared/content-hash.ts';
import { listAnswerHistory, updateAnswer } from '../../src/storage/answers.ts';
import {
  bringIn,
  listContributions,
  listItemIds,
  type Bringing,
  type BroughtIn,
} from '../../src/storage/contributions.ts';
import { removeEvidence } from '../../src/storage/evidence.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import { undoBringIn } from '../../src/storage/undo-bring-in.ts';
import { addSignOffEvent } from '../../src/storage/sign-off.ts';
import {
  actionId,
  aLink,
  anAnswer,
  aPlannedAction,
  AUDIT,
  evidenceId,
  LATER,
  LATEST,
  LEAD,
  NOW,
  openEmptyStorage,
  POLICY,
  startAnAudit,
  write,
} from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
  await updateAnswer(AUDIT, LEAD, write('Ours'), 0, NOW);
});

const ADDED = { number: 1, addedAt: NOW.toISOString() };

function aBringing(answer: Answer = anAnswer('Theirs'), change: Partial<Bringing> = {}): Bringing {
  const contribution: Contribution = {
    requestId: '3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b09',
    auditId: AUDIT,
    contributor: { name: 'Sam Okoro', role: 'HR manager' },
    savedAt: NOW.toISOString(),
    base: [{ questionId: LEAD, answer: EMPTY_ANSWER }],
    answers: [{ questionId: LEAD, answer }],
    evidence: [],
    actions: [],
  };
  return {
    received: {
      id: hashContent(contribution),
      contribution,
      fileName: 'part.s11part.json',
      receivedAt: LATER.toISOString(),
      decisions: [
        { questionId: LEAD, field: 'narrative', took: 'theirs', at: LATER.toISOString() },
      ],
    },
    answers: [{ questionId: LEAD, answer }],
    evidence: [],
    actions: [],
    ...change,
  };
}

const REVISIONS = new Map([[LEAD, 1]]);

async function read() {
  const audit = await readAudit(AUDIT);
  if (!audit.ok) throw new Error(audit.problem.kind);
  return audit.value;
}

test('takes the words in, keeps those that stood in the history, and the file itself', async () => {
  expect(await bringIn(AUDIT, [aBringing()], REVISIONS, LATER)).toMatchObject({ ok: true });
  const { audit, revisionByQuestion } = await read();
  expect(audit.answerByQuestion.get(LEAD)?.narrative).toBe('Theirs');
  expect(revisionByQuestion.get(LEAD)).toBe(2);
  expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
    value: { earlier: [{ answer: { narrative: 'Ours' }, why: 'overwritten' }] },
  });
  expect(await listContributions(AUDIT)).toMatchObject({
    value: { rows: [aBringing().received], damaged: [] },
  });
});

test('the same file again changes nothing at all', async () => {
  await bringIn(AUDIT, [aBringing()], REVISIONS, LATER);
  const before = await dumpRaw();
  expect(await bringIn(AUDIT, [aBringing()], REVISIONS, LATEST)).toMatchObject({ ok: true });
  expect(await dumpRaw()).toEqual(before);
});

test('an answer changed since it was shown refuses all of it, other files too', async () => {
  await updateAnswer(AUDIT, LEAD, write('Newer'), 1, NOW);
  const before = await dumpRaw();
  const other = aBringing(anAnswer('Policy'), {
    answers: [{ questionId: POLICY, answer: anAnswer('Policy') }],
  });
  expect(await bringIn(AUDIT, [other, aBringing()], REVISIONS, LATER)).toEqual({
    ok: false,
    problem: { kind: 'changedSince', questionId: LEAD },
  });
  expect(await dumpRaw()).toEqual(before);
});

test('an answer that would be too long refuses all of it', async () => {
  const before = await dumpRaw();
  const long = aBringing(anAnswer('x'.repeat(250_001)));
  expect(await bringIn(AUDIT, [aBringing(), long], REVISIONS, LATER)).toMatchObject({
    problem: { kind: 'unfit' },
  });
  expect(await dumpRaw()).toEqual(before);
});

test('evidence and actions take the next numbers, once', async () => {
  const items = {
    evidence: [
      { ...aLink(1), ...ADDED },
      { ...aLink(2), ...ADDED },
    ],
    actions: [{ ...aPlannedAction(3), ...ADDED }],
  };
  await bringIn(AUDIT, [aBringing(anAnswer('One'), items)], REVISIONS, LATER);
  const later = aBringing(anAnswer('Two'), items);
  await bringIn(AUDIT, [later], new Map([[LEAD, 2]]), LATEST);
  const { audit } = await read();
  expect(audit.evidence.map(({ id, number }) => [id, number])).toEqual([
    [evidenceId(1), 1],
    [evidenceId(2), 2],
  ]);
  expect(audit.actions).toMatchObject([{ id: actionId(3), number: 1 }]);
  expect(audit.evidence[0]?.addedAt).toBe(LATER.toISOString());
});

test('evidence that was removed stays removed, and is known', async () => {
  const items = { evidence: [{ ...aLink(1), ...ADDED }] };
  await bringIn(AUDIT, [aBringing(anAnswer('One'), items)], REVISIONS, LATER);
  await removeEvidence(AUDIT, evidenceId(1), LATER);
  const known = await listItemIds(AUDIT);
  expect(known.ok && known.value.has(evidenceId(1))).toBe(true);
  await bringIn(AUDIT, [aBringing(anAnswer('Two'), items)], new Map([[LEAD, 2]]), LATEST);
  expect((await read()).audit.evidence).toEqual([]);
});

test('one file after the other: the second stands on what the first left', async () => {
  await bringIn(AUDIT, [aBringing(anAnswer('One')), aBringing(anAnswer('Two'))], REVISIONS, LATER);
  expect((await read()).audit.answerByQuestion.get(LEAD)?.narrative).toBe('Two');
  const history = await listAnswerHistory(AUDIT, LEAD);
  expect(history.ok && history.value.earlier.map(({ answer }) => answer.narrative)).toEqual([
    'One',
    'Ours',
  ]);
});

describe('the undo', () => {
  const items = {
    evidence: [{ ...aLink(1), ...ADDED }],
    actions: [{ ...aPlannedAction(3), ...ADDED }],
  };
  const onPolicy = (text: string) =>
    aBringing(anAnswer(text), { answers: [{ questionId: POLICY, answer: anAnswer(text) }] });
  const files = [
    aBringing(anAnswer('One'), items),
    aBringing(anAnswer('Two')),
    onPolicy('Three'),
    onPolicy('Four'),
  ];

  /** Brings them in and answers what came of it. */
  async function bringAll(): Promise<BroughtIn> {
    const { revisionByQuestion } = await read();
    const brought = await bringIn(AUDIT, files, revisionByQuestion, LATER);
    if (!brought.ok) throw new Error(brought.problem.kind);
    return brought.value;
  }

  test('gives answers, items and numbers back as they were, and the files can come again', async () => {
    const before = (await read()).audit;
    const brought = await bringAll();
    expect(await undoBringIn(AUDIT, brought, LATEST)).toEqual({
      ok: true,
      value: { answers: 0, items: 0 },
    });
    const { audit } = await read();
    expect(audit.answerByQuestion.get(LEAD)?.narrative).toBe('Ours');
    // Nothing stood there before, so that nothing of it is in the history.
    expect(audit.answerByQuestion.get(POLICY)).toEqual(EMPTY_ANSWER);
    expect([audit.evidence, audit.actions]).toEqual([before.evidence, before.actions]);
    expect(await listContributions(AUDIT)).toMatchObject({ value: { rows: [] } });
    await bringAll();
    const again = (await read()).audit;
    expect(again.answerByQuestion.get(POLICY)?.narrative).toBe('Four');
    expect(again.evidence).toMatchObject([{ number: 1 }]);
    expect(again.actions).toMatchObject([{ number: 1 }]);
  });

  test('leaves what was worked on since, and knows the files then', async () => {
    const brought = await bringAll();
    const { revisionByQuestion } = await read();
    const revision = revisionByQuestion.get(LEAD) ?? 0;
    await updateAnswer(AUDIT, LEAD, write('Two, and more'), revision, LATEST);
    expect(await undoBringIn(AUDIT, brought, LATEST)).toMatchObject({
      value: { answers: 1, items: 0 },
    });
    const { audit } = await read();
    expect(audit.answerByQuestion.get(LEAD)?.narrative).toBe('Two, and more');
    expect(audit.answerByQuestion.get(POLICY)).toEqual(EMPTY_ANSWER);
    expect([...audit.evidence, ...audit.actions]).toEqual([]);
    const known = await listContributions(AUDIT);
    expect(known.ok && known.value.rows).toHaveLength(4);
  });
});

test('while the audit is signed off nothing is brought in', async () => {
  const { audit } = await read();
  await addSignOffEvent(
    AUDIT,
    {
      kind: 'signedOff',
      version: '1.0',
      at: LATER.toISOString(),
      declaration: 'It is true.',
      signatories: [{ name: 'Jo Bloggs', role: 'Chair', signedOn: '2026-03-01' }],
      minuteReference: '',
    },
    { changedAt: audit.changedAt, events: 0 },
  );
  const refused = await bringIn(AUDIT, [aBringing()], REVISIONS, LATEST);
  expect(refused).toEqual({ ok: false, problem: { kind: 'signedOff' } });
});
