import fc from 'fast-check';

import type { RoundId } from '../../src/domain/collection/round.ts';
import type { DeviceRows } from '../../src/domain/device/device-rows.ts';
import type { RoundHistoryRow } from '../../src/domain/device/round-rows.ts';
import { commentarySectionSchema } from '../../src/domain/moderation/commentary.ts';
import {
  moderatorIdSchema,
  penSchema,
  type Moderation,
  type Verdict,
  type Written,
} from '../../src/domain/moderation/moderation.ts';
import { surveyIdSchema } from '../../src/domain/moderation/survey.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { uuidOf } from './builders.ts';
import { hashOf } from './collection.ts';

const MOMENT = '2026-11-20T10:30:00.000Z';
const PLAIN = { noNullPrototype: true } as const;

export const MODERATOR = moderatorIdSchema.parse(uuidOf(701));
const QUESTION = questionIdSchema.parse('core.question-1');

/** Any moderation of one answer, with clashes. */
export function moderationOf(
  line: fc.Arbitrary<string>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Moderation> {
  const tag = line.map((words) => words.trim()).filter((words) => words !== '');
  return fc.record(
    {
      verdict: writtenOf(verdictOf(text)),
      comment: writtenOf(text),
      privateNote: writtenOf(text),
      tags: writtenOf(fc.array(tag, { maxLength: 3 })),
    },
    PLAIN,
  );
}

function writtenOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Written<Value>[]> {
  const clock = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 3,
      selector: ([pen]) => pen,
    })
    .map((counts) =>
      Object.fromEntries(counts.map(([pen, count]) => [penSchema.parse(uuidOf(710 + pen)), count])),
    );
  return fc.array(
    fc.record({ value, by: fc.constant(MODERATOR), at: fc.constant(MOMENT), clock }, PLAIN),
    { maxLength: 2 },
  );
}

function verdictOf(text: fc.Arbitrary<string>): fc.Arbitrary<Verdict> {
  return fc.oneof(
    fc.constantFrom<Verdict>({ kind: 'agree' }, { kind: 'undecided' }),
    text.map((reason): Verdict => ({ kind: 'challenge', reason })),
    fc.record(
      {
        kind: fc.constant('change' as const),
        rating: fc.constantFrom(0, 1, 3, 'notApplicable' as const),
        reason: text,
      },
      { ...PLAIN, requiredKeys: ['kind', 'reason'] },
    ),
  );
}

type Row = { readonly roundId: RoundId; readonly revision: number; readonly changedAt: string };
type ModerationRows = Pick<DeviceRows, 'moderators' | 'moderations' | 'commentaries' | 'surveys'>;

/** One row of each table of moderation. */
export function moderationRowsOf(moderation: Moderation, words: string, row: Row): ModerationRows {
  return {
    moderators: [{ ...row, id: MODERATOR, moderator: { name: '', role: 'Partnership officer' } }],
    moderations: [{ ...row, contentHash: hashOf(0), questionId: QUESTION, moderation }],
    commentaries: [
      { ...row, section: commentarySectionSchema.parse('summary'), commentary: { text: words } },
    ],
    surveys: [{ ...row, id: surveyIdSchema.parse(uuidOf(720)), survey: surveyOf(words) }],
  };
}

/** What each of them was before. */
export function moderationHistoryOf(
  moderation: Moderation,
  words: string,
  moved: Pick<RoundHistoryRow, 'roundId' | 'movedAt'> & { readonly why: 'overwritten' },
): readonly RoundHistoryRow[] {
  return [
    { ...moved, id: 31, kind: 'moderation', rowId: `${hashOf(0)} ${QUESTION}`, row: moderation },
    { ...moved, id: 32, kind: 'moderator', rowId: MODERATOR, row: { name: 'M', role: '' } },
    { ...moved, id: 33, kind: 'commentary', rowId: 'summary', row: { text: words } },
    { ...moved, id: 34, kind: 'survey', rowId: uuidOf(720), row: surveyOf(words) },
  ];
}

function surveyOf(words: string): DeviceRows['surveys'][number]['survey'] {
  return {
    name: 'Pulse 2026',
    fileName: 'pulse.csv',
    importedAt: MOMENT,
    replies: words,
    mapping: '{}',
  };
}
