import fc from 'fast-check';

import type { Assignment } from '../../src/domain/audit/assignment.ts';
import { auditIdSchema, type Audit } from '../../src/domain/audit/audit.ts';
import { CARRIED_CHANGES, type CarriedAnswer } from '../../src/domain/audit/carried-answer.ts';
import {
  CONTRIBUTED_FIELDS,
  type Contribution,
  type ReceivedContribution,
  type Request,
} from '../../src/domain/audit/contribution.ts';
import type { KeptReturn } from '../../src/domain/audit/kept-return.ts';
import type { MadeReturn } from '../../src/domain/audit/made-return.ts';
import type { SignOffEvent } from '../../src/domain/audit/sign-off.ts';
import type { QuestionId } from '../../src/domain/template/template.ts';
import { anAnswer, uuidOf } from './builders.ts';
import { givenOf, type Given } from './feedback-arbitrary.ts';
import { keptReturnArbitrary, madeReturnOf } from './return-arbitraries.ts';

const MOMENT = '2026-11-03T10:30:00.000Z';

/** What stands around the answers of an audit: its past, its colleagues, its sign-offs. */
export type Workings = Pick<Audit, 'carried' | 'assignments' | 'signOffs'> & {
  readonly contributions: readonly ReceivedContribution[];
  readonly feedback: readonly Given[];
  readonly returns: readonly MadeReturn[];
  readonly request: Request | undefined;
  readonly keptReturn: KeptReturn | undefined;
};

/** Any workings of an audit that asks these questions. */
export function workingsOf(
  ids: readonly QuestionId[],
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Workings> {
  const maybeText = fc.oneof({ weight: 3, arbitrary: text }, fc.constant(''));
  const anyId = fc.constantFrom(...ids);
  return fc.record({
    carried: fc
      .array(carriedOf(anyId, maybeText), { maxLength: 4 })
      .map((items) => items.map((item, place) => ({ ...item, id: `earlier-${place}` }))),
    // In the order the database gives them back.
    assignments: fc
      .uniqueArray(assignmentOf(anyId, maybeText), {
        selector: ({ questionId }) => questionId,
        maxLength: 4,
      })
      .map((items) => items.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1))),
    signOffs: signOffsOf(maybeText),
    returns: fc.array(madeReturnOf(toLine(maybeText)), { maxLength: 2 }),
    contributions: fc
      .array(receivedOf(anyId, maybeText), { maxLength: 2 })
      .map((items) => items.map((item, place) => ({ ...item, id: `received-${place}` }))),
    feedback: fc
      .array(givenOf(anyId, maybeText), { maxLength: 2 })
      .map((items) => items.map((item, place) => ({ ...item, id: `${place + 1}`.repeat(64) }))),
    request: fc.option(requestOf(anyId, maybeText), { nil: undefined }),
    keptReturn: fc.option(keptReturnArbitrary, { nil: undefined }),
  });
}

/** Any sign-offs and reopenings, oldest first. */
export function signOffsOf(text: fc.Arbitrary<string>): fc.Arbitrary<SignOffEvent[]> {
  return fc.array(eventOf(text), { maxLength: 3 });
}

/** A line is no longer than one: what is pasted into it is cut by its field. */
function toLine(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return text.map((words) => words.slice(0, 400));
}

