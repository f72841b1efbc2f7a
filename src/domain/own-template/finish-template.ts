import { hashContent } from '../shared/content-hash.ts';
import { MAX_LINE_LENGTH } from '../shared/limits.ts';
import { mendTexts } from '../shared/mend-texts.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import { hashTemplate } from '../template/pick-questions.ts';
import { templateSchema, type Question, type Template } from '../template/template.ts';
import {
  ownTemplateSchema,
  type OwnQuestion,
  type OwnScale,
  type OwnTemplate,
} from './own-template.ts';

/** What keeps a template from being sent out, and where. */
export type TemplateFault =
  | { readonly kind: 'noQuestions' }
  | { readonly kind: 'empty'; readonly field: 'title' | 'duty' | 'logoAlt' }
  | { readonly kind: 'emptyPoint'; readonly point: number }
  | { readonly kind: 'samePoint'; readonly point: number }
  | { readonly kind: 'emptyStandard'; readonly standardId: string }
  | {
      readonly kind: 'emptyQuestion';
      readonly questionId: string;
      readonly field: 'title' | 'question' | 'expectation';
    }
  /** A bug of ours, or a stored text from elsewhere. */
  | { readonly kind: 'unfit'; readonly where: string };

/** What stands in place of what a local question need not say. */
const NO_REASON =
  'The partnership asks this of every organisation that it sends these questions to.';
const LOCAL_SOURCE = 'Asked by the partnership';

/** Set by whoever finishes it: under which id and version it is sent out. */
export type Finishing = { readonly id: string; readonly version: string };

/** The template as agencies get it, or everything that is still missing. */
export function finishTemplate(
  typed: OwnTemplate,
  { id, version }: Finishing,
): Result<Template, readonly TemplateFault[]> {
  const own = mendTexts(typed, ownTemplateSchema);
  const faults = listFaults(own);
  if (faults.length > 0) return fail(faults);
  const content = { ...toContent(own), id, version, hash: NO_HASH };
  const parsed = templateSchema.safeParse(content);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return fail([{ kind: 'unfit', where }]);
  }
  return succeed({ ...parsed.data, hash: hashTemplate(parsed.data) });
}

const NO_HASH = '0'.repeat(64);

/** In the order of the pages. */
export function listFaults(own: OwnTemplate): readonly TemplateFault[] {
  const head = (['title', 'duty'] as const).filter((field) => isBlank(own[field]));
  const standards = own.standards.filter(({ questions }) => questions.length > 0);
  return [
    ...head.map((field) => ({ kind: 'empty', field }) as const),
    ...(own.logo !== undefined && isBlank(own.logo.alt)
      ? [{ kind: 'empty', field: 'logoAlt' } as const]
      : []),
    ...listPointFaults(own.scale),
    ...(standards.length === 0 ? [{ kind: 'noQuestions' } as const] : []),
    ...standards.flatMap(({ id, title, about, questions }) => [
      ...(isBlank(title) || isBlank(about)
        ? [{ kind: 'emptyStandard', standardId: id } as const]
        : []),
      ...questions.flatMap(listQuestionFaults),
    ]),
  ];
}

function listPointFaults({ points }: OwnScale): readonly TemplateFault[] {
  const labels = points.map(({ label }) => label.trim().toLowerCase());
  return labels.flatMap((label, point): TemplateFault[] => {
    if (label === '') return [{ kind: 'emptyPoint', point }];
    return labels.indexOf(label) < point ? [{ kind: 'samePoint', point }] : [];
  });
}

export function listQuestionFaults(question: OwnQuestion): readonly TemplateFault[] {
  return (['title', 'question', 'expectation'] as const)
    .filter((field) => isBlank(question[field]))
    .map((field) => ({ kind: 'emptyQuestion', questionId: question.id, field }));
}

function toContent(own: OwnTemplate): Record<string, unknown> {
  const { logo, issuer, declaration, basedOn } = own;
  const issuerWords = trimFields(issuer);
  const hasIssuer = logo !== undefined || Object.values(issuerWords).some((text) => text !== '');
  return {
    agency: own.agency,
    agencyName: own.agencyName,
    edition: own.edition,
    editionTitle: own.editionTitle,
    editionStatus: own.editionStatus,
    depth: own.depth,
    options: own.options,
    title: own.title.trim(),
    duty: own.duty.trim(),
    scale: toScale(own.scale),
    standards: own.standards
      .filter(({ questions }) => questions.length > 0)
      .map(({ weight, questions, ...standard }) => ({
        ...trimFields(standard),
        questions: questions.map(toQuestion),
        ...(weight === undefined || weight === 1 ? {} : { weight }),
      })),
    ...(isBlank(declaration) ? {} : { declaration: declaration.trim() }),
    ...(hasIssuer
      ? {
          issuer: {
            ...issuerWords,
            ...(logo === undefined ? {} : { logo: { ...logo, alt: logo.alt.trim() } }),
          },
        }
      : {}),
    ...(basedOn === undefined ? {} : { basedOn }),
  };
}

/** Tables and files need a short word for a point; the label serves where none was given. */
function toScale({ id, title, points }: OwnScale): OwnScale {
  return {
    id,
    title: isBlank(title) ? 'The partnership’s own scale' : title.trim(),
    points: points.map((point) => ({
      id: point.id,
      label: point.label.trim(),
      short: isBlank(point.short) ? point.label.trim() : point.short.trim(),
    })),
  };
}

function toQuestion(own: OwnQuestion): Record<string, unknown> {
  const wording = {
    // Its box takes several lines so that all of it is seen; the question itself is one.
    question: own.question.trim().replace(/\s*\n\s*/g, ' '),
    expectation: own.expectation.trim(),
    descriptors: own.descriptors.map((text) => text.trim()),
  };
  const citations = own.citations
    .map(({ kind, text }) => ({ kind, text: text.trim() }))
    .filter(({ text }) => text !== '');
  return {
    id: own.id,
    covers: own.covers,
    title: own.title.trim(),
    ...wording,
    why: isBlank(own.why) ? NO_REASON : own.why.trim(),
    strength: own.strength,
    ...(isBlank(own.strengthNote ?? '') ? {} : { strengthNote: (own.strengthNote ?? '').trim() }),
    citations: citations.length > 0 ? citations : [{ kind: 'local', text: LOCAL_SOURCE }],
    evidence: {
      documents: toLines(own.evidence.documents),
      data: toLines(own.evidence.data),
      voice: toLines(own.evidence.voice),
      impact: toLines(own.evidence.impact),
    },
    guidance: own.guidance
      .map(({ id, text }) => ({ id, text: text.trim() }))
      .filter(({ text }) => text !== ''),
    notApplicableAllowed: own.notApplicableAllowed,
    wordingHash: hashWording(wording),
    ...(own.weight === undefined || own.weight === 1 ? {} : { weight: own.weight }),
  };
}

/** As it is hashed when a bundled template is composed: the same words give the same hash. */
export function hashWording({
  question,
  expectation,
  descriptors,
}: Pick<Question, 'question' | 'expectation' | 'descriptors'>): string {
  return hashContent({ question, expectation, descriptors });
}

function toLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim().slice(0, MAX_LINE_LENGTH)).filter((line) => line !== '');
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function trimFields(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.trim()]));
}
