import { changeQuestion } from '../../domain/own-template/edit-questions.ts';
import {
  findOwnQuestion,
  type OwnPlace,
  type OwnQuestion,
} from '../../domain/own-template/own-template.ts';
import type { Typed } from './other-words.ts';
import { CAN_BE_NA, describeField, type QuestionField } from './question-words.ts';
import type { FieldsPlace } from './use-own-fields.ts';
import { readWeight, writeWeight } from './weight.ts';

const TEXTS = ['title', 'question', 'expectation', 'why'] as const;
const EVIDENCE = ['documents', 'data', 'voice', 'impact'] as const;

/** What of the question its form reads and writes. */
export function toQuestionPlace({ question }: OwnPlace): FieldsPlace<QuestionField> {
  const { id } = question;
  const descriptors = question.descriptors.map((_, point) => `descriptor-${point}` as const);
  const guidance = question.guidance.map((_, place) => `guidance-${place}` as const);
  return {
    key: `question ${id}`,
    what: question.title.trim() === '' ? 'New question' : `Question “${question.title}”`,
    names: [
      ...TEXTS,
      ...EVIDENCE,
      'weight',
      'strength',
      'notApplicable',
      'sources',
      ...descriptors,
      ...guidance,
    ],
    read: (own) => toFields(findOwnQuestion(own, id)?.question ?? question),
    write: (own, typed) => changeQuestion(own, id, (before) => writeFields(before, typed)),
    describe: ({ scale }, name, value) => describeField(scale, name, value),
  };
}

function toFields(question: OwnQuestion): Readonly<Record<QuestionField, string>> {
  const { title, question: asked, expectation, why, strength, evidence } = question;
  const fields: Record<QuestionField, string> = {
    title,
    question: asked,
    expectation,
    why,
    strength,
    documents: evidence.documents.join('\n'),
    data: evidence.data.join('\n'),
    voice: evidence.voice.join('\n'),
    impact: evidence.impact.join('\n'),
    weight: readWeight(question.weight),
    notApplicable: question.notApplicableAllowed ? CAN_BE_NA : 'no',
    sources: question.citations.map(({ text }) => text).join('\n'),
  };
  for (const [point, text] of question.descriptors.entries()) fields[`descriptor-${point}`] = text;
  for (const [place, { text }] of question.guidance.entries()) fields[`guidance-${place}`] = text;
  return fields;
}

function writeFields(before: OwnQuestion, typed: Typed<QuestionField>): OwnQuestion {
  const { strength, notApplicable, sources } = typed;
  const evidence = { ...before.evidence };
  for (const kind of EVIDENCE) {
    const lines = typed[kind];
    if (lines !== undefined) evidence[kind] = toLines(lines);
  }
  const written = {
    ...before,
    ...pickTexts(typed),
    evidence,
    descriptors: before.descriptors.map((text, point) => typed[`descriptor-${point}`] ?? text),
    guidance: before.guidance.map((one, place) => ({
      ...one,
      text: typed[`guidance-${place}`] ?? one.text,
    })),
    ...(strength === undefined
      ? {}
      : { strength: strength === 'must' ? ('must' as const) : ('should' as const) }),
    ...(notApplicable === undefined ? {} : { notApplicableAllowed: notApplicable === CAN_BE_NA }),
    ...(sources === undefined ? {} : { citations: toCitations(before, sources) }),
  };
  return writeWeight(written, typed.weight);
}

function pickTexts(typed: Typed<QuestionField>): Partial<OwnQuestion> {
  const { title, question, expectation, why } = typed;
  return {
    ...(title === undefined ? {} : { title }),
    ...(question === undefined ? {} : { question }),
    ...(expectation === undefined ? {} : { expectation }),
    ...(why === undefined ? {} : { why }),
  };
}

/** A source that stood there keeps its kind; a new one is the partnership's own. */
function toCitations({ citations }: OwnQuestion, typed: string): OwnQuestion['citations'] {
  return toLines(typed).map((text) => ({
    kind: citations.find((one) => one.text === text)?.kind ?? 'local',
    text,
  }));
}

/** A line that is longer than one may be is cut into several: nothing typed is thrown away. */
function toLines(typed: string): string[] {
  return typed.split('\n').flatMap((line) => line.match(/.{1,250}/gu) ?? []);
}
