import * as z from 'zod/mini';

import { STANDARD_IDS } from '../../src/domain/template/standard.ts';
import type { DatabaseDump } from './e2e-database.ts';

/*
 * A round counted again from its stored rows, answer by answer, without any of the app's own
 * counting: what the screen says is held against this.
 */

const receivedSchema = z.object({
  roundId: z.string(),
  contentHash: z.string(),
  received: z.object({
    agencyToken: z.optional(z.string()),
    changedAt: z.string(),
  }),
});
const summarySchema = z.object({
  contentHash: z.string(),
  summary: z.object({
    openActions: z.array(z.string()),
    questions: z.array(
      z.object({
        id: z.string(),
        standard: z.enum(STANDARD_IDS),
        rating: z.optional(z.number()),
        state: z.string(),
        evidenceStrength: z.optional(z.string()),
        isUnevidenced: z.boolean(),
      }),
    ),
  }),
});
const moderationSchema = z.object({
  contentHash: z.string(),
  questionId: z.string(),
  moderation: z.object({
    verdict: z.array(
      z.object({ value: z.object({ kind: z.string(), rating: z.optional(z.number()) }) }),
    ),
    tags: z.array(z.object({ value: z.array(z.string()) })),
  }),
});

export type CountedAnswer = {
  readonly hash: string;
  readonly question: string;
  readonly standard: (typeof STANDARD_IDS)[number];
  readonly self: number | 'notApplicable' | 'unanswered';
  readonly agreed: number | 'notApplicable' | 'unanswered' | 'open';
  readonly strength: string;
  readonly isUnevidenced: boolean;
  readonly tags: readonly string[];
};

export type Recount = {
  readonly hashes: readonly string[];
  readonly answers: readonly CountedAnswer[];
  readonly dueDays: readonly string[];
};

/** Of each agency's returns the one that was changed last; one that names no agency waits. */
export function recountRound({ stores }: DatabaseDump, roundId: string): Recount {
  const rowsOf = (name: string): readonly unknown[] => stores[name]?.rows ?? [];
  const current = new Map<string, { hash: string; changedAt: string }>();
  for (const row of rowsOf('receivedReturns')) {
    const { contentHash: hash, received, roundId: of } = z.parse(receivedSchema, row);
    const { agencyToken: token, changedAt } = received;
    if (of !== roundId || token === undefined) continue;
    if ((current.get(token)?.changedAt ?? '') < changedAt) current.set(token, { hash, changedAt });
  }
  const hashes = [...current.values()].map(({ hash }) => hash);
  const moderations = rowsOf('moderations').map((row) => z.parse(moderationSchema, row));
  const summaries = rowsOf('returnSummaries')
    .map((row) => z.parse(summarySchema, row))
    .filter(({ contentHash }) => hashes.includes(contentHash));
  return {
    hashes,
    dueDays: summaries.flatMap(({ summary }) => summary.openActions),
    answers: summaries.flatMap(({ contentHash, summary }) =>
      summary.questions.map((question) => {
        const own = moderations.find(
          (one) => one.contentHash === contentHash && one.questionId === question.id,
        )?.moderation;
        const verdict = own?.verdict[0]?.value;
        const self = question.rating ?? toState(question.state);
        return {
          hash: contentHash,
          question: question.id,
          standard: question.standard,
          self,
          agreed: verdict?.kind === 'agree' ? self : (verdict?.rating ?? 'open'),
          strength: question.evidenceStrength ?? 'unjudged',
          isUnevidenced: question.isUnevidenced,
          tags: own?.tags[0]?.value ?? [],
        };
      }),
    ),
  };
}

function toState(state: string): 'notApplicable' | 'unanswered' {
  return state === 'notApplicable' ? 'notApplicable' : 'unanswered';
}

/** The answers of each standard that was asked about, in the order of the standards. */
export function byStandard(
  answers: readonly CountedAnswer[],
): readonly (readonly CountedAnswer[])[] {
  return STANDARD_IDS.map((id) => answers.filter(({ standard }) => standard === id)).filter(
    ({ length }) => length > 0,
  );
}
