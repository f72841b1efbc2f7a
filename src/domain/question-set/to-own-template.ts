import {
  startOwnTemplate,
  toLocalQuestionId,
  toLocalStandardId,
  type OwnQuestion,
  type OwnScale,
  type OwnTemplate,
} from '../own-template/own-template.ts';
import type { Template } from '../template/template.ts';
import type { QuestionSet, SetQuestion } from './set-question.ts';

export type SetFrame = {
  /** What the partnership calls its template. */
  readonly name: string;
  /** Whose duty, edition and scale the questions are put under. */
  readonly base: Template;
  /** The answers of the sheet become the scale; `isBestFirst` where they begin with the best. */
  readonly scale: 'asInBase' | { readonly isBestFirst: boolean };
  /** Gives a random id each time. */
  readonly newId: () => string;
};

/** How long a title made of a question's first words may be. */
const TITLE_LENGTH = 80;

/** Whether the sheet names answers to choose from that can be a scale. */
export function canBeScale({ choices }: QuestionSet): boolean {
  return choices.length > 0;
}

/** The questions of a sheet as a template of the partnership's own, to be worked on. */
export function toOwnTemplate(set: QuestionSet, frame: SetFrame): OwnTemplate {
  const { name, base, newId } = frame;
  const head = { ...startOwnTemplate(base, name) };
  // Nothing in it was taken from there.
  delete head.basedOn;
  const scale = frame.scale === 'asInBase' ? head.scale : toScale(set, frame.scale.isBestFirst);
  return {
    ...head,
    scale,
    standards: set.sections.map(({ title, questions }) => ({
      id: toLocalStandardId(newId()),
      title,
      about: `What the partnership asks under “${title}”.`,
      questions: questions.map((question) => toQuestion(question, scale.points.length, newId())),
    })),
  };
}

function toScale({ choices }: QuestionSet, isBestFirst: boolean): OwnScale {
  const lowestFirst = isBestFirst ? choices.toReversed() : choices;
  return {
    id: 'own',
    title: 'The partnership’s own scale',
    points: lowestFirst.map((label, place) => ({ id: `point-${place + 1}`, label, short: '' })),
  };
}

function toQuestion(asked: SetQuestion, points: number, unique: string): OwnQuestion {
  const id = toLocalQuestionId(unique);
  return {
    id,
    covers: [id],
    title: asked.title === '' ? makeTitle(asked.question) : asked.title,
    question: asked.question,
    // A template says of each question what is expected; a sheet without guidance says it in the question.
    expectation: asked.guidance === '' ? asked.question : asked.guidance,
    why: '',
    strength: 'should',
    citations:
      asked.reference === ''
        ? []
        : [{ kind: 'local', text: `${asked.reference.slice(0, 400)} of the partnership’s list` }],
    descriptors: Array.from({ length: points }, () => ''),
    evidence: { documents: [...asked.evidence], data: [], voice: [], impact: [] },
    guidance: [],
    notApplicableAllowed: asked.notApplicableAllowed,
    ...(asked.weight === 1 ? {} : { weight: asked.weight }),
  };
}

/** The first words of a question, to the end of a word. */
function makeTitle(question: string): string {
  if (question.length <= TITLE_LENGTH) return question;
  const cut = question.slice(0, TITLE_LENGTH);
  return `${cut.replace(/\s+\S*$/, '').trimEnd()}…`;
}
