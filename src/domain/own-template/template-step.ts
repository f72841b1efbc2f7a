import * as z from 'zod/mini';

import { isSameValue } from '../shared/same-value.ts';
import { standardIdSchema } from '../template/standard.ts';
import { questionIdSchema } from '../template/template.ts';
import {
  ownQuestionSchema,
  ownStandardSchema,
  ownTemplateSchema,
  type OwnQuestion,
  type OwnTemplate,
} from './own-template.ts';

const headSchema = z.partial(z.omit(ownTemplateSchema, { standards: true }));

/**
 * The way from one state of a template to another: only what differs. A history of them is a
 * fraction of a history of whole templates, which are a third of a megabyte each.
 */
export const templateStepSchema = z.strictObject({
  head: headSchema,
  /** Fields of the head that the other state does not have. */
  without: z.array(z.string()),
  /** Set where standards or the order of anything differs: the whole layout, questions by id. */
  layout: z.exactOptional(
    z.array(
      z.strictObject({
        ...ownStandardSchema.shape,
        id: standardIdSchema,
        questions: z.array(questionIdSchema),
      }),
    ),
  ),
  questions: z.array(ownQuestionSchema),
});
export type TemplateStep = z.infer<typeof templateStepSchema>;

/** What leads from `from` to `to`. */
export function findStep(from: OwnTemplate, to: OwnTemplate): TemplateStep {
  const { standards: fromStandards, ...fromHead } = from;
  const { standards: toStandards, ...toHead } = to;
  const known = indexQuestions(from);
  const layout = layOut(toStandards);
  const questions = toStandards
    .flatMap((standard) => standard.questions)
    .filter((question) => !isSameValue(known.get(question.id), question));
  return {
    head: Object.fromEntries(
      Object.entries(toHead).filter(
        ([field, value]) => !isSameValue(Reflect.get(fromHead, field), value),
      ),
    ),
    without: Object.keys(fromHead).filter((field) => !Object.hasOwn(toHead, field)),
    ...(isSameValue(layOut(fromStandards), layout) ? {} : { layout }),
    questions,
  };
}

/** Nothing when the step does not fit what it is taken from. */
export function takeStep(from: OwnTemplate, step: TemplateStep): OwnTemplate | undefined {
  const { standards: fromStandards, ...fromHead } = from;
  const known = indexQuestions(from);
  for (const question of step.questions) known.set(question.id, question);
  const layout = step.layout ?? layOut(fromStandards);
  const missing = layout.some(({ questions }) => questions.some((id) => !known.has(id)));
  if (missing) return undefined;
  const head: Record<string, unknown> = { ...fromHead, ...step.head };
  for (const field of step.without) Reflect.deleteProperty(head, field);
  const standards = layout.map((standard) => ({
    ...standard,
    questions: standard.questions.flatMap((id) => known.get(id) ?? []),
  }));
  return ownTemplateSchema.safeParse({ ...head, standards }).data;
}

export function isEmptyStep(step: TemplateStep): boolean {
  return (
    Object.keys(step.head).length === 0 &&
    step.without.length === 0 &&
    step.layout === undefined &&
    step.questions.length === 0
  );
}

/**
 * Whether going from the earlier to the later state was nothing but typing on: then every word of
 * the earlier stands in the later, and it needs no place of its own in the history.
 */
export function isTypingOn(earlier: unknown, later: unknown): boolean {
  if (typeof earlier === 'string') return typeof later === 'string' && later.startsWith(earlier);
  if (typeof earlier !== 'object' || earlier === null) return Object.is(earlier, later);
  if (typeof later !== 'object' || later === null) return false;
  const fields = Object.keys(earlier);
  return (
    fields.length === Object.keys(later).length &&
    fields.every((field) => isTypingOn(Reflect.get(earlier, field), Reflect.get(later, field)))
  );
}

function indexQuestions({ standards }: OwnTemplate): Map<string, OwnQuestion> {
  return new Map(
    standards.flatMap(({ questions }) => questions.map((question) => [question.id, question])),
  );
}

function layOut(standards: OwnTemplate['standards']): NonNullable<TemplateStep['layout']> {
  return standards.map((standard) => ({
    ...standard,
    questions: standard.questions.map(({ id }) => id),
  }));
}
