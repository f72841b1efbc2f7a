import {
  actionIdSchema,
  evidenceIdSchema,
  findLinkAddress,
  type Action,
  type Audit,
  type Evidence,
} from '../audit/audit.ts';
import { hashContent } from '../shared/content-hash.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import { uuidOfHash } from '../shared/uuid-of-hash.ts';
import type { QuestionId, Template } from '../template/template.ts';
import { ACTION_FIELDS, takeActionCell } from './action-fields.ts';
import { ACTION_KINDS } from './actions-sheet.ts';
import { findChoice, type CellFault } from './cell-fault.ts';
import { EVIDENCE_FIELDS, takeEvidenceCell } from './evidence-fields.ts';
import { EVIDENCE_KINDS } from './evidence-sheet.ts';
import type { GivenCell, GivenNewRow } from './find-given.ts';
import { findQuestion, findQuestions } from './find-question.ts';
import { toPlain } from './meta-sheet.ts';
import type { CellProblem } from './plan-read-back.ts';

/** What a row that was added in the file becomes. Its number and its day are given when it is stored. */
export type NewItem = {
  /** Made of what the row says: the same file read again adds nothing. */
  readonly id: string;
  readonly row: GivenNewRow;
} & (
  | { readonly list: 'actions'; readonly action: Action }
  | { readonly list: 'evidence'; readonly evidence: Evidence }
);

export type NewRowsPlan = {
  readonly items: readonly NewItem[];
  readonly problems: readonly CellProblem[];
  /** The ids of those that are in the audit: the file was read back before. */
  readonly added: readonly string[];
};

/**
 * What the rows without an id become. A row of which one cell cannot be taken is not taken at all:
 * half of an action would be somebody's mistake by tomorrow.
 */
export function planNewRows(
  rows: readonly GivenNewRow[],
  audit: Audit,
  template: Template,
): NewRowsPlan {
  const known = new Set<string>([...audit.actions, ...audit.evidence].map(({ id }) => id));
  const seen = new Map<string, number>();
  const items: NewItem[] = [];
  const problems: CellProblem[] = [];
  const added: string[] = [];
  for (const row of rows) {
    const says = row.cells.map(({ field, text }) => [field, toPlain(text)]);
    const same = hashContent([audit.id, row.list, says]);
    const times = seen.get(same) ?? 0;
    seen.set(same, times + 1);
    const id = uuidOfHash(hashContent([same, times]));
    if (known.has(id)) {
      added.push(id);
      continue;
    }
    const taken = takeRow(row, id, audit, template);
    if (taken.ok) items.push(taken.value);
    else problems.push(...taken.problem);
  }
  return { items, problems, added };
}

type Taken = Result<NewItem, readonly CellProblem[]>;

function takeRow(row: GivenNewRow, id: string, audit: Audit, template: Template): Taken {
  const collect = startCollecting(row);
  switch (row.list) {
    case 'answers':
      return fail([collect.problemAt(row.cells[0], { kind: 'noNewQuestion' })]);
    case 'actions': {
      const action = takeAction(collect, { id, audit, template });
      return action === undefined || collect.problems.length > 0
        ? fail(collect.problems)
        : succeed({ id, row, list: 'actions', action });
    }
    case 'evidence': {
      const evidence = takeEvidence(collect, { id, audit, template });
      return evidence === undefined || collect.problems.length > 0
        ? fail(collect.problems)
        : succeed({ id, row, list: 'evidence', evidence });
    }
  }
}

type Around = { readonly id: string; readonly audit: Audit; readonly template: Template };

function takeAction(collect: Collecting, { id, audit, template }: Around): Action | undefined {
  const kind = ACTION_KINDS[findChoice(ACTION_KINDS, collect.textOf('kind') || ACTION_KINDS[0])];
  if (kind === undefined) collect.refuse('kind', { kind: 'notAChoice', allowed: ACTION_KINDS });
  const question = findQuestion(collect.textOf('question'), template);
  if (!question.ok) collect.refuse('question', question.problem);
  if (kind === undefined || !question.ok) return undefined;
  const common = {
    id: actionIdSchema.parse(id),
    number: 1,
    questionId: question.value,
    addedAt: audit.changedAt,
  };
  const first: Action =
    kind === ACTION_KINDS[1]
      ? { kind: 'accepted', ...common, reason: '' }
      : {
          kind: 'planned',
          ...common,
          what: '',
          ownerRole: '',
          successMeasure: '',
          status: 'notStarted',
        };
  return collect.fill(first, ACTION_FIELDS, takeActionCell);
}

function takeEvidence(collect: Collecting, { id, audit, template }: Around): Evidence | undefined {
  const typed = collect.textOf('kind');
  const kind = EVIDENCE_KINDS[findChoice(EVIDENCE_KINDS, typed)];
  if (typed !== '' && kind === undefined) {
    collect.refuse('kind', { kind: 'notAChoice', allowed: EVIDENCE_KINDS.slice(0, 2) });
  }
  if (kind === EVIDENCE_KINDS[2]) collect.refuse('kind', { kind: 'noNewFile' });
  const questions = findQuestions(collect.textOf('questions'), template);
  if (!questions.ok) collect.refuse('questions', questions.problem);
  const common = {
    id: evidenceIdSchema.parse(id),
    number: 1,
    title: '',
    ownerRole: '',
    questionIds: questions.ok ? [...questions.value] : ([] satisfies QuestionId[]),
    addedAt: audit.changedAt,
  };
  const isLink =
    kind === undefined
      ? findLinkAddress(collect.textOf('where')) !== undefined
      : kind === EVIDENCE_KINDS[0];
  const first: Evidence = isLink
    ? { kind: 'link', ...common, address: '' }
    : { kind: 'document', ...common, whereHeld: '' };
  return collect.fill(first, EVIDENCE_FIELDS, takeEvidenceCell);
}

type Collecting = {
  readonly problems: readonly CellProblem[];
  readonly textOf: (field: string) => string;
  readonly refuse: (field: string, fault: CellProblem['fault']) => void;
  readonly problemAt: (
    cell: GivenNewRow['cells'][number] | undefined,
    fault: CellProblem['fault'],
  ) => CellProblem;
  /** The item with every cell of the row that says something. */
  readonly fill: <Item, Field extends string>(
    first: Item,
    fields: readonly Field[],
    take: (item: Item, field: Field, text: string) => Result<Item, CellFault>,
  ) => Item;
};

/** Reads the cells of one row and gathers what is wrong with them. */
function startCollecting(row: GivenNewRow): Collecting {
  const problems: CellProblem[] = [];
  const find = (field: string) => row.cells.find((cell) => cell.field === field);
  const problemAt: Collecting['problemAt'] = (cell, fault) => {
    const { sheet, list } = row;
    const given: GivenCell = {
      ...{ sheet, list, id: '', cell: `A${row.row}`, field: 'what', text: '' },
      ...cell,
    };
    return { given, of: `New row ${row.row}`, fault };
  };
  const refuse: Collecting['refuse'] = (field, fault) => {
    problems.push(problemAt(find(field), fault));
  };
  return {
    problems,
    textOf: (field) => find(field)?.text.trim() ?? '',
    refuse,
    problemAt,
    fill: (first, fields, take) =>
      fields.reduce((item, field) => {
        const text = find(field)?.text ?? '';
        if (text.trim() === '') return item;
        const taken = take(item, field, text);
        if (taken.ok) return taken.value;
        refuse(field, taken.problem);
        return item;
      }, first),
  };
}
