import * as z from 'zod/mini';

import { lineSchema, proseSchema } from '../shared/text.ts';
import { editionIdSchema } from './template-source.ts';
import { questionIdSchema } from './template.ts';

/** How what a later edition asks stands to what the earlier one asked, from the later one's side. */
export const relationSchema = z.enum([
  'equal',
  'wider',
  'narrower',
  'overlapping',
  'new',
  'retired',
]);
export type Relation = z.infer<typeof relationSchema>;

const changeSchema = z.strictObject({
  relation: relationSchema,
  /** One judgement that holds for every question of the list. */
  reason: proseSchema,
  /** A question that kept its id by that id; one that stands for another as a pair. */
  questions: z
    .array(
      z.union([questionIdSchema, z.strictObject({ from: questionIdSchema, to: questionIdSchema })]),
    )
    .check(z.minLength(1)),
});

/** What became of every question between two editions: `crosswalks/<from>-<to>.json`. */
export const crosswalkSchema = z.strictObject({
  id: lineSchema,
  from: editionIdSchema,
  to: editionIdSchema,
  changes: z.array(changeSchema),
});
export type Crosswalk = z.infer<typeof crosswalkSchema>;

/** One question's way from edition to edition: `new` has no `from`, `retired` no `to`. */
export type CrosswalkStep = {
  readonly relation: Relation;
  readonly reason: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** The crosswalk question by question, in the file's order. */
export function listSteps(crosswalk: Crosswalk): readonly CrosswalkStep[] {
  return crosswalk.changes.flatMap(({ relation, reason, questions }) =>
    questions.map((question) => {
      const { from, to } =
        typeof question === 'string' ? { from: question, to: question } : question;
      return {
        relation,
        reason,
        from: relation === 'new' ? undefined : from,
        to: relation === 'retired' ? undefined : to,
      };
    }),
  );
}
