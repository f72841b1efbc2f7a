import * as z from 'zod/mini';

import { momentSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema, typedTextSchema } from '../shared/text.ts';

export const moderatorIdSchema = z.uuid().brand<'ModeratorId'>();
export type ModeratorId = z.infer<typeof moderatorIdSchema>;

/** Somebody who moderates in a round. A role is enough: a name is never asked for. */
export const moderatorSchema = z.strictObject({
  name: typedLineSchema,
  role: typedLineSchema,
});
export type Moderator = z.infer<typeof moderatorSchema>;

/** One opening of the app on one device. A restored backup is another, so no two ever count alike. */
export const penSchema = z.uuid().brand<'Pen'>();
export type Pen = z.infer<typeof penSchema>;

/** Up to which of each pen's writings somebody had seen, what they wrote now included. */
export const clockSchema = z.record(penSchema, z.int().check(z.minimum(1)));
export type Clock = z.infer<typeof clockSchema>;

/** The rating a moderator would give. */
export const moderatedRatingSchema = z.union([
  z.int().check(z.minimum(0), z.maximum(99)),
  z.literal('notApplicable'),
]);
export type ModeratedRating = z.infer<typeof moderatedRatingSchema>;

/** What was decided of one answer. Half done is stored as well, and counts once it is whole. */
export const verdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agree') }),
  /** The agency is asked to think again; until it has answered nothing is agreed. */
  z.strictObject({ kind: z.literal('challenge'), reason: typedTextSchema }),
  z.strictObject({
    kind: z.literal('change'),
    rating: z.exactOptional(moderatedRatingSchema),
    reason: typedTextSchema,
  }),
  /** Taken back. */
  z.strictObject({ kind: z.literal('undecided') }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

const tagsSchema = z.array(lineSchema);

const written = {
  by: moderatorIdSchema,
  at: momentSchema,
  clock: clockSchema,
};

/**
 * What moderators make of one answer, field by field. A field holds every value that no other was
 * written over: none while it is empty, one as a rule, several where two moderators wrote without
 * having seen each other's.
 */
export const moderationSchema = z.strictObject({
  verdict: z.array(z.strictObject({ value: verdictSchema, ...written })),
  /** For the agency: it leaves with the feedback. */
  comment: z.array(z.strictObject({ value: typedTextSchema, ...written })),
  /** For the partnership: it leaves in backups and to other moderators, and never to an agency. */
  privateNote: z.array(z.strictObject({ value: typedTextSchema, ...written })),
  /** What the answer is an example of, such as "Out-of-date policy". */
  tags: z.array(z.strictObject({ value: tagsSchema, ...written })),
});
export type Moderation = z.infer<typeof moderationSchema>;

export type Written<Value> = {
  readonly value: Value;
  readonly by: ModeratorId;
  readonly at: string;
  readonly clock: Clock;
};

export const EMPTY_MODERATION: Moderation = { verdict: [], comment: [], privateNote: [], tags: [] };
