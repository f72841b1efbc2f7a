import { stampFeedback } from '../../../src/domain/feedback/build-feedback.ts';
import type { FeedbackContent } from '../../../src/domain/feedback/feedback.ts';
import { readFeedbackFile } from '../../../src/files/feedback/read-feedback.ts';
import { explainFeedbackProblem } from '../../../src/items/explain-feedback-problem.ts';
import { jsonCells, manyOf, ODD_MOMENTS, ODD_RATINGS } from '../door-cases.ts';
import { aFeedback, FEEDBACK_MADE, feedbackBytes, readFeedbackFixture } from '../feedback.ts';
import { toIncoming, unread } from '../hostile-case.ts';
import { forge } from '../part-files.ts';
import { encode, none, startCells, type Bytes, type Door } from './door.ts';
import { CONTROLS, FORMULAS, LONG_TAILS, SCRIPTS } from './texts.ts';

const NAME = 'feedback_Agency-0.s11feedback.json';
const GOOD = feedbackBytes();
const TEXT = new TextDecoder().decode(GOOD);
const { refused, taken } = startCells(NAME);
const { content } = aFeedback();
const [first] = content.questions;

function writeWith(change: Partial<FeedbackContent>): Bytes {
  return feedbackBytes(stampFeedback({ ...content, ...change }, FEEDBACK_MADE));
}

const withAgency = (agencyName: string): Bytes => writeWith({ agencyName });
const withMessage = (message: string): Bytes => writeWith({ message });

/** As a forger writes it: something else in a field, and a hash that holds. */
function rewritten(from: string, to: string): Bytes {
  const text = TEXT.replace(from, () => to);
  if (text === TEXT) throw new Error(`No ${from}`);
  return Uint8Array.from(forge(encode(text), () => undefined));
}

export const FEEDBACK_DOOR: Door = {
  name: 'feedback',
  good: toIncoming(GOOD, NAME),
  open: async (file) => {
    const read = await readFeedbackFile(file);
    return read.ok
      ? { isTaken: true, words: '' }
      : { isTaken: false, words: explainFeedbackProblem(read.problem).what };
  },
  withJson: (text) => encode(TEXT.replace('"Agency 0"', () => text)),
  cells: {
    ...jsonCells(GOOD, NAME),
    P10: refused(/larger than 10\.0 MB/, unread(60_000_000, GOOD.slice(0, 4_096), NAME)),
    P17: refused(
      /core\.question-0/,
      writeWith({ questions: first === undefined ? [] : [first, first] }),
    ),
    P18: none('an answer it does not have is one nothing is said of'),
    P20: taken(readFeedbackFixture()),
    P22: refused(
      /content\.questions/,
      ...ODD_RATINGS.map((rating) => rewritten('"to":1', `"to":${rating}`)),
    ),
    P24: refused(
      /madeAt/,
      ...ODD_MOMENTS.map((moment) =>
        rewritten('"madeAt":"2026-11-27T09:00:00.000Z"', `"madeAt":${moment}`),
      ),
    ),
    P25: refused(/agencyName/, rewritten('"Agency 0"', `"${'A'.repeat(1_000_000)}"`)),
    P26: refused(/larger than 10/, () => manyOf(GOOD, '"questions":[', first)),
    P27: taken(...SCRIPTS.map(withAgency)),
    P29: none('no field of it is an address to follow'),
    P30: none('no drawing is in it'),
    P31: none('no evidence is in it'),
    P32: taken(...FORMULAS.map(withAgency)),
    P33: taken(withAgency('Ann\u202enosdraG')),
    P34: taken(...CONTROLS.map(withMessage)),
    P36: taken(...LONG_TAILS.map(withAgency)),
    P37: refused(/changed after it was made \(hash\)/, encode(TEXT.replace('plainly', 'planely'))),
    P38: none('it is never signed'),
    P39: none('it is never signed'),
    P42: none('one file goes with one audit, and opened twice it is kept once'),
  },
};
