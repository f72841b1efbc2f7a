import { listTags, type TagPictures } from './list-tags.ts';
import { countActions, type ActionsPicture } from './count-actions.ts';
import {
  compareTexts,
  countIn,
  type Counted,
  type Cell,
  type CountedAgency,
  type LeftOut,
  type RoundData,
} from './count-in.ts';
import { groupBy } from './group-by.ts';
import { countNumbers, sumNumbers, type Numbers } from './numbers.ts';
import { compareStandards } from './order-standards.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';

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
  /** In the order every template has them, a partnership's own after them. */
  readonly standards: readonly StandardPicture[];
  /** The largest share below full first, of questions at least one agency is below full in. */
  readonly weakest: readonly QuestionPicture[];
  /** By name. */
  readonly sectors: readonly SectorPicture[];
  readonly actions: ActionsPicture;
  /** What moderators tagged answers with. */
  readonly tags: TagPictures;
};

/** The whole round in numbers. Neither the order of import nor of moderation changes any of it. */
export function drawPicture(data: RoundData, today: PlainDate): Picture {
  return drawCounted(countIn(data), today);
}

/** The same of returns that are counted in already, such as those of one kind of agency. */
export function drawCounted({ counted, leftOut }: Counted, today: PlainDate): Picture {
  const leaves = countLeaves(counted);
  const standards = drawStandards(leaves);
  return {
    counted,
    leftOut,
    all: sumNumbers(leaves.map(({ numbers }) => numbers)),
    standards,
    weakest: listWeakest(standards.flatMap(({ questions }) => questions)),
    sectors: drawSectors(counted, leaves),
    actions: countActions(counted, today),
    tags: listTags(counted),
  };
}

/** The answers of one kind of agency to one question: counted once, and everything is a sum of them. */
export type Leaf = {
  readonly question: QuestionId;
  readonly standard: StandardId;
  readonly kind: string;
  readonly wordings: ReadonlySet<string>;
  readonly numbers: Numbers;
};

const leavesBefore = new WeakMap<readonly CountedAgency[], readonly Leaf[]>();

/** The first half of drawing a round, which is remembered: the page may answer before the second. */
export function countLeaves(counted: readonly CountedAgency[]): readonly Leaf[] {
  const leaves = leavesBefore.get(counted) ?? listLeaves(counted);
  leavesBefore.set(counted, leaves);
  return leaves;
}

function listLeaves(counted: readonly CountedAgency[]): readonly Leaf[] {
  return [...groupBy(counted, ({ received }) => received.kind)].flatMap(([kind, agencies]) => {
    const byStandard = new Map<StandardId, Map<QuestionId, Cell[]>>();
    for (const { cells } of agencies) {
      for (const cell of cells) addCell(byStandard, cell);
    }
    return [...byStandard].flatMap(([standard, byQuestion]) =>
      [...byQuestion].map(([question, cells]) => ({
        question,
        standard,
        kind,
        wordings: new Set(cells.map((cell) => cell.question.wordingHash)),
        numbers: countNumbers(cells),
      })),
    );
  });
}

function addCell(byStandard: Map<StandardId, Map<QuestionId, Cell[]>>, cell: Cell): void {
  const { id, standard } = cell.question;
  const byQuestion = byStandard.get(standard) ?? new Map<QuestionId, Cell[]>();
  const known = byQuestion.get(id);
  if (known !== undefined) known.push(cell);
  else byStandard.set(standard, byQuestion.set(id, [cell]));
}

function sumLeaves(leaves: readonly Leaf[]): Numbers {
  return sumNumbers(leaves.map(({ numbers }) => numbers));
}

function drawStandards(leaves: readonly Leaf[]): readonly StandardPicture[] {
  return groupByStandard(leaves).map(([id, own]) => {
    const questions = [...groupBy(own, ({ question }) => question)]
      .map(([questionId, each]) => ({
        id: questionId,
        standard: id,
        wordings: new Set(each.flatMap(({ wordings }) => [...wordings])).size,
        ...sumLeaves(each),
      }))
      .toSorted((a, b) => compareTexts(a.id, b.id));
    return { id, questions, ...sumLeaves(own) };
  });
}

/** In the order of the standards; those nobody was asked about are not among them. */
function groupByStandard(
  leaves: readonly Leaf[],
): readonly (readonly [StandardId, readonly Leaf[]])[] {
  return [...groupBy(leaves, ({ standard }) => standard)].toSorted(([a], [b]) =>
    compareStandards(a, b),
  );
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

function drawSectors(
  counted: readonly CountedAgency[],
  leaves: readonly Leaf[],
): readonly SectorPicture[] {
  const leavesByKind = groupBy(leaves, ({ kind }) => kind);
  return [...groupBy(counted, ({ received }) => received.kind)]
    .map(([kind, agencies]) => {
      const own = leavesByKind.get(kind) ?? [];
      const [kindName = kind] = agencies.map(({ received }) => received.kindName).toSorted();
      const standards = groupByStandard(own).map(([id, each]) => ({ id, ...sumLeaves(each) }));
      return { kind, kindName, agencies, standards, ...sumLeaves(own) };
    })
    .toSorted((a, b) => compareTexts(a.kindName, b.kindName) || compareTexts(a.kind, b.kind));
}
