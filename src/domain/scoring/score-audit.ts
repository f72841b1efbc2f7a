import { findAnswerState, type AnswerState } from '../audit/answer-state.ts';
import { EMPTY_ANSWER, type Answer, type Audit } from '../audit/audit.ts';
import { compareReplies, type Reply } from '../audit/reply.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import {
  formatPlace,
  type Question,
  type Scale,
  type Template,
  type TemplateStandard,
} from '../template/template.ts';
import { addCounts, countResults, scoreOverall, scoreResults } from './score-results.ts';
import { isEvidenceStale, isOverdue } from './timeliness.ts';
import type { QuestionResult, Scorecard, StandardResult } from './scorecard.ts';

/**
 * The one join of template and answers; every screen, report and file reads its Scorecard.
 * Answers to questions the template does not have are left out. `today` decides what is overdue
 * or out of date.
 */
export function scoreAudit(template: Template, audit: Audit, today: PlainDate): Scorecard {
  const standards = template.standards.map((standard, place) =>
    scoreStandard(standard, place, template, audit, today),
  );
  const questions = standards.flatMap((standard) => standard.questions);
  const counts = addCounts(standards.map((standard) => standard.counts));
  const asked = new Set(questions.map(({ question }) => question.id));
  const otherReplies = listReplies(audit, ({ questionId }) => !asked.has(questionId));
  return {
    template,
    audit: {
      id: audit.id,
      details: audit.details,
      isSample: audit.isSample,
      startedAt: audit.startedAt,
      changedAt: audit.changedAt,
      signOffs: audit.signOffs,
    },
    today,
    overall: scoreOverall(
      standards.map(({ score }, place) => ({
        score,
        weight: template.standards[place]?.weight ?? 1,
      })),
      counts.unanswered,
    ),
    counts,
    standards,
    gaps: questions.filter((question) => question.isGap).sort(comparePriority),
    unevidencedStrengths: questions.filter(isUnevidencedStrength(template.scale)),
    evidence: audit.evidence,
    actions: audit.actions,
    overdueActions: audit.actions.filter((action) => isOverdue(action, today)),
    notCarried: audit.carried.filter(({ questionId }) => questionId === undefined),
    ...(otherReplies.length === 0 ? {} : { otherReplies }),
  };
}

function scoreStandard(
  standard: TemplateStandard,
  place: number,
  template: Template,
  audit: Audit,
  today: PlainDate,
): StandardResult {
  const questions = standard.questions.map((question, index) =>
    judgeQuestion({
      question,
      standard,
      place: formatPlace(place, index),
      scale: template.scale,
      audit,
      today,
    }),
  );
  return {
    id: standard.id,
    title: standard.title,
    score: scoreResults(questions, template.scale),
    counts: countResults(questions, template.scale),
    questions,
  };
}

type Asked = {
  readonly question: Question;
  readonly standard: TemplateStandard;
  readonly place: string;
  readonly scale: Scale;
  readonly audit: Audit;
  readonly today: PlainDate;
};

function judgeQuestion({ question, standard, place, scale, audit, today }: Asked): QuestionResult {
  const answer = audit.answerByQuestion.get(question.id) ?? EMPTY_ANSWER;
  const state = ratingWithin(scale, findAnswerState(answer));
  const evidence = audit.evidence.filter((item) => item.questionIds.includes(question.id));
  const actions = audit.actions.filter((action) => action.questionId === question.id);
  const assignment = audit.assignments.find(({ questionId }) => questionId === question.id);
  const replies = listReplies(audit, ({ questionId }) => questionId === question.id);
  const isGap = state.kind === 'rated' && state.rating < scale.points.length - 1;
  return {
    question,
    standardId: standard.id,
    standardTitle: standard.title,
    place,
    answer,
    state,
    evidence,
    actions,
    carried: audit.carried
      .filter(({ questionId }) => questionId === question.id)
      .toSorted((a, b) => b.broughtAt.localeCompare(a.broughtAt)),
    ...(assignment === undefined ? {} : { assignment }),
    ...(replies.length === 0 ? {} : { replies }),
    isGap,
    isStatutoryGap: isGap && question.strength === 'must',
    hasWeakEvidence: hasWeakEvidence(answer),
    hasStaleEvidence: evidence.length > 0 && evidence.every((item) => isEvidenceStale(item, today)),
    hasUnlistedEvidence: !hasWeakEvidence(answer) && evidence.length === 0,
    hasOverdueAction: actions.some((action) => isOverdue(action, today)),
  };
}

function listReplies(
  { replies = [] }: Audit,
  isMeant: (reply: Reply) => boolean,
): readonly Reply[] {
  return replies.filter(isMeant).toSorted(compareReplies);
}

/** A rating the scale does not have is no rating: it came from another scale. */
function ratingWithin(scale: Scale, state: AnswerState): AnswerState {
  if (state.kind === 'rated' && state.rating >= scale.points.length) return { kind: 'unanswered' };
  return state;
}

function hasWeakEvidence({ evidenceStrength }: Answer): boolean {
  return evidenceStrength !== 'documented' && evidenceStrength !== 'tested';
}

function isUnevidencedStrength(scale: Scale): (result: QuestionResult) => boolean {
  return ({ state, hasWeakEvidence: isWeak, hasStaleEvidence, hasUnlistedEvidence }) =>
    state.kind === 'rated' &&
    state.rating === scale.points.length - 1 &&
    (isWeak || hasStaleEvidence || hasUnlistedEvidence);
}

/** Statutory, then rating, then weak evidence, then overdue action; a stable sort keeps the rest. */
function comparePriority(a: QuestionResult, b: QuestionResult): number {
  return (
    Number(b.isStatutoryGap) - Number(a.isStatutoryGap) ||
    ratingOf(a) - ratingOf(b) ||
    Number(b.hasWeakEvidence) - Number(a.hasWeakEvidence) ||
    Number(b.hasOverdueAction) - Number(a.hasOverdueAction)
  );
}

function ratingOf({ state }: QuestionResult): number {
  return state.kind === 'rated' ? state.rating : Number.MAX_SAFE_INTEGER;
}
