import * as z from 'zod/mini';

import { lineSchema, proseSchema } from '../shared/text.ts';
import { standardIdSchema } from './standard.ts';

/** The catalogue's id of an expectation, such as `core.senior-lead`: opaque, never positional. */
export const questionIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/), z.maxLength(100))
  .brand<'QuestionId'>();
export type QuestionId = z.infer<typeof questionIdSchema>;

/** Where a duty comes from, worded for the user: "Working Together 2023, chapter 4, Police". */
export const citationSchema = z.strictObject({
  kind: z.enum(['statute', 'guidance', 'local']),
  text: lineSchema,
});
export type Citation = z.infer<typeof citationSchema>;

/** Ideas for evidence of the four kinds, so that a lead looks beyond documents. */
export const evidenceIdeasSchema = z.strictObject({
  documents: z.array(lineSchema),
  data: z.array(lineSchema),
  voice: z.array(lineSchema),
  impact: z.array(lineSchema),
});
export type EvidenceIdeas = z.infer<typeof evidenceIdeasSchema>;

/** A rating scale, lowest point first. A rating is stored as its position, 0 the worst. */
export const scaleSchema = z.strictObject({
  id: lineSchema,
  title: lineSchema,
  points: z
    .array(z.strictObject({ id: lineSchema, label: lineSchema, short: lineSchema }))
    .check(z.minLength(2), z.maxLength(21)),
});
export type Scale = z.infer<typeof scaleSchema>;

/** SHA-256 in hexadecimal. */
export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const questionSchema = z.strictObject({
  id: questionIdSchema,
  /** Every catalogue entry this question stands for, its own id first. */
  covers: z.array(questionIdSchema).check(z.minLength(1)),
  title: lineSchema,
  question: lineSchema,
  expectation: proseSchema,
  why: proseSchema,
  strength: z.enum(['must', 'should']),
  strengthNote: z.exactOptional(lineSchema),
  citations: z.array(citationSchema).check(z.minLength(1)),
  descriptors: z.array(proseSchema),
  evidence: evidenceIdeasSchema,
  guidance: z.array(z.strictObject({ id: questionIdSchema, text: proseSchema })),
  notApplicableAllowed: z.boolean(),
  wordingHash: hashSchema,
});
export type Question = z.infer<typeof questionSchema>;

export const templateStandardSchema = z.strictObject({
  id: standardIdSchema,
  title: lineSchema,
  about: proseSchema,
  questions: z.array(questionSchema).check(z.minLength(1)),
});
export type TemplateStandard = z.infer<typeof templateStandardSchema>;

/** A composed question set as an audit is answered on it, whole in itself. */
export const templateSchema = z.strictObject({
  id: lineSchema,
  version: lineSchema,
  hash: hashSchema,
  agency: lineSchema,
  agencyName: lineSchema,
  edition: lineSchema,
  editionTitle: lineSchema,
  editionStatus: proseSchema,
  depth: z.enum(['lite', 'standard', 'full']),
  options: z.array(lineSchema),
  title: lineSchema,
  /** Which duty the audit speaks of; the report says it in the agency's own terms. */
  duty: proseSchema,
  scale: scaleSchema,
  standards: z.array(templateStandardSchema).check(z.minLength(1)),
});
export type Template = z.infer<typeof templateSchema>;

/** The number a question is shown under: the third of the fourth standard is "4.3". Both from 0. */
export function formatPlace(standard: number, question: number): string {
  return `${standard + 1}.${question + 1}`;
}

/** All questions in the order they are shown. */
export function listQuestions(template: Template): readonly Question[] {
  return template.standards.flatMap((standard) => standard.questions);
}
