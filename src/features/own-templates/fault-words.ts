import type { TemplateFault } from '../../domain/own-template/finish-template.ts';
import { findOwnQuestion, type OwnTemplate } from '../../domain/own-template/own-template.ts';

/** What is still missing, and the page it is mended on. */
export type ToFinish = { readonly words: string; readonly to: string };

const FIELD_WORDS = {
  title: 'the title of the audit',
  duty: 'the duty it speaks of',
  logoAlt: 'what the logo shows',
} as const;

const QUESTION_WORDS = {
  title: 'a short title',
  question: 'the question itself',
  expectation: 'what is expected',
} as const;

export function toFinish(fault: TemplateFault, own: OwnTemplate, home: string): ToFinish {
  switch (fault.kind) {
    case 'noQuestions':
      return { words: 'Nothing is asked: add a question, or put some back', to: home };
    case 'empty':
      return { words: `Enter ${FIELD_WORDS[fault.field]}`, to: `${home}/about` };
    case 'emptyPoint':
      return { words: `Name point ${fault.point + 1} of the scale`, to: `${home}/scale` };
    case 'samePoint':
      return {
        words: `Give point ${fault.point + 1} of the scale a name of its own`,
        to: `${home}/scale`,
      };
    case 'emptyStandard':
      return {
        words: 'Give your standard a title, and say what it is about',
        to: `${home}/standards/${fault.standardId}`,
      };
    case 'emptyQuestion': {
      const found = findOwnQuestion(own, fault.questionId);
      const place =
        found === undefined ? '' : `${found.standardPlace + 1}.${found.questionPlace + 1}`;
      return {
        words: `Question ${place}: enter ${QUESTION_WORDS[fault.field]}`,
        to: `${home}/questions/${fault.questionId}`,
      };
    }
    case 'unfit':
      return { words: `Something in it does not fit (${fault.where})`, to: home };
  }
}
