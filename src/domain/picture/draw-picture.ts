import { listTags } from './list-tags.ts';
import { countActions, type ActionsPicture } from './count-actions.ts';
import {
  compareTexts,
  countIn,
  type Cell,
  type CountedAgency,
  type LeftOut,
  type RoundData,
} from './count-in.ts';
import {
  countEvidence,
  findMovement,
  tallyCells,
  type EvidencePicture,
  type Movement,
  type Tally,
} from './tally.ts';
import { groupBy } from './group-by.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { STANDARD_IDS, type StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';

/** The same numbers of any set of answers: of a question, a standard, a sector, an agency, a round. */
export type Numbers = {
  readonly self: Tally;
  readonly agreed: Tally;
  readonly movement: Movement;
  readonly evidence: EvidencePicture;
};

export type QuestionPicture = Numbers & {
  readonly id: QuestionId;
  readonly standard: StandardId;
  /** In how many wordings it was asked; more than one is said wherever it is compared. */
  readonly wordings: number;
};

export type StandardPicture = Numbers & {
  readonly id: StandardId;
  readonly questions: readonly QuestionPicture[];
};

export type SectorPicture = Numbers & {
  /** The kind of agency its returns are for. */
  readonly kind: string;
  readonly kindName: string;
  readonly agencies: readonly CountedAgency[];
  readonly standards: readonly (Numbers & { readonly id: StandardId })[];
};

export type Picture = {
  readonly counted: readonly CountedAgency[];
  readonly leftOut: readonly LeftOut[];
  readonly all: Numbers;
  /** In the order every template has them. */
  readonly standards: readonly StandardPicture[];
  /** The largest share below full first, of questions at least one agency is below full in. */
  readonly weakest: readonly QuestionPicture[];
  /** By name. */
  readonly sectors: readonly SectorPicture[];
  readonly actions: ActionsPicture;
  /** What moderators tagged answers with, the most frequent first. */
  readonly tags: readonly TagPicture[];
};

export type TagPicture = {
  readonly tag: string;
  readonly answers: number;
  readonly agencies: number;
};

/** The whole round in numbers. Neither the order of import nor of moderation changes any of it. */
export function drawPicture(data: RoundData, today: PlainDate): Picture {
  const { counted, leftOut } = countIn(data);
  const cells = counted.flatMap((one) => one.cells);
  const standards = drawStandards(cells);
  return {
    counted,
    leftOut,
    all: countNumbers(cells),
    standards,
    weakest: listWeakest(standards.flatMap(({ questions }) => questions)),
    sectors: drawSectors(counted),
    actions: countActions(counted, today),
    tags: listTags(counted),
  };
}

export function countNumbers(cells: readonly Cell[]): Numbers {
  return {
    self: tallyCells(cells, 'self'),
    agreed: tallyCells(cells, 'agreed'),
    movement: findMovement(cells),
    evidence: countEvidence(cells),
  };
}

function drawStandards(cells: readonly Cell[]): readonly StandardPicture[] {
  return groupByStandard(cells).map(([id, own]) => {
    const questions = [...groupBy(own, ({ question }) => question.id)]
      .map(([questionId, each]) => ({
        id: questionId,
        standard: id,
        wordings: new Set(each.map(({ question }) => question.wordingHash)).size,
        ...countNumbers(each),
      }))
      .toSorted((a, b) => compareTexts(a.id, b.id));
    return { id, questions, ...countNumbers(own) };
  });
}

/** In the order of the standards; those nobody was asked about are not among them. */
export function groupByStandard(
  cells: readonly Cell[],
): readonly (readonly [StandardId, readonly Cell[]])[] {
  const groups = groupBy(cells, ({ question }) => question.standard);
  return STANDARD_IDS.flatMap((id) => {
    const own = groups.get(id);
    return own === undefined ? [] : [[id, own] as const];
  });
}

/** Of equal shares, the one more agencies are below full in; then by id, so that the order stands. */
function listWeakest(questions: readonly QuestionPicture[]): readonly QuestionPicture[] {
  return questions
    .filter(({ self }) => self.below > 0)
    .toSorted(
      (a, b) =>
        // Shares are compared as whole numbers: a rounded share could turn two of them round.
        b.self.below * (a.self.below + a.self.full) - a.self.below * (b.self.below + b.self.full) ||
        b.self.below - a.self.below ||
        compareTexts(a.id, b.id),
    );
}

function drawSectors(counted: readonly CountedAgency[]): readonly SectorPicture[] {
  return [...groupBy(counted, ({ received }) => received.kind)]
    .map(([kind, agencies]) => {
      const cells = agencies.flatMap((one) => one.cells);
      const [kindName = kind] = agencies.map(({ received }) => received.kindName).toSorted();
      const standards = groupByStandard(cells).map(([id, own]) => ({ id, ...countNumbers(own) }));
      return { kind, kindName, agencies, standards, ...countNumbers(cells) };
    })
    .toSorted((a, b) => compareTexts(a.kindName, b.kindName) || compareTexts(a.kind, b.kind));
}
