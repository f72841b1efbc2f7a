import { formatActionNumber } from '../../audit/audit.ts';
import { EVIDENCE_STRENGTH_WORDS } from '../../audit/audit-words.ts';
import type { Reply } from '../../audit/reply.ts';
import { formatCounts, formatScore } from '../../scoring/format-score.ts';
import type { QuestionResult, Scorecard, StandardResult } from '../../scoring/scorecard.ts';
import { formatDate, toPlainDate } from '../../shared/plain-date.ts';
import type { Scale } from '../../template/template.ts';
import {
  answerAnchor,
  describeAccepted,
  describeNotApplicable,
  describePlan,
  toEvidenceRuns,
  toRatingSlot,
  toRuns,
} from '../cells.ts';
import type { ReportBlock, Run } from '../report-block.ts';
import { STRENGTH_WORDS } from '../wording.ts';

/** Everything answered, question by question; a private note is the author's alone. */
export function buildAllAnswers(scorecard: Scorecard): readonly ReportBlock[] {
  return [
    ...scorecard.standards.flatMap((standard, index) =>
      buildStandard(standard, index + 1, scorecard),
    ),
    ...buildOtherReplies(scorecard),
  ];
}

/** To feedback on questions that are not asked any more. */
function buildOtherReplies({ otherReplies = [] }: Scorecard): readonly ReportBlock[] {
  if (otherReplies.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Other replies to feedback', anchor: 'answers-replies' },
    { kind: 'facts', caption: '', facts: otherReplies.map(toReplyFact) },
  ];
}

function buildStandard(
  standard: StandardResult,
  place: number,
  { template }: Scorecard,
): readonly ReportBlock[] {
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${place} ${standard.title}`,
      anchor: `answers-${standard.id}`,
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: toRuns(
        `${formatScore(standard.score)} (${formatCounts(standard.counts, template.scale)})`,
      ),
    },
    ...standard.questions.flatMap((result) => buildAnswer(result, template.scale)),
  ];
}

function buildAnswer(result: QuestionResult, scale: Scale): readonly ReportBlock[] {
  const { question, place } = result;
  return [
    {
      kind: 'heading',
      level: 3,
      text: `${place} ${question.title}`,
      anchor: answerAnchor(question.id),
    },
    { kind: 'paragraph', runs: toRuns(question.question) },
    {
      kind: 'facts',
      // The heading above names it.
      caption: '',
      facts: listFacts(result, scale),
    },
  ];
}

type Fact = { readonly label: string; readonly runs: readonly Run[] };

function listFacts(result: QuestionResult, scale: Scale): readonly Fact[] {
  const { question, answer, evidence } = result;
  const notApplicable = describeNotApplicable(result);
  return [
    { label: 'Rating', runs: [{ text: toRatingSlot(result, scale).label, bold: true }] },
    ...(notApplicable === undefined
      ? []
      : [{ label: 'Why it does not apply', runs: toRuns(notApplicable) }]),
    { label: 'Strength of the duty', runs: toRuns(describeStrength(result)) },
    ...(answer.narrative === '' ? [] : [{ label: 'Arrangements', runs: toRuns(answer.narrative) }]),
    ...(answer.impact === ''
      ? []
      : [{ label: 'Difference it makes', runs: toRuns(answer.impact) }]),
    ...listStrengthFacts(result),
    ...(evidence.length === 0 ? [] : [{ label: 'Evidence', runs: toEvidenceRuns(result) }]),
    ...listActionFacts(result),
    ...(result.replies ?? []).map(toReplyFact),
    { label: 'Source', runs: toRuns(question.citations.map(({ text }) => text).join('; ')) },
  ];
}

function toReplyFact({ feedback, text }: Reply): Fact {
  const day = formatDate(toPlainDate(new Date(feedback.madeAt)));
  return { label: `Reply to the feedback of ${day}`, runs: toRuns(text) };
}

/** A question nobody has begun has no evidence to judge. */
function listStrengthFacts({ answer, state }: QuestionResult): readonly Fact[] {
  const { evidenceStrength } = answer;
  if (evidenceStrength === undefined && state.kind !== 'rated') return [];
  return [
    {
      label: 'Strength of evidence',
      runs: toRuns(
        evidenceStrength === undefined ? 'Not judged' : EVIDENCE_STRENGTH_WORDS[evidenceStrength],
      ),
    },
  ];
}

function describeStrength({ question }: QuestionResult): string {
  const words = STRENGTH_WORDS[question.strength];
  return question.strengthNote === undefined ? words : `${words} (${question.strengthNote})`;
}

function listActionFacts({ actions, isGap }: QuestionResult): readonly Fact[] {
  return actions.map((action) =>
    action.kind === 'planned'
      ? { label: `Action ${formatActionNumber(action)}`, runs: toRuns(describePlan(action)) }
      : {
          label: `${isGap ? 'Gap accepted' : 'Accepted when it was a gap'}, ${formatActionNumber(action)}`,
          runs: toRuns(describeAccepted(action)),
        },
  );
}
