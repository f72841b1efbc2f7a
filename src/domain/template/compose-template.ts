import { hashContent } from '../shared/content-hash.ts';
import { must } from '../shared/must.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import type { StandardsFile } from './standard.ts';
import type {
  Agency,
  AgencyId,
  Depth,
  Edition,
  EditionEntry,
  SourceQuestion,
  Standing,
  TemplateModule,
  TemplateOption,
  WhyFile,
} from './template-source.ts';
import type { Question, Scale, Template } from './template.ts';

/** Everything one agency's templates are made from. */
export type TemplateSources = {
  readonly agency: Agency;
  readonly why: WhyFile;
  readonly edition: Edition;
  readonly standards: StandardsFile;
  readonly scale: Scale;
  readonly moduleById: ReadonlyMap<string, TemplateModule>;
  readonly optionById: ReadonlyMap<string, TemplateOption>;
};

export type TemplateChoice = {
  readonly depth: Depth;
  /** Ids of the agency's conditional parts that are switched on. */
  readonly options: readonly string[];
};

export type CompositionProblem =
  | { readonly kind: 'noSuchEdition'; readonly editions: readonly string[] }
  | { readonly kind: 'noSuchDepth'; readonly depths: readonly string[] }
  | { readonly kind: 'noSuchOption'; readonly option: string; readonly options: readonly string[] };

/**
 * Composes the template of (agency, edition, depth, options). The same sources and choice give
 * the same template and hash, byte for byte.
 */
export function composeTemplate(
  sources: TemplateSources,
  choice: TemplateChoice,
): Result<Template, CompositionProblem> {
  const { agency, edition, scale } = sources;
  const standing = agency.editions[edition.id];
  if (standing === undefined) {
    return fail({ kind: 'noSuchEdition', editions: Object.keys(agency.editions) });
  }
  const depth = agency.depths[choice.depth];
  if (depth === undefined) return fail({ kind: 'noSuchDepth', depths: Object.keys(agency.depths) });

  const offered = listOptions(sources, edition.id);
  const optionIds = offered.map(({ id }) => id);
  const unknown = choice.options.find((option) => !optionIds.includes(option));
  if (unknown !== undefined) {
    return fail({ kind: 'noSuchOption', option: unknown, options: optionIds });
  }

  const chosen = offered.filter(({ id }) => choice.options.includes(id));
  const moduleIds = [...depth.modules, ...chosen.flatMap(({ modules }) => modules)];
  const content: Omit<Template, 'hash'> = {
    id: [agency.id, edition.id, choice.depth, ...chosen.map(({ id }) => id)].join('.'),
    version: depth.version,
    agency: agency.id,
    agencyName: agency.name,
    edition: edition.id,
    editionTitle: edition.title,
    editionStatus: edition.status,
    depth: choice.depth,
    options: chosen.map(({ id }) => id),
    title: standing.reportTitle,
    duty: standing.duty,
    scale,
    standards: composeStandards(sources, moduleIds),
  };
  return succeed({ ...content, hash: hashContent(content) });
}

/** What these modules ask of the agency in the edition, standard by standard, in their order. */
export function composeStandards(
  sources: Omit<TemplateSources, 'scale' | 'optionById'>,
  moduleIds: readonly string[],
): Template['standards'] {
  const asked = listSourceQuestions(sources, moduleIds);
  return sources.standards
    .map((standard) => ({
      ...standard,
      questions: asked
        .filter((question) => question.standard === standard.id)
        .map((question) => composeQuestion(question, sources)),
    }))
    .filter((standard) => standard.questions.length > 0);
}

/** The conditional parts an agency can switch on in one edition, in the agency's order. */
export function listOptions(
  { agency, optionById }: Pick<TemplateSources, 'agency' | 'optionById'>,
  editionId: string,
): readonly TemplateOption[] {
  return agency.options
    .map((id) => must(optionById.get(id), `option ${id}`))
    .filter(({ editions }) => editions === undefined || editions.some((id) => id === editionId));
}

function listSourceQuestions(
  { moduleById, edition }: Pick<TemplateSources, 'moduleById' | 'edition'>,
  moduleIds: readonly string[],
): readonly SourceQuestion[] {
  return [...new Set(moduleIds)]
    .flatMap((id) => must(moduleById.get(id), `module ${id}`).questions)
    .filter((question) => edition.id in question.editions);
}

type StandingKind = Standing['kind'];
type Strength = Pick<Question, 'strength' | 'strengthNote' | 'citations'>;

const BENCHMARK_NOTES: Readonly<Record<Exclude<StandingKind, 'section11'>, string>> = {
  sisterDuty: 'must for bodies under section 11; a benchmark here, beside the duties that bind us',
  guidanceOnly: 'must for bodies under section 11; expected of us by guidance',
};

function composeQuestion(
  source: SourceQuestion,
  sources: Pick<TemplateSources, 'agency' | 'edition' | 'why'>,
): Question {
  const { agency, edition, why } = sources;
  const entry = must(source.editions[edition.id], `${source.id} in ${edition.id}`);
  const { kind } = must(agency.editions[edition.id], `standing in ${edition.id}`);
  const wording = {
    question: entry.question ?? source.question,
    expectation: entry.expectation ?? source.expectation,
    descriptors: source.descriptors,
  };
  return {
    id: source.id,
    covers: entry.covers ?? source.covers ?? [source.id],
    title: source.title,
    ...wording,
    why: why[source.id] ?? source.why,
    ...judgeStrength(entry, agency.id, kind),
    evidence: source.evidence,
    guidance: (source.guidance ?? [])
      .filter(({ editions }) => editions.includes(edition.id))
      .map(({ id, text }) => ({ id, text })),
    notApplicableAllowed: source.notApplicableAllowed,
    wordingHash: hashContent(wording),
  };
}

function judgeStrength(entry: EditionEntry, agencyId: AgencyId, kind: StandingKind): Strength {
  const { binds, strengthNote, citations } = entry;
  if (binds === 'section11' && kind !== 'section11') return toBenchmark(entry, kind);
  const isBound = typeof binds !== 'object' || binds.includes(agencyId);
  return {
    strength: isBound ? entry.strength : 'should',
    ...(strengthNote === undefined ? {} : { strengthNote }),
    citations,
  };
}

/**
 * What section 11 demands, asked of a body it does not bind: a should that says whose must it is.
 * The section is cited only where no guidance says the same.
 */
function toBenchmark(
  { citations }: EditionEntry,
  kind: Exclude<StandingKind, 'section11'>,
): Strength {
  const guidance = citations.filter((citation) => citation.kind !== 'statute');
  return {
    strength: 'should',
    strengthNote: BENCHMARK_NOTES[kind],
    citations: guidance.length > 0 ? guidance : citations,
  };
}
