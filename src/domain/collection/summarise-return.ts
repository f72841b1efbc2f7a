import * as z from 'zod/mini';

import { evidenceStrengthSchema } from '../audit/audit.ts';
import { replyKeySchema, type Reply, type ReplyKey } from '../audit/reply.ts';
import { returnToAudit } from '../audit-return/return-to-audit.ts';
import type { AuditReturn } from '../audit-return/audit-return.ts';
import { scoreAudit } from '../scoring/score-audit.ts';
import { plainDateSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema } from '../shared/text.ts';
import { questionIdSchema } from '../template/template.ts';
import { standardIdSchema } from '../template/standard.ts';

/**
 * Counts up whenever a summary would say anything else of the same return: summaries of an earlier
 * number are thrown away and made anew.
 */
export const SCORER_VERSION = 1;

const countSchema = z.int().check(z.minimum(0));

/** What a round is drawn from: small, derived from the return alone, and no truth of its own. */
export const returnSummarySchema = z.strictObject({
  templateId: lineSchema,
  edition: lineSchema,
  depth: lineSchema,
  scale: z.strictObject({ id: lineSchema, labels: z.array(typedLineSchema) }),
  counts: z.strictObject({
    total: countSchema,
    byRating: z.array(countSchema),
    notApplicable: countSchema,
    unanswered: countSchema,
  }),
  /** Share of points from 0 to 1; missing where no standard has a score. */
  overall: z.exactOptional(z.number()),
  statutoryGaps: countSchema,
  otherGaps: countSchema,
  unevidencedStrengths: countSchema,
  evidence: countSchema,
  /** The due days of planned actions that are not done; empty for those without one. */
  openActions: z.array(z.union([plainDateSchema, z.literal('')])),
  doneActions: countSchema,
  /** Which things said in feedback are answered in it; the words are in the return alone. */
  replies: z.exactOptional(z.array(replyKeySchema)),
  questions: z.array(
    z.strictObject({
      id: questionIdSchema,
      standard: standardIdSchema,
      wordingHash: lineSchema,
      /** Position on the scale; missing for not applicable and unanswered. */
      rating: z.exactOptional(z.int()),
      state: z.enum(['rated', 'notApplicable', 'unanswered']),
      isMust: z.boolean(),
      evidenceStrength: z.exactOptional(evidenceStrengthSchema),
      isUnevidenced: z.boolean(),
    }),
  ),
});
export type ReturnSummary = z.infer<typeof returnSummarySchema>;

/** Scored as of the day the return was made, in UTC, so that the same return gives the same anywhere. */
export function summariseReturn(auditReturn: AuditReturn): ReturnSummary {
  const { template, replies } = auditReturn.content;
  const today = auditReturn.madeAt.slice(0, 10);
  const card = scoreAudit(template, returnToAudit(auditReturn), today);
  const unevidenced = new Set<string>(card.unevidencedStrengths.map(({ question }) => question.id));
  const planned = card.actions.filter((action) => action.kind === 'planned');
  const open = planned.filter(({ status }) => status !== 'done');
  const statutoryGaps = card.gaps.filter(({ isStatutoryGap }) => isStatutoryGap).length;
  return {
    templateId: template.id,
    edition: template.edition,
    depth: template.depth,
    scale: { id: template.scale.id, labels: template.scale.points.map(({ label }) => label) },
    counts: { ...card.counts, byRating: [...card.counts.byRating] },
    ...('share' in card.overall ? { overall: card.overall.share } : {}),
    statutoryGaps,
    otherGaps: card.gaps.length - statutoryGaps,
    unevidencedStrengths: unevidenced.size,
    evidence: card.evidence.length,
    openActions: open.map(({ dueDate }) => dueDate ?? ''),
    doneActions: planned.length - open.length,
    ...(replies === undefined ? {} : { replies: replies.map(toReplyKey) }),
    questions: card.standards.flatMap(({ id: standard, questions }) =>
      questions.map(({ question, answer, state }) => ({
        id: question.id,
        standard,
        wordingHash: question.wordingHash,
        ...(state.kind === 'rated' ? { rating: state.rating } : {}),
        state: state.kind === 'needsReason' ? 'unanswered' : state.kind,
        isMust: question.strength === 'must',
        ...(answer.evidenceStrength === undefined
          ? {}
          : { evidenceStrength: answer.evidenceStrength }),
        isUnevidenced: unevidenced.has(question.id),
      })),
    ),
  };
}

function toReplyKey({ questionId, feedback }: Reply): ReplyKey {
  return { questionId, feedback };
}
