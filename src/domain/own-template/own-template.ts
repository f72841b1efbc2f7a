import * as z from 'zod/mini';

import { plainDateSchema } from '../shared/plain-date.ts';
import { typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { standardIdSchema, type StandardId } from '../template/standard.ts';
import { depthSchema } from '../template/template-source.ts';
import {
  basedOnSchema,
  hashSchema,
  logoSchema,
  questionIdSchema,
  weightSchema,
  type Issuer,
  type Question,
  type QuestionId,
  type Template,
} from '../template/template.ts';

/*
 * A partnership's own template while it is worked on: as a template, but each text may be unfinished
 * or empty, since what is typed is stored as it is typed. `finishTemplate` makes the template of it.
 */

export const ownQuestionSchema = z.strictObject({
  id: questionIdSchema,
  covers: z.array(questionIdSchema).check(z.minLength(1)),
  title: typedLineSchema,
  question: typedLineSchema,
  expectation: typedTextSchema,
  why: typedTextSchema,
  strength: z.enum(['must', 'should']),
  strengthNote: z.exactOptional(typedLineSchema),
  citations: z.array(
    z.strictObject({ kind: z.enum(['statute', 'guidance', 'local']), text: typedLineSchema }),
  ),
  /** As many as the scale has points. */
  descriptors: z.array(typedTextSchema),
  evidence: z.strictObject({
    documents: z.array(typedLineSchema),
    data: z.array(typedLineSchema),
    voice: z.array(typedLineSchema),
    impact: z.array(typedLineSchema),
  }),
  guidance: z.array(z.strictObject({ id: questionIdSchema, text: typedTextSchema })),
  notApplicableAllowed: z.boolean(),
  weight: z.exactOptional(weightSchema),
  /** The wording's hash in the template it was taken from; none for what was written here. */
  takenAs: z.exactOptional(hashSchema),
});
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

export const ownStandardSchema = z.strictObject({
  id: standardIdSchema,
  title: typedLineSchema,
  about: typedTextSchema,
  weight: z.exactOptional(weightSchema),
  /** May be empty: it is then not asked. */
  questions: z.array(ownQuestionSchema),
});
export type OwnStandard = z.infer<typeof ownStandardSchema>;

export const ownScaleSchema = z.strictObject({
  id: typedLineSchema,
  title: typedLineSchema,
  points: z.array(
    z.strictObject({ id: typedLineSchema, label: typedLineSchema, short: typedLineSchema }),
  ),
});
export type OwnScale = z.infer<typeof ownScaleSchema>;

export const ownIssuerSchema = z.strictObject({
  name: typedLineSchema,
  contactName: typedLineSchema,
  contactRole: typedLineSchema,
  contactEmail: typedLineSchema,
  contactPhone: typedLineSchema,
  opensOn: z.exactOptional(plainDateSchema),
  dueDate: z.exactOptional(plainDateSchema),
});
export type OwnIssuer = z.infer<typeof ownIssuerSchema>;

/** A question that is not asked for now, and where it stood. Nothing that was written is thrown away. */
export const setAsideSchema = z.strictObject({
  standardId: standardIdSchema,
  question: ownQuestionSchema,
});
export type SetAside = z.infer<typeof setAsideSchema>;

export const OWN_FORMAT = 's11-own-template';

export const ownTemplateSchema = z.strictObject({
  format: z.literal(OWN_FORMAT),
  version: z.literal(1),
  /** What the partnership calls it among its own. */
  name: typedLineSchema,
  /** The head of the report. */
  title: typedLineSchema,
  agency: typedLineSchema,
  agencyName: typedLineSchema,
  edition: typedLineSchema,
  editionTitle: typedLineSchema,
  editionStatus: typedTextSchema,
  depth: depthSchema,
  options: z.array(typedLineSchema),
  duty: typedTextSchema,
  declaration: typedTextSchema,
  issuer: ownIssuerSchema,
  logo: z.exactOptional(z.strictObject({ ...logoSchema.shape, alt: typedLineSchema })),
  scale: ownScaleSchema,
  standards: z.array(ownStandardSchema),
  setAside: z.array(setAsideSchema),
  basedOn: z.exactOptional(basedOnSchema),
});
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

const NO_ISSUER: Issuer = {
  name: '',
  contactName: '',
  contactRole: '',
  contactEmail: '',
  contactPhone: '',
};

/** A copy to work on, of a bundled template or one from a file. */
export function startOwnTemplate(template: Template, name: string): OwnTemplate {
  const { id, version, hash, basedOn, issuer, declaration, standards, ...head } = template;
  const { logo, ...issuerWords } = issuer ?? NO_ISSUER;
  return {
    ...head,
    format: OWN_FORMAT,
    version: 1,
    name,
    declaration: declaration ?? '',
    issuer: issuerWords,
    ...(logo === undefined ? {} : { logo }),
    standards: standards.map((standard) => ({
      ...standard,
      questions: standard.questions.map(toOwnQuestion),
    })),
    setAside: [],
    basedOn: basedOn ?? { id, version, hash },
  };
}

export function toOwnQuestion({ wordingHash, ...question }: Question): OwnQuestion {
  return { ...question, takenAs: wordingHash };
}

/** All that are asked, in their order. */
export function listOwnQuestions({ standards }: OwnTemplate): readonly OwnQuestion[] {
  return standards.flatMap(({ questions }) => questions);
}

export type OwnPlace = {
  readonly standard: OwnStandard;
  readonly question: OwnQuestion;
  /** From 0. */
  readonly standardPlace: number;
  readonly questionPlace: number;
};

/** A question that is asked, and where it stands. */
export function findOwnQuestion(own: OwnTemplate, id: QuestionId | string): OwnPlace | undefined {
  for (const [standardPlace, standard] of own.standards.entries()) {
    const questionPlace = standard.questions.findIndex((question) => question.id === id);
    const question = standard.questions[questionPlace];
    if (question !== undefined) return { standard, question, standardPlace, questionPlace };
  }
  return undefined;
}

/** Ids that no bundled question or standard has: theirs never begin with this word. */
const LOCAL_QUESTION = 'local.';
const LOCAL_STANDARD = 'local-';

/** `unique` is a random id, so that two partnerships never give the same. */
export function toLocalQuestionId(unique: string): QuestionId {
  return questionIdSchema.parse(LOCAL_QUESTION + unique.toLowerCase());
}

export function toLocalStandardId(unique: string): StandardId {
  return standardIdSchema.parse(LOCAL_STANDARD + unique.toLowerCase());
}

export function isLocalQuestion({ id }: { readonly id: string }): boolean {
  return id.startsWith(LOCAL_QUESTION);
}

export function isLocalStandard({ id }: { readonly id: string }): boolean {
  return id.startsWith(LOCAL_STANDARD);
}
