import * as z from 'zod/mini';

import { roundIdSchema } from '../collection/round.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { typedLineSchema } from '../shared/text.ts';
import { hashSchema, questionIdSchema } from '../template/template.ts';
import { mergeModerations, listClashes, type ModerationField } from './merge-moderations.ts';
import type { ModeratedAnswer } from './meet-earlier.ts';
import {
  EMPTY_MODERATION,
  moderationSchema,
  moderatorIdSchema,
  moderatorSchema,
} from './moderation.ts';
import { isSameValue } from '../shared/same-value.ts';

/** How a moderator's file says what it is; no other file of ours says the same. */
export const MODERATION_FORMAT = 's11-moderation';
export const MODERATION_VERSION = 1;

/** One moderator's work on a round, for another. It has private notes: it never goes to an agency. */
export const moderationFileSchema = z.strictObject({
  format: z.literal(MODERATION_FORMAT),
  version: z.literal(MODERATION_VERSION),
  content: z.strictObject({
    roundId: roundIdSchema,
    /** For whoever has to tell files apart, and for a round that is not on the device. */
    roundName: typedLineSchema,
    moderators: z.array(z.strictObject({ id: moderatorIdSchema, moderator: moderatorSchema })),
    moderations: z.array(
      z.strictObject({
        contentHash: hashSchema,
        questionId: questionIdSchema,
        moderation: moderationSchema,
      }),
    ),
    madeAt: momentSchema,
  }),
  /** SHA-256 over the canonical JSON of `content`. */
  contentHash: hashSchema,
});
export type ModerationFile = z.infer<typeof moderationFileSchema>;

/** What bringing in another moderator's decisions does, answer by answer. */
export type MergePlan = {
  /** What has to be stored. */
  readonly changed: readonly ModeratedAnswer[];
  /** Answers on which nothing was decided here. */
  readonly added: number;
  /** Answers decided on here to which the file brings more, and in which nothing differs. */
  readonly joined: number;
  /** Of the answers in the file, those it brings nothing to. */
  readonly unchanged: number;
  /** Fields that differ and that nobody has settled, those from before among them. */
  readonly clashes: readonly Clash[];
};

export type Clash = ModeratedAnswer & { readonly fields: readonly ModerationField[] };

/** Field by field; done again it changes nothing, and either side first comes to the same. */
export function planMerge(
  ours: readonly ModeratedAnswer[],
  theirs: readonly ModeratedAnswer[],
): MergePlan {
  const here = new Map(ours.map((one) => [keyOf(one), one]));
  const merged = new Map(here);
  for (const one of theirs) {
    const known = merged.get(keyOf(one))?.moderation ?? EMPTY_MODERATION;
    merged.set(keyOf(one), { ...one, moderation: mergeModerations(known, one.moderation) });
  }
  const changed = [...merged.values()].filter(
    (one) => !isSameValue(here.get(keyOf(one))?.moderation, one.moderation),
  );
  const clashes = [...merged.values()].flatMap((one) => {
    const fields = listClashes(one.moderation);
    return fields.length === 0 ? [] : [{ ...one, fields }];
  });
  return {
    changed,
    added: changed.filter((one) => !here.has(keyOf(one))).length,
    joined: changed.filter((one) => here.has(keyOf(one)) && !isClashing(one)).length,
    unchanged: theirs.length - changed.length,
    clashes,
  };
}

function isClashing({ moderation }: ModeratedAnswer): boolean {
  return listClashes(moderation).length > 0;
}

function keyOf({ contentHash, questionId }: ModeratedAnswer): string {
  return `${contentHash} ${questionId}`;
}
