import {
  findWhere,
  formatActionNumber,
  formatEvidenceNumber,
  type Action,
  type Evidence,
} from '../audit/audit.ts';
import type { CarriedSource } from '../audit/carried-answer.ts';
import { cutLine, nameSource } from '../audit/carried-words.ts';
import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import { MAX_TEXT_LENGTH } from '../shared/limits.ts';
import type { QuestionId, Scale } from '../template/template.ts';
import type { Brought, BroughtAnswer } from './brought.ts';
import type { CarryMatch } from './match-questions.ts';
import { isOpen, type CarryPlan } from './plan-carry.ts';

/**
 * A plan as it was chosen: `afresh` are the questions of today whose earlier answers are kept to be
 * read and put nowhere. Evidence and open actions come with the questions they serve, each once;
 * evidence that serves none comes as it is.
 */
export function toBrought(
  earlier: Scorecard,
  plan: CarryPlan,
  kind: CarriedSource['kind'],
  afresh: ReadonlySet<QuestionId>,
): Brought {
  const { audit, template } = earlier;
  const { scale } = template;
  const started = plan.questions.filter(({ question }) => !afresh.has(question.id));
  const goesTo = (id: QuestionId): readonly QuestionId[] =>
    started
      .filter(({ matches }) => matches.some((match) => match.earlier.question.id === id))
      .map(({ question }) => question.id);
  return {
    source: {
      kind,
      name: nameSource(audit),
      questions: cutLine(`${template.title}, ${template.editionTitle}`),
    },
    answers: [
      ...plan.questions.flatMap(({ question, matches }) =>
        matches.map((match) =>
          toAnswer(earlier, match.earlier, scale, {
            to: question.id,
            change: match.change,
            isStart: !afresh.has(question.id),
          }),
        ),
      ),
      ...plan.notCarried.map((one) => toAnswer(earlier, one.earlier, scale)),
    ],
    evidence: [
      ...earlier.evidence.flatMap((item) => {
        const questionIds = [...new Set(item.questionIds.flatMap(goesTo))];
        return questionIds.length === 0 ? [] : [{ ...item, questionIds }];
      }),
      ...plan.unlinked.map((item) => ({ ...item, questionIds: [] })),
    ],
    actions: earlier.actions.filter(isOpen).flatMap((action) => {
      const [questionId] = goesTo(action.questionId);
      return questionId === undefined ? [] : [{ ...action, questionId }];
    }),
    filesOf: audit.id,
  };
}

/** By what it is known that an answer was brought: the audit, its question, and today's. */
export function toCarriedId(
  { audit }: Pick<Scorecard, 'audit'>,
  earlier: QuestionResult,
  to: QuestionId | undefined,
): string {
  return [audit.id, earlier.question.id, to ?? '-'].join(' ');
}

/** The rating in the words of its own scale; not applicable is said like one. */
export function describeThen({ state }: QuestionResult, scale: Scale): string {
  switch (state.kind) {
    case 'rated':
      return scale.points[state.rating]?.label ?? '';
    case 'notApplicable':
    case 'needsReason':
      return 'Not applicable';
    case 'unanswered':
      return '';
  }
}

type Going = {
  readonly to: QuestionId;
  readonly change: CarryMatch['change'];
  readonly isStart: boolean;
};

function toAnswer(
  scorecard: Scorecard,
  earlier: QuestionResult,
  scale: Scale,
  going?: Going,
): BroughtAnswer {
  const { question, place, answer, evidence, actions } = earlier;
  const comesAsItems = going?.isStart === true;
  return {
    id: toCarriedId(scorecard, earlier, going?.to),
    reference: place,
    title: question.title,
    question: question.question,
    rating: describeThen(earlier, scale),
    naReason: answer.naReason ?? '',
    narrative: answer.narrative,
    impact: answer.impact,
    evidence: comesAsItems ? '' : joinLines(evidence.map(describeEvidence)),
    action: comesAsItems ? '' : joinLines(actions.filter(isOpen).map(describeAction)),
    ...(going === undefined ? {} : { questionId: going.to, change: going.change }),
    isStart: comesAsItems,
  };
}

function describeEvidence(item: Evidence): string {
  return `${formatEvidenceNumber(item)} ${item.title}: ${findWhere(item)}`;
}

function describeAction(action: Action): string {
  const words = action.kind === 'accepted' ? `Gap accepted: ${action.reason}` : action.what;
  return `${formatActionNumber(action)} ${words}`;
}

function joinLines(lines: readonly string[]): string {
  return lines.join('\n').slice(0, MAX_TEXT_LENGTH);
}
