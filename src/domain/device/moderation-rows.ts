import * as z from 'zod/mini';

import { roundIdSchema } from '../collection/round.ts';
import { commentarySchema, commentarySectionSchema } from '../moderation/commentary.ts';
import { moderationSchema, moderatorIdSchema, moderatorSchema } from '../moderation/moderation.ts';
import { surveyIdSchema, surveySchema } from '../moderation/survey.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { hashSchema, questionIdSchema } from '../template/template.ts';

/**
 * The rows of what a partnership makes of its returns, since version 5. Released: never edited, as
 * those in `rows.ts`.
 */
const common = {
  roundId: roundIdSchema,
  revision: z.int().check(z.minimum(1)),
  changedAt: momentSchema,
};

export const moderatorRowSchema = z.strictObject({
  ...common,
  id: moderatorIdSchema,
  moderator: moderatorSchema,
});
export type ModeratorRow = z.infer<typeof moderatorRowSchema>;

/** Of one answer in one return: a newer return is another, and meets what was decided of this. */
export const moderationRowSchema = z.strictObject({
  ...common,
  contentHash: hashSchema,
  questionId: questionIdSchema,
  moderation: moderationSchema,
});
export type ModerationRow = z.infer<typeof moderationRowSchema>;

export const commentaryRowSchema = z.strictObject({
  ...common,
  section: commentarySectionSchema,
  commentary: commentarySchema,
});
export type CommentaryRow = z.infer<typeof commentaryRowSchema>;

export const surveyRowSchema = z.strictObject({
  ...common,
  id: surveyIdSchema,
  survey: surveySchema,
});
export type SurveyRow = z.infer<typeof surveyRowSchema>;
