import {
  actionIdSchema,
  auditIdSchema,
  evidenceIdSchema,
  EVIDENCE_STRENGTHS,
  PRIORITIES,
  type Action,
  type Answer,
  type Audit,
  type Evidence,
} from '../../domain/audit/audit.ts';
import { composeDeclaration } from '../../domain/audit/declaration.ts';
import type { SignOffEvent } from '../../domain/audit/sign-off.ts';
import { must } from '../../domain/shared/must.ts';
import { listQuestions, type Question, type Template } from '../../domain/template/template.ts';
import { chanceOf, type Chance } from './chance.ts';
import { nameOrganisation, namePerson } from './names.ts';
import {
  ACCEPTED,
  ACTIONS,
  EVIDENCE_TITLES,
  IMPACTS,
  MEASURES,
  NARRATIVES,
  NOT_APPLICABLE,
  OWNERS,
  TEAMS,
} from './words.ts';

const STARTED = '2026-09-07T09:00:00.000Z';
/** When it was signed off, and its return was made. */
export const SIGNED = '2026-11-20T14:30:00.000Z';
const SIGNED_ON = '2026-11-20';

export const FICTIONAL_PARTNERSHIP = 'Anyshire Safeguarding Children Partnership (fictional)';

/**
 * A filled and signed-off audit of an organisation that does not exist: every question answered,
 * every gap with an action or a reason. The same number gives the same audit on any machine and day.
 */
export function buildFictionalAudit(template: Template, number: number): Audit {
  const chance = chanceOf(`${template.id} ${number}`);
  const organisation = nameOrganisation(chance, template.agency, template.agencyName);
  const id = auditIdSchema.parse(chance.id());
  const strength = chance.between(20, 85);
  const answers = listQuestions(template).map(
    (question) => [question, answerQuestion(chance, question, template, strength)] as const,
  );
  return {
    id,
    templateHash: template.hash,
    details: {
      organisation,
      period: 'April 2025 to March 2026',
      preparedBy: `${namePerson(chance)}, ${chance.pick(OWNERS)}`,
      preparedFor: FICTIONAL_PARTNERSHIP,
      dueDate: '2026-11-30',
      boardDate: '2026-12-10',
    },
    isSample: false,
    answerByQuestion: new Map(answers.map(([question, answer]) => [question.id, answer])),
    evidence: listEvidence(chance, answers),
    actions: listActions(chance, answers, template.scale.points.length - 1),
    carried: [],
    assignments: [],
    signOffs: [signOff(chance, organisation)],
    startedAt: STARTED,
    changedAt: SIGNED,
  };
}

type Answered = readonly (readonly [Question, Answer])[];

function answerQuestion(
  chance: Chance,
  question: Question,
  { scale }: Template,
  strength: number,
): Answer {
  const common = { complete: true, privateNote: '' };
  if (question.notApplicableAllowed && chance.isLucky(6)) {
    return { ...common, naReason: chance.pick(NOT_APPLICABLE), narrative: '', impact: '' };
  }
  const top = scale.points.length - 1;
  const share = Math.min(99, Math.max(0, strength + chance.between(-45, 45)));
  const rating = Math.floor((share * (top + 1)) / 100);
  return wordAnswer(chance, question, { ...common, rating }, top);
}

/** The words of an answer that has this rating. */
export function wordAnswer(
  chance: Chance,
  question: Question,
  given: Pick<Answer, 'complete' | 'privateNote'> & { readonly rating: number },
  top: number,
): Answer {
  const { rating } = given;
  return {
    ...given,
    narrative: fill(chance, chance.pick(NARRATIVES[levelOf(rating, top)]), question),
    impact: chance.isLucky(60) ? fill(chance, chance.pick(IMPACTS), question) : '',
    evidenceStrength: chance.pick(EVIDENCE_STRENGTHS),
  };
}

function levelOf(rating: number, top: number): keyof typeof NARRATIVES {
  if (rating === 0) return 'none';
  if (rating === top) return 'fully';
  return rating * 2 < top ? 'partly' : 'mostly';
}

function fill(chance: Chance, words: string, { title }: Question): string {
  return words
    .replaceAll('{title}', `“${title}”`)
    .replaceAll('{team}', chance.pick(TEAMS))
    .replaceAll('{n}', String(chance.between(4, 40)));
}

function listEvidence(chance: Chance, answers: Answered): readonly Evidence[] {
  const rated = answers.filter(([, { rating }]) => rating !== undefined);
  return chance.some(EVIDENCE_TITLES, chance.between(4, 9)).map((title, place) => {
    const common = {
      id: evidenceIdSchema.parse(chance.id()),
      number: place + 1,
      title,
      ownerRole: chance.pick(OWNERS),
      dateRepresented: `2026-0${chance.between(1, 9)}-1${chance.between(0, 9)}`,
      reviewDate: `2027-0${chance.between(1, 9)}-1${chance.between(0, 9)}`,
      questionIds: chance.some(rated, chance.between(1, 4)).map(([{ id }]) => id),
      addedAt: STARTED,
    };
    return chance.isLucky(40)
      ? { kind: 'link', ...common, address: `https://example.org/evidence/${place + 1}` }
      : { kind: 'document', ...common, whereHeld: 'Shared drive, safeguarding folder' };
  });
}

/** One for each gap, as sign-off asks for: most are planned, a few are accepted with a reason. */
function listActions(chance: Chance, answers: Answered, top: number): readonly Action[] {
  const gaps = answers.filter(([, { rating }]) => rating !== undefined && rating < top);
  return gaps.map(([question], place) => {
    const common = {
      id: actionIdSchema.parse(chance.id()),
      number: place + 1,
      questionId: question.id,
      addedAt: STARTED,
    };
    if (chance.isLucky(10)) {
      return {
        kind: 'accepted',
        ...common,
        reason: chance.pick(ACCEPTED),
        reviewDate: '2027-09-01',
      };
    }
    return {
      kind: 'planned',
      ...common,
      what: fill(chance, chance.pick(ACTIONS), question),
      ownerRole: chance.pick(OWNERS),
      dueDate: `2027-0${chance.between(1, 6)}-2${chance.between(0, 8)}`,
      successMeasure: chance.pick(MEASURES),
      status: chance.pick(['notStarted', 'notStarted', 'inProgress'] as const),
      priority: chance.pick(PRIORITIES),
    };
  });
}

function signOff(chance: Chance, organisation: string): SignOffEvent {
  return {
    kind: 'signedOff',
    version: '1.0',
    at: SIGNED,
    declaration: composeDeclaration(organisation),
    signatories: ['Chief officer', 'Chair of the board']
      .slice(0, chance.between(1, 2))
      .map((role) => ({ name: namePerson(chance), role, signedOn: SIGNED_ON })),
    minuteReference: `Minute ${chance.between(2, 30)}, ${must(SIGNED_ON.split('-')[0], 'a year')}`,
  };
}
