import * as z from 'zod/mini';

import { auditIdSchema } from '../audit/audit.ts';
import { agencyTokenSchema } from '../collection/agency.ts';
import { contactSchema, roundIdSchema } from '../collection/round.ts';
import { moderatedRatingSchema } from '../moderation/moderation.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { standardIdSchema } from '../template/standard.ts';
import { hashSchema, questionIdSchema } from '../template/template.ts';

/** How feedback says what it is; no other file of ours says the same. */
export const FEEDBACK_FORMAT = 's11-feedback';

/** The version this code writes, and the only one it reads. */
export const FEEDBACK_VERSION = 1;

const countSchema = z.int().check(z.minimum(0));

/** What the agency's own rating was in the return this answers. */
const selfRatingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rated'),
    rating: z.int().check(z.minimum(0), z.maximum(99)),
  }),
  z.strictObject({ kind: z.literal('notApplicable') }),
  z.strictObject({ kind: z.literal('unanswered') }),
]);

/** What the partnership says of the rating. Who of it decided stays with the partnership. */
const saidSchema = z.discriminatedUnion('kind', [
  /** Nothing of the rating: there is a comment, or a tag. */
  z.strictObject({ kind: z.literal('nothing') }),
  z.strictObject({ kind: z.literal('agreed') }),
  /** The agency is asked to think again. */
  z.strictObject({ kind: z.literal('challenged'), reason: typedTextSchema }),
  z.strictObject({
    kind: z.literal('changed'),
    to: moderatedRatingSchema,
    reason: typedTextSchema,
  }),
]);
export type Said = z.infer<typeof saidSchema>;

/** One question of which something is said. There is no field for a private note. */
export const feedbackQuestionSchema = z.strictObject({
  id: questionIdSchema,
  standard: standardIdSchema,
  title: lineSchema,
  self: selfRatingSchema,
  said: saidSchema,
  comment: typedTextSchema,
  /** What the answer is an example of, such as "Out-of-date policy". */
  tags: z.array(lineSchema),
});
export type FeedbackQuestion = z.infer<typeof feedbackQuestionSchema>;

/** Answers at the top of the scale: the agency's own, counted, beside a share of its whole group. */
const shareSchema = z.strictObject({
  full: countSchema,
  rated: z.int().check(z.minimum(1)),
  /** Of the group, in per cent, in steps of five from 5 to 95: see `docs/decisions/0025`. */
  group: z.int().check(z.minimum(5), z.maximum(95), z.multipleOf(5)),
});
export type PositionShare = z.infer<typeof shareSchema>;

/** Where the agency stands among agencies of its kind, none of which is named. */
export const positionSchema = z.strictObject({
  /** The kinds of agency in the group, in words. */
  among: typedLineSchema,
  /** Itself included; never fewer than five. */
  agencies: z.int().check(z.minimum(5)),
  all: shareSchema,
  standards: z.array(
    z.strictObject({ standard: standardIdSchema, title: lineSchema, share: shareSchema }),
  ),
});
export type Position = z.infer<typeof positionSchema>;

/** All that is given back. The same decisions on the same return give the same content. */
export const feedbackContentSchema = z.strictObject({
  isSample: z.boolean(),
  roundId: roundIdSchema,
  roundName: typedLineSchema,
  partnership: typedLineSchema,
  /** Who to ask; absent where the round names nobody. */
  contact: z.exactOptional(contactSchema),
  agencyToken: agencyTokenSchema,
  /** What the partnership calls the agency. */
  agencyName: typedLineSchema,
  /** The return it answers, and the audit that return was made of. */
  returned: z.strictObject({
    contentHash: hashSchema,
    auditId: auditIdSchema,
    organisation: typedLineSchema,
    period: typedLineSchema,
    madeAt: momentSchema,
    /** The version that was signed off; a draft has none. */
    version: z.exactOptional(lineSchema),
  }),
  templateHash: hashSchema,
  templateTitle: typedLineSchema,
  /** The words of the scale, the worst first. */
  scale: z.array(typedLineSchema),
  /** How many questions the return answers to. */
  asked: countSchema,
  /** In the order of the template; those of which nothing is said are not among them. */
  questions: z.array(feedbackQuestionSchema),
  /** Absent where too few agencies are like it. */
  position: z.exactOptional(positionSchema),
  /** What the partnership writes to every agency of the round; may be empty. */
  message: typedTextSchema,
});
export type FeedbackContent = z.infer<typeof feedbackContentSchema>;

/** What a partnership gives back on one return. Released: never edited, see `docs/decisions/0025`. */
export const feedbackSchema = z.strictObject({
  format: z.literal(FEEDBACK_FORMAT),
  version: z.literal(FEEDBACK_VERSION),
  content: feedbackContentSchema,
  madeAt: momentSchema,
  /** SHA-256 over the canonical JSON of all the rest: tells a file changed on its way. */
  hash: hashSchema,
});
export type Feedback = z.infer<typeof feedbackSchema>;