function carriedOf(
  anyId: fc.Arbitrary<QuestionId>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<CarriedAnswer> {
  const line = toLine(text);
  return fc.record(
    {
      id: fc.constant('earlier'),
      source: fc.record({
        kind: fc.constantFrom('audit', 'site', 'spreadsheet'),
        name: line,
        questions: line,
      }),
      broughtAt: fc.constant(MOMENT),
      reference: line,
      title: line,
      question: text,
      rating: line,
      naReason: text,
      narrative: text,
      impact: text,
      evidence: text,
      action: text,
      questionId: anyId,
      change: fc.constantFrom(...CARRIED_CHANGES),
      state: fc.constantFrom('toConfirm', 'confirmed', 'setAside'),
    },
    {
      noNullPrototype: true,
      requiredKeys: [
        'id',
        'source',
        'broughtAt',
        'reference',
        'title',
        'question',
        'rating',
        'naReason',
        'narrative',
        'impact',
        'evidence',
        'action',
        'state',
      ],
    },
  );
}

function assignmentOf(
  anyId: fc.Arbitrary<QuestionId>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Assignment> {
  return fc.record(
    {
      questionId: anyId,
      to: toLine(text),
      assignedAt: fc.constant(MOMENT),
      dueDate: fc.constant('2027-01-31'),
      requestId: fc.constant(uuidOf(77)),
    },
    { noNullPrototype: true, requiredKeys: ['questionId', 'to', 'assignedAt'] },
  );
}

function eventOf(text: fc.Arbitrary<string>): fc.Arbitrary<SignOffEvent> {
  const line = toLine(text);
  const signatory = fc.record({ name: line, role: line, signedOn: fc.constant('2026-11-22') });
  return fc.oneof(
    fc.record(
      {
        kind: fc.constant('signedOff' as const),
        version: fc.nat(20).map((minor) => `1.${minor}`),
        at: fc.constant(MOMENT),
        declaration: text,
        signatories: fc.array(signatory, { minLength: 1, maxLength: 2 }),
        minuteReference: line,
        paperKeptAt: line,
      },
      {
        noNullPrototype: true,
        requiredKeys: ['kind', 'version', 'at', 'declaration', 'signatories', 'minuteReference'],
      },
    ),
    fc.record({
      kind: fc.constant('reopened' as const),
      at: fc.constant(MOMENT),
      by: line,
      reason: text,
    }),
  );
}

function requestOf(
  anyId: fc.Arbitrary<QuestionId>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Request> {
  const line = toLine(text);
  return fc.record(
    {
      id: fc.constant(uuidOf(78)),
      auditId: fc.constant(auditIdSchema.parse(uuidOf(79))),
      askedBy: line,
      to: line,
      message: text,
      dueDate: fc.constant('2027-01-31'),
      askedAt: fc.constant(MOMENT),
      asked: fc.array(questionAnswerOf(anyId, text), { minLength: 1, maxLength: 2 }),
    },
    {
      noNullPrototype: true,
      requiredKeys: ['id', 'auditId', 'askedBy', 'to', 'message', 'askedAt', 'asked'],
    },
  );
}

function questionAnswerOf(
  anyId: fc.Arbitrary<QuestionId>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Request['asked'][number]> {
  return fc.record({
    questionId: anyId,
    answer: fc
      .tuple(text, text, text, fc.nat(3))
      .map(([naReason, narrative, impact, rating]) =>
        anAnswer({ rating, naReason, narrative, impact, evidenceStrength: 'documented' }),
      ),
  });
}

function receivedOf(
  anyId: fc.Arbitrary<QuestionId>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<ReceivedContribution> {
  const line = toLine(text);
  const answers = fc.array(questionAnswerOf(anyId, text), { minLength: 1, maxLength: 2 });
  const contribution = fc.record({
    requestId: fc.constant(uuidOf(78)),
    auditId: fc.constant(auditIdSchema.parse(uuidOf(79))),
    contributor: fc.record({ name: line, role: line }),
    savedAt: fc.constant(MOMENT),
    base: answers,
    answers,
    evidence: fc.constant<Contribution['evidence']>([]),
    actions: fc.constant<Contribution['actions']>([]),
  });
  const decision = fc.record(
    {
      questionId: anyId,
      field: fc.constantFrom(...CONTRIBUTED_FIELDS, 'item'),
      itemId: fc.constant(uuidOf(80)),
      took: fc.constantFrom('theirs', 'ours', 'both'),
      at: fc.constant(MOMENT),
    },
    { noNullPrototype: true, requiredKeys: ['questionId', 'field', 'took', 'at'] },
  );
  return fc.record({
    id: fc.constant('received'),
    contribution,
    fileName: line,
    receivedAt: fc.constant(MOMENT),
    decisions: fc.array(decision, { maxLength: 3 }),
  });
}
