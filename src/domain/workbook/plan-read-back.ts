import {
  EMPTY_ANSWER,
  formatActionNumber,
  formatEvidenceNumber,
  type Action,
  type Answer,
  type Audit,
  type Evidence,
} from '../audit/audit.ts';
import { hasAllItNeeds } from '../audit/rate-answer.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import {
  formatPlace,
  type Question,
  type QuestionId,
  type Template,
} from '../template/template.ts';
import { ACTION_FIELDS, showAction, takeActionCell } from './action-fields.ts';
import { ANSWER_FIELDS, showAnswer, takeAnswerCell } from './answer-fields.ts';
import type { CellFault } from './cell-fault.ts';
import { EVIDENCE_FIELDS, showEvidence, takeEvidenceCell } from './evidence-fields.ts';
import { nameWas, type Given, type GivenCell } from './find-given.ts';
import { printOf, toPlain } from './meta-sheet.ts';

/** One cell that says something else than the audit does now. */
export type CellChange = {
  readonly given: GivenCell;
  /** Such as "1.2 Senior safeguarding lead" or "A03". */
  readonly of: string;
  readonly before: string;
  readonly after: string;
  /** The app says something else than when the file was made: both were changed. */
  readonly isClash: boolean;
};

export type CellProblem = {
  readonly given: GivenCell;
  readonly of: string;
  readonly fault: CellFault | { readonly kind: 'unknownRow' };
};

export type ReadBackPlan = {
  readonly changes: readonly CellChange[];
  readonly problems: readonly CellProblem[];
};

/** The rows of an audit as they become. */
export type ReadBack = {
  readonly answers: readonly { readonly questionId: QuestionId; readonly answer: Answer }[];
  readonly actions: readonly Action[];
  readonly evidence: readonly Evidence[];
};

type Place = { readonly question: Question; readonly place: string };

/** What of a file differs from the audit, cell by cell. Nothing of it is stored. */
export function planReadBack(given: Given, audit: Audit, template: Template): ReadBackPlan {
  const rows = listRows(audit, template);
  const changes: CellChange[] = [];
  const problems: CellProblem[] = [];
  for (const cell of given.cells) {
    const row = rows.get(`${cell.list} ${cell.id}`);
    if (row === undefined) {
      // Told once for a row, by its first open cell that has words.
      const isTold = problems.some((other) => other.given.id === cell.id);
      if (cell.text.trim() !== '' && !isTold) {
        problems.push({ given: cell, of: cell.id, fault: { kind: 'unknownRow' } });
      }
      continue;
    }
    const before = row.shown[cell.field] ?? '';
    if (isSameText(cell.text, before)) continue;
    const was = given.was.get(nameWas(cell.id, cell.field));
    // What was not touched in the file does not undo what was written in the app since.
    if (was === printOf(cell.text)) continue;
    const taken = row.take(cell.field, cell.text);
    if (!taken.ok) {
      problems.push({ given: cell, of: row.name, fault: taken.problem });
      continue;
    }
    const after = taken.value[cell.field] ?? '';
    if (isSameText(after, before)) continue;
    const isClash = was !== undefined && was !== printOf(before);
    changes.push({ given: cell, of: row.name, before, after, isClash });
  }
  return { changes, problems };
}

