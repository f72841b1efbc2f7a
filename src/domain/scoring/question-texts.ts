import { WHERE_WORDS } from '../audit/audit-words.ts';
import {
  findWhere,
  formatActionNumber,
  formatEvidenceNumber,
  type Action,
  type Evidence,
} from '../audit/audit.ts';
import type { Question } from '../template/template.ts';
import type { QuestionResult } from './scorecard.ts';

/** One text of something, and where on the question's page it stands. */
export type NamedText = { readonly label: string; readonly text: string; readonly at?: string };

/** What is looked through in a question, an answer, an item or an action, the heading first. */
export type Texts = { readonly heading: string; readonly texts: readonly NamedText[] };

/** Everything a person may remember of a question: itself, its answer, evidence and actions. */
export function listQuestionTexts(result: QuestionResult): readonly string[] {
  const { question, evidence, actions } = result;
  return [
    toQuestionTexts(question),
    toAnswerTexts(result),
    ...evidence.map(toEvidenceTexts),
    ...actions.map(toActionTexts),
  ].flatMap(({ heading, texts }) => [heading, ...texts.map(({ text }) => text)]);
}

export function toQuestionTexts({ title, question, expectation, citations }: Question): Texts {
  return {
    heading: title,
    texts: [
      { label: 'Question', text: question },
      { label: 'What is expected', text: expectation },
      { label: 'Where it comes from', text: citations.map(({ text }) => text).join('; ') },
    ],
  };
}

/** The words of an answer under the labels its history uses; the private note too. */
export function toAnswerTexts({ answer }: Pick<QuestionResult, 'answer'>): Texts {
  const { naReason = '', narrative, impact, privateNote } = answer;
  return {
    heading: '',
    texts: [
      { label: 'Your arrangements', text: narrative, at: 'narrative' },
      { label: 'Difference for children', text: impact, at: 'impact' },
      { label: 'Why it does not apply', text: naReason, at: 'naReason' },
      { label: 'Private note', text: privateNote, at: 'privateNote' },
    ],
  };
}

export function toEvidenceTexts(item: Evidence): Texts {
  return {
    heading: `${formatEvidenceNumber(item)} ${item.title}`,
    texts: [
      { label: WHERE_WORDS[item.kind], text: findWhere(item) },
      { label: 'Who holds it', text: item.ownerRole },
    ],
  };
}

export function toActionTexts(action: Action): Texts {
  const number = formatActionNumber(action);
  if (action.kind === 'accepted') {
    return { heading: `${number} Gap accepted`, texts: [{ label: 'Why', text: action.reason }] };
  }
  return {
    heading: `${number} ${action.what}`,
    texts: [
      { label: 'Who owns it', text: action.ownerRole },
      { label: 'How you will know it has worked', text: action.successMeasure },
    ],
  };
}
