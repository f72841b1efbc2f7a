import { stampFeedback } from '../../../src/domain/feedback/build-feedback.ts';
import type { FeedbackContent } from '../../../src/domain/feedback/feedback.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { readFeedbackFile } from '../../../src/files/feedback/read-feedback.ts';
import { explainFeedbackProblem } from '../../../src/items/explain-feedback-problem.ts';
import { jsonCells, manyOf, ODD_MOMENTS, ODD_RATINGS } from '../door-cases.ts';
import { aFeedback, FEEDBACK_MADE, feedbackBytes, readFeedbackFixture } from '../feedback.ts';
import { toIncoming, unread } from '../hostile-case.ts';
import { forge, toText } from '../part-files.ts';
import { ADDRESSES, CONTROLS, FORMULAS, LONG_TAILS, SCRIPTS } from './texts.ts';
import { elsewhere, encode, none, startCells, type Bytes, type Door } from './door.ts';

const NAME = 'feedback.s11feedback.json';
const { refused, taken } = startCells(NAME);
const { content } = aFeedback();
const { questions } = content;
const GOOD = feedbackBytes();
const TEXT = toText(GOOD);
const NOT_SIGNED = 'the hash of feedback, which nobody signs, must hold';

function writeWith(change: Partial<FeedbackContent>): Bytes {
  return feedbackBytes(stampFeedback({ ...content, ...change }, FEEDBACK_MADE));
}

/** As a forger writes it: something else in a field, and a hash that holds. */
function rewritten(from: string | RegExp, to: string): Bytes {
  const text = TEXT.replace(from, () => to);
  if (text === TEXT) throw new Error(`No ${String(from)}`);
  return Uint8Array.from(forge(encode(text), () => undefined));
}

/** With words at each place of which something is shown. */
function withWords(words: string): Bytes {
  return writeWith({
    agencyName: words,
    message: words,
    scale: content.scale.map(() => words),
    questions: questions.map((one) => ({ ...one, comment: words })),
  });
}

/** Ten times the questions of the longest audit, and nothing wrong with it. */
function aLargeOne(): Bytes {
  const comment = 'Thank you. '.repeat(20);
  const many = Array.from({ length: 5_000 }, (_, place) =>
    questions.slice(0, 1).map((one) => ({
      ...one,
      id: questionIdSchema.parse(`core.question-${place}`),
      comment,
    })),
  );
  return writeWith({ questions: many.flat() });
}

export const FEEDBACK_DOOR: Door = {
  name: 'feedback',
  good: toIncoming(GOOD, NAME),
  open: async (file) => {
    const read = await readFeedbackFile(file);
    if (read.ok) return { isTaken: true, words: '' };
    const { what, next } = explainFeedbackProblem(read.problem);
    return { isTaken: false, words: `${what} ${next}` };
  },
  withJson: (text) => encode(TEXT.replace('"Agency 0"', () => text)),
  cells: {
    ...jsonCells(GOOD, NAME),
    P10: refused(
      /must not be larger than 10\.0 MB/,
      unread(60_000_000, GOOD.slice(0, 4_096), NAME),
    ),
    P17: refused(
      /damaged.*content\.questions core\./,
      writeWith({ questions: [...questions, ...questions.slice(0, 1)] }),
    ),
    // It says the title of a question itself: it is shown whether the audit asks it or not.
    P18: taken(
      writeWith({
        questions: questions.map((one, place) => ({
          ...one,
          id: questionIdSchema.parse(`core.zz-unknown-${place}`),
        })),
      }),
    ),
    P20: taken(readFeedbackFixture),
    P22: refused(
      /damaged/,
      ...ODD_RATINGS.map((rating) => rewritten(/"rating":\d/, `"rating":${rating}`)),
      ...ODD_RATINGS.map((rating) => rewritten(/"to":\d/, `"to":${rating}`)),
    ),
    P24: refused(
      /damaged/,
      ...ODD_MOMENTS.map((at) => rewritten(`"${FEEDBACK_MADE}"`, at)),
      ...ODD_MOMENTS.map((at) => rewritten(/"madeAt":"2026-11-10[^"]*"/, `"madeAt":${at}`)),
    ),
    P25: refused(/damaged.*agencyName/, rewritten('"Agency 0"', `"${'A'.repeat(1_000_000)}"`)),
    P26: [
      refused(/must not be larger than/, () => manyOf(GOOD, '"questions":[', questions[0])),
      taken(aLargeOne),
    ],
    P27: taken(...SCRIPTS.map(withWords)),
    // Whom to ask is shown as it stands and leads nowhere.
    P29: taken(
      ...ADDRESSES.map((email) =>
        writeWith({ contact: { name: 'Sam', role: '', email, phone: email } }),
      ),
    ),
    P30: none('it carries no evidence'),
    P31: none('it carries no evidence'),
    P32: taken(...FORMULAS.map(withWords)),
    P33: taken(withWords('Ann\u202enosdraG')),
    P34: taken(...CONTROLS.map(withWords)),
    P36: taken(...LONG_TAILS.map(withWords)),
    P37: refused(/changed after it was made \(hash\)/, encode(TEXT.replace('March', 'Merch'))),
    P38: none(NOT_SIGNED),
    P39: none(NOT_SIGNED),
    P42: elsewhere('tests/storage/feedback.browser.test.ts'),
  },
};