/** The audit's rows with these changes, the rows that change alone. */
export function applyChanges(
  chosen: readonly CellChange[],
  audit: Audit,
  template: Template,
): ReadBack {
  const questions = placeQuestions(template);
  const answers = new Map<QuestionId, Answer>();
  const actions = new Map<string, Action>();
  const evidence = new Map<string, Evidence>();
  for (const { given } of inOrder(chosen)) {
    if (given.list === 'answers') {
      const asked = questions.get(given.id);
      const field = ANSWER_FIELDS.find((each) => each === given.field);
      if (asked === undefined || field === undefined) continue;
      const { id } = asked.question;
      const base = answers.get(id) ?? audit.answerByQuestion.get(id) ?? EMPTY_ANSWER;
      const { scale } = template;
      const taken = takeAnswerCell(base, field, given.text, { scale, question: asked.question });
      if (taken.ok) answers.set(id, taken.value);
    } else if (given.list === 'actions') {
      const base = actions.get(given.id) ?? audit.actions.find(({ id }) => id === given.id);
      const field = ACTION_FIELDS.find((each) => each === given.field);
      if (base === undefined || field === undefined) continue;
      const taken = takeActionCell(base, field, given.text);
      if (taken.ok) actions.set(given.id, taken.value);
    } else {
      const base = evidence.get(given.id) ?? audit.evidence.find(({ id }) => id === given.id);
      const field = EVIDENCE_FIELDS.find((each) => each === given.field);
      if (base === undefined || field === undefined) continue;
      const taken = takeEvidenceCell(base, field, given.text);
      if (taken.ok) evidence.set(given.id, taken.value);
    }
  }
  return {
    answers: [...answers].map(([questionId, answer]) => ({
      questionId,
      answer: { ...answer, complete: answer.complete && hasAllItNeeds(answer) },
    })),
    actions: [...actions.values()],
    evidence: [...evidence.values()],
  };
}

/** A reason takes the question out of the count only beside its rating, so ratings go first. */
function inOrder(chosen: readonly CellChange[]): readonly CellChange[] {
  const isRating = ({ given }: CellChange): boolean => given.field === 'rating';
  return [...chosen.filter(isRating), ...chosen.filter((change) => !isRating(change))];
}

type Shown = Readonly<Record<string, string>>;
type Row = {
  readonly name: string;
  readonly shown: Shown;
  readonly take: (field: string, text: string) => Result<Shown, CellFault>;
};

function listRows(audit: Audit, template: Template): ReadonlyMap<string, Row> {
  const { scale } = template;
  return new Map<string, Row>([
    ...[...placeQuestions(template).values()].map(({ question, place }): [string, Row] => {
      const answer = audit.answerByQuestion.get(question.id) ?? EMPTY_ANSWER;
      return [
        `answers ${question.id}`,
        {
          name: `${place} ${question.title}`,
          shown: showAnswer(answer, scale),
          take: takeBy(ANSWER_FIELDS, (field, text) =>
            mapShown(takeAnswerCell(answer, field, text, { scale, question }), (each) =>
              showAnswer(each, scale),
            ),
          ),
        },
      ];
    }),
    ...audit.actions.map((action): [string, Row] => [
      `actions ${action.id}`,
      {
        name: formatActionNumber(action),
        shown: showAction(action),
        take: takeBy(ACTION_FIELDS, (field, text) =>
          mapShown(takeActionCell(action, field, text), showAction),
        ),
      },
    ]),
    ...audit.evidence.map((item): [string, Row] => [
      `evidence ${item.id}`,
      {
        name: formatEvidenceNumber(item),
        shown: showEvidence(item),
        take: takeBy(EVIDENCE_FIELDS, (field, text) =>
          mapShown(takeEvidenceCell(item, field, text), showEvidence),
        ),
      },
    ]),
  ]);
}

function takeBy<Field extends string>(
  fields: readonly Field[],
  take: (field: Field, text: string) => Result<Shown, CellFault>,
): Row['take'] {
  return (name, text) => {
    const field = fields.find((each) => each === name);
    return field === undefined ? fail({ kind: 'notOfThisKind' }) : take(field, text);
  };
}

function mapShown<Value>(
  taken: Result<Value, CellFault>,
  show: (value: Value) => Shown,
): Result<Shown, CellFault> {
  return taken.ok ? succeed(show(taken.value)) : taken;
}

function placeQuestions({ standards }: Template): ReadonlyMap<string, Place> {
  return new Map(
    standards.flatMap(({ questions }, standard) =>
      questions.map((question, index): [string, Place] => [
        question.id,
        { question, place: formatPlace(standard, index) },
      ]),
    ),
  );
}

function isSameText(one: string, other: string): boolean {
  return one === other || toPlain(one) === toPlain(other);
}
