import { hashContent } from '../../src/domain/shared/content-hash.ts';
import {
  actionIdSchema,
  auditIdSchema,
  evidenceIdSchema,
  EMPTY_ANSWER,
  type Action,
  type Answer,
  type Audit,
  type Evidence,
} from '../../src/domain/audit/audit.ts';
import { STANDARD_IDS } from '../../src/domain/template/standard.ts';
import {
  listQuestions,
  questionIdSchema,
  type Question,
  type QuestionId,
  type Template,
} from '../../src/domain/template/template.ts';

export const START = '2026-11-02T09:00:00.000Z';

export function aQuestion(id: string, change: Partial<Question> = {}): Question {
  return {
    id: questionIdSchema.parse(id),
    covers: [questionIdSchema.parse(id)],
    title: `Title of ${id}`,
    question: `What do we do about ${id}?`,
    expectation: `Something is done about ${id}.`,
    why: `Because ${id} matters.`,
    strength: 'should',
    citations: [{ kind: 'guidance', text: 'Working Together 2023, chapter 4' }],
    descriptors: ['Nothing', 'A little', 'A good deal', 'Everything'].map(
      (word) => `${word} ${id}`,
    ),
    evidence: { documents: [], data: [], voice: [], impact: [] },
    guidance: [],
    notApplicableAllowed: true,
    wordingHash: hashContent(id),
    ...change,
  };
}

/** A template of `standards` × `perStandard` questions on the four-point scale. */
export function aTemplate(
  standards = 1,
  perStandard = 1,
  changeQuestion: (place: number) => Partial<Question> = () => ({}),
): Template {
  const content = {
    id: 'police.wt2023.standard',
    version: '1.0',
    agency: 'police',
    agencyName: 'Police forces',
    edition: 'wt2023',
    editionTitle: 'Working Together to Safeguard Children 2023',
    editionStatus: 'A later edition exists.',
    depth: 'standard' as const,
    options: [],
    title: 'Section 11 self-audit',
    duty: 'Section 11 of the Children Act 2004.',
    scale: {
      id: 'four-point',
      title: 'Four points',
      points: ['Not met', 'Partly met', 'Mostly met', 'Fully met'].map((label) => ({
        id: label.toLowerCase().replace(' ', '-'),
        label,
        short: label.split(' ')[0] ?? label,
      })),
    },
    standards: STANDARD_IDS.slice(0, standards).map((id, standard) => ({
      id,
      title: `Standard ${id}`,
      about: `About ${id}.`,
      questions: Array.from({ length: perStandard }, (_, index) => {
        const place = standard * perStandard + index;
        return aQuestion(`core.question-${place + 1}`, changeQuestion(place));
      }),
    })),
  };
  return { ...content, hash: hashContent(content) };
}

export function anAnswer(change: Partial<Answer> = {}): Answer {
  return { ...EMPTY_ANSWER, ...change };
}

/** An audit whose questions, in order, have these answers; a number is a bare rating. */
export function anAudit(
  template: Template,
  answers: readonly (Answer | number | undefined)[],
  change: Partial<Audit> = {},
): Audit {
  const questions = listQuestions(template);
  const answered = answers.flatMap((answer, index): [QuestionId, Answer][] => {
    const question = questions[index];
    if (question === undefined || answer === undefined) return [];
    return [[question.id, typeof answer === 'number' ? anAnswer({ rating: answer }) : answer]];
  });
  return {
    id: auditIdSchema.parse('3f2c1f6e-9d3b-4c61-8f0a-2b7d5f1e0a11'),
    templateHash: template.hash,
    details: {
      organisation: 'Anytown Police',
      period: '',
      preparedBy: '',
      preparedFor: '',
    },
    isSample: false,
    answerByQuestion: new Map(answered),
    evidence: [],
    actions: [],
    carried: [],
    assignments: [],
    signOffs: [],
    startedAt: START,
    changedAt: START,
    ...change,
  };
}

/** A UUID that is the same for the same number. */
export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function aLink(
  number: number,
  change: Partial<Extract<Evidence, { kind: 'link' }>> = {},
): Evidence {
  return {
    kind: 'link',
    id: evidenceIdSchema.parse(uuidOf(number)),
    number,
    title: `Evidence ${number}`,
    ownerRole: 'Policy officer',
    questionIds: [],
    addedAt: START,
    address: 'https://example.org/policy',
    ...change,
  };
}

export function aDocument(
  number: number,
  change: Partial<Extract<Evidence, { kind: 'document' }>> = {},
): Evidence {
  return {
    kind: 'document',
    id: evidenceIdSchema.parse(uuidOf(number)),
    number,
    title: `Evidence ${number}`,
    ownerRole: 'Policy officer',
    questionIds: [],
    addedAt: START,
    whereHeld: 'Shared drive',
    ...change,
  };
}

export function anAcceptedGap(
  number: number,
  questionId: string,
  change: Partial<Extract<Action, { kind: 'accepted' }>> = {},
): Action {
  return {
    kind: 'accepted',
    id: actionIdSchema.parse(uuidOf(number)),
    number,
    questionId: questionIdSchema.parse(questionId),
    addedAt: START,
    reason: `Reason ${number}`,
    ...change,
  };
}

export function aPlannedAction(
  number: number,
  questionId: string,
  change: Partial<Extract<Action, { kind: 'planned' }>> = {},
): Action {
  return {
    kind: 'planned',
    id: actionIdSchema.parse(uuidOf(number)),
    number,
    questionId: questionIdSchema.parse(questionId),
    addedAt: START,
    what: `Do thing ${number}`,
    ownerRole: 'Head of service',
    successMeasure: '',
    status: 'notStarted',
    ...change,
  };
}

/** Ids that count up, for what makes its own. */
export function countingIds(): () => string {
  let count = 0;
  return () => uuidOf((count += 1));
}
