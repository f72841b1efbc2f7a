import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';
import {
  findOwnQuestion,
  isLocalQuestion,
  toLocalQuestionId,
  type OwnQuestion,
  type OwnStandard,
  type OwnTemplate,
} from './own-template.ts';

/*
 * Every change of what is asked is a plain function over the template. What it is asked to change
 * and the template does not have, it leaves alone: another tab may have moved it meanwhile.
 */

/** Also while it is set aside: another tab may have left it out under words that are being typed. */
export function changeQuestion(
  own: OwnTemplate,
  id: QuestionId,
  change: (question: OwnQuestion) => OwnQuestion,
): OwnTemplate {
  const changeOne = (question: OwnQuestion): OwnQuestion =>
    question.id === id ? { ...change(question), id } : question;
  const changed = changeStandards(own, (standard) => ({
    ...standard,
    questions: standard.questions.map(changeOne),
  }));
  return own.setAside.some(({ question }) => question.id === id)
    ? {
        ...changed,
        setAside: own.setAside.map((one) => ({ ...one, question: changeOne(one.question) })),
      }
    : changed;
}

/** An empty question at the end of a standard. `unique` is a random id. */
export function addLocalQuestion(
  own: OwnTemplate,
  standardId: StandardId,
  unique: string,
): OwnTemplate {
  const id = toLocalQuestionId(unique);
  if (isKnown(own, id)) return own;
  const question: OwnQuestion = {
    id,
    covers: [id],
    title: '',
    question: '',
    expectation: '',
    why: '',
    strength: 'should',
    citations: [],
    descriptors: own.scale.points.map(() => ''),
    evidence: { documents: [], data: [], voice: [], impact: [] },
    guidance: [],
    notApplicableAllowed: true,
  };
  return append(own, standardId, question);
}

/** Up or down within its standard; at the end it stays. */
export function moveQuestion(own: OwnTemplate, id: QuestionId, by: -1 | 1): OwnTemplate {
  const found = findOwnQuestion(own, id);
  if (found === undefined) return own;
  const { standard, questionPlace } = found;
  return changeStandards(own, (one) =>
    one.id === standard.id ? { ...one, questions: swap(one.questions, questionPlace, by) } : one,
  );
}

/** To the end of another standard. */
export function moveQuestionTo(
  own: OwnTemplate,
  id: QuestionId,
  standardId: StandardId,
): OwnTemplate {
  const found = findOwnQuestion(own, id);
  const hasStandard = own.standards.some((standard) => standard.id === standardId);
  if (found === undefined || !hasStandard || found.standard.id === standardId) return own;
  return append(without(own, id), standardId, found.question);
}

/** Not asked for now. Its words are kept; a local question in which nothing was written just goes. */
export function setQuestionAside(own: OwnTemplate, id: QuestionId): OwnTemplate {
  const found = findOwnQuestion(own, id);
  if (found === undefined) return own;
  const { question, standard } = found;
  const rest = without(own, id);
  if (isLocalQuestion(question) && isUnwritten(question)) return rest;
  return { ...rest, setAside: [...own.setAside, { standardId: standard.id, question }] };
}

/** Asked again, at the end of the standard it stood in. */
export function putQuestionBack(own: OwnTemplate, id: QuestionId): OwnTemplate {
  const found = own.setAside.find(({ question }) => question.id === id);
  const standardId = found && findHome(own, found.standardId);
  if (found === undefined || standardId === undefined) return own;
  const setAside = own.setAside.filter((one) => one !== found);
  return append({ ...own, setAside }, standardId, fitDescriptors(found.question, own));
}

/** A scale that was changed meanwhile may have more points, or fewer. */
function fitDescriptors(question: OwnQuestion, { scale }: OwnTemplate): OwnQuestion {
  if (question.descriptors.length === scale.points.length) return question;
  return { ...question, descriptors: scale.points.map(() => '') };
}

function findHome({ standards }: OwnTemplate, id: StandardId): StandardId | undefined {
  return (standards.find((standard) => standard.id === id) ?? standards.at(-1))?.id;
}

function isKnown(own: OwnTemplate, id: QuestionId): boolean {
  return (
    findOwnQuestion(own, id) !== undefined ||
    own.setAside.some(({ question }) => question.id === id)
  );
}

function isUnwritten({ title, question, expectation, why, descriptors }: OwnQuestion): boolean {
  return [title, question, expectation, why, ...descriptors].every((text) => text.trim() === '');
}

export function changeStandards(
  own: OwnTemplate,
  change: (standard: OwnStandard) => OwnStandard,
): OwnTemplate {
  return { ...own, standards: own.standards.map(change) };
}

export function append(
  own: OwnTemplate,
  standardId: StandardId,
  ...questions: readonly OwnQuestion[]
): OwnTemplate {
  return changeStandards(own, (standard) =>
    standard.id === standardId
      ? { ...standard, questions: [...standard.questions, ...questions] }
      : standard,
  );
}

export function without(own: OwnTemplate, id: QuestionId): OwnTemplate {
  return changeStandards(own, (standard) => ({
    ...standard,
    questions: standard.questions.filter((question) => question.id !== id),
  }));
}

export function swap<Item>(items: readonly Item[], place: number, by: -1 | 1): Item[] {
  const item = items[place];
  const other = items[place + by];
  if (item === undefined || other === undefined) return [...items];
  return items.with(place, other).with(place + by, item);
}
