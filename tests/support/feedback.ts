import { readFileSync } from 'node:fs';

import { must } from '../../src/domain/shared/must.ts';
import { buildFeedback, stampFeedback } from '../../src/domain/feedback/build-feedback.ts';
import type { Feedback, FeedbackContent } from '../../src/domain/feedback/feedback.ts';
import { findPositions } from '../../src/domain/feedback/find-positions.ts';
import { countIn, type CountedAgency, type RoundData } from '../../src/domain/picture/count-in.ts';
import {
  changeModeration,
  type ModerationChange,
} from '../../src/domain/moderation/change-moderation.ts';
import type { ModeratedAnswer } from '../../src/domain/moderation/meet-earlier.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
} from '../../src/domain/moderation/moderation.ts';
import { writeFeedback } from '../../src/files/feedback/write-feedback.ts';
import { aTemplate, uuidOf } from './builders.ts';
import { aRound, hashOf } from './collection.ts';
import { questionOf, roundDataOf, type Given } from './picture.ts';

export const FEEDBACK_MADE = '2026-11-27T09:00:00.000Z';
const TEMPLATE = aTemplate(1, 1);

/** What the moderator of that number writes of an answer of the agency of that number. */
export function wrote(
  agency: number,
  question: number,
  change: ModerationChange,
  at = '2026-11-20T10:00:00.000Z',
  pen = 1,
): ModeratedAnswer {
  const by = moderatorIdSchema.parse(uuidOf(800 + pen));
  const writer = { by, pen: penSchema.parse(uuidOf(900 + pen)), at };
  return {
    contentHash: hashOf(agency),
    questionId: questionOf(question),
    moderation: changeModeration(EMPTY_MODERATION, change, writer),
  };
}

/** All agencies of a round, and the feedback to the one of that number. */
export function feedbackOf(data: RoundData, place = 0, message = ''): FeedbackContent {
  const { counted } = countIn(data);
  const one = countedOf(counted, place);
  const position = findPositions(counted)(one);
  return buildFeedback(aRound(), one, TEMPLATE, { position, message });
}

export function countedOf(counted: readonly CountedAgency[], place: number): CountedAgency {
  const hash = hashOf(place);
  return must(
    counted.find(({ received }) => received.contentHash === hash),
    `agency ${place}`,
  );
}

const GIVEN: readonly (readonly [number, Given])[] = [
  [0, 3],
  [1, 2],
  [2, 3],
  [3, 1],
  [4, 'notApplicable'],
  [5, 3],
];

/** Six agencies of one kind; of the first, something of every kind is said. */
export function aSaidRound(): RoundData {
  return roundDataOf(
    Array.from({ length: 6 }, () => ({ kind: 'police', answers: GIVEN })),
    [
      wrote(0, 0, { verdict: { kind: 'agree' }, tags: ['Good practice'] }),
      wrote(0, 1, {
        verdict: { kind: 'challenge', reason: 'Which policy is meant here?' },
        privateNote: 'SECRET: ring them first',
      }),
      wrote(0, 2, {
        verdict: { kind: 'change', rating: 1, reason: 'The policy is of 2019.' },
        comment: 'Thank you for telling us plainly.',
        tags: ['Out-of-date policy', 'Policy'],
      }),
      wrote(0, 5, { comment: 'Well shown.' }),
    ],
  );
}

export function aFeedback(change: Partial<FeedbackContent> = {}): Feedback {
  const content = { ...feedbackOf(aSaidRound(), 0, 'Our training days are in March.'), ...change };
  return stampFeedback(content, FEEDBACK_MADE);
}

export function feedbackBytes(feedback = aFeedback()): Uint8Array<ArrayBuffer> {
  const written = writeFeedback(feedback);
  if (!written.ok) throw new Error('too large');
  return written.value;
}

export function readFeedbackFixture(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync('tests/fixtures/feedback/v1.s11feedback.json'));
}
