import { aDocument, aLink, anAnswer } from '../builders.ts';
import type { Contribution } from '../../../src/domain/audit/contribution.ts';
import type { Answer } from '../../../src/domain/audit/audit.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { explainPartProblem } from '../../../src/features/ask-colleague/explain-part-problem.ts';
import { readPartFile } from '../../../src/files/contribution/read-part.ts';
import { jsonCells, manyOf, ODD_MOMENTS, ODD_RATINGS } from '../door-cases.ts';
import { toIncoming } from '../hostile-case.ts';
import {
  aFullContribution,
  aRequest,
  contributionBytes,
  forge,
  requestBytes,
  toText,
} from '../part-files.ts';
import { PART_IDS } from '../parts.ts';
import { ADDRESSES, CONTROLS, FORMULAS, LONG_TAILS, SCRIPTS } from './texts.ts';
import { elsewhere, encode, none, startCells, type Bytes, type Door } from './door.ts';

const NAME = 'part.s11part.json';
const { refused, taken } = startCells(NAME);

const open: Door['open'] = async (file) => {
  const read = await readPartFile(file);
  if (read.ok) return { isTaken: true, words: '' };
  const { what, next } = explainPartProblem(read.problem, 'a file a colleague sent you');
  return { isTaken: false, words: `${what} ${next}` };
};

/** As a forger writes it: something else in a field, and a hash that holds. */
function rewrite(bytes: Bytes): (from: string | RegExp, to: string) => Bytes {
  const good = toText(bytes);
  return (from, to) => {
    const text = good.replace(from, () => to);
    if (text === good) throw new Error(`No ${String(from)}`);
    return Uint8Array.from(forge(encode(text), () => undefined));
  };
}

const askedBy = (name: string): Bytes => requestBytes(aRequest({ askedBy: name }));
const REQUEST = requestBytes();
const inRequest = rewrite(REQUEST);
const SAME_ANSWER = 'the hash of a part, which nobody signs, must hold';

export const REQUEST_DOOR: Door = {
  name: 'a request to a colleague',
  good: toIncoming(REQUEST, NAME),
  open,
  withJson: (text) => encode(toText(REQUEST).replace('"Jo Bloggs"', () => text)),
  cells: {
    ...jsonCells(REQUEST, NAME),
    P17: refused(
      /damaged/,
      requestBytes(aRequest({ asked: [...aRequest().asked, ...aRequest().asked.slice(0, 1)] })),
    ),
    P18: refused(/damaged/, requestBytes(aRequest({ asked: aRequest().asked.slice(1) }))),
    P20: taken(REQUEST),
    P22: refused(
      /damaged/,
      ...['-1', '1.5', '"3"', 'true', 'null', '1e308'].map((rating) =>
        inRequest('"privateNote"', `"rating":${rating},"privateNote"`),
      ),
    ),
    P24: refused(
      /damaged/,
      ...ODD_MOMENTS.map((at) => inRequest(/"askedAt":"[^"]*"/, `"askedAt":${at}`)),
    ),
    P25: refused(/damaged/, inRequest('"Jo Bloggs"', `"${'A'.repeat(1_000_000)}"`)),
    P26: refused(/smaller than 10/, () => manyOf(REQUEST, '"asked":[', aRequest().asked[0])),
    P27: taken(...SCRIPTS.map(askedBy)),
    P29: none('it carries no evidence, and so no link'),
    P30: none('it carries no evidence'),
    P31: none('it carries no evidence'),
    P32: taken(...FORMULAS.map(askedBy)),
    P33: taken(askedBy('Ann\u202enosdraG')),
    P34: taken(...CONTROLS.map((message) => requestBytes(aRequest({ message })))),
    P36: taken(...LONG_TAILS.map(askedBy)),
    P37: refused(
      /changed after it was saved/,
      encode(toText(REQUEST).replace('Only what', 'Only whut')),
    ),
    P38: none(SAME_ANSWER),
    P39: none(SAME_ANSWER),
    P42: elsewhere('tests/e2e/colleagues.long.test.ts'),
  },
};

const PART = contributionBytes();
const inPart = rewrite(PART);
const [first] = PART_IDS;
const ID = questionIdSchema.parse(first);

const withPart = (change: Partial<Contribution>): Bytes =>
  contributionBytes(aFullContribution(change));
const withName = (name: string): Bytes => withPart({ contributor: { name, role: '' } });

function withAnswer(answer: Partial<Answer>): Bytes {
  const answers = PART_IDS.map((questionId) => ({ questionId, answer: anAnswer(answer) }));
  return withPart({ answers });
}

export const PART_DOOR: Door = {
  name: 'a colleague’s part',
  good: toIncoming(PART, NAME),
  open,
  withJson: (text) => encode(toText(PART).replace('"Anytown Police"', () => text)),
  cells: {
    ...jsonCells(PART, NAME),
    P17: refused(
      /damaged/,
      withPart({
        answers: [...aFullContribution().answers, ...aFullContribution().answers.slice(0, 1)],
      }),
    ),
    P18: elsewhere('tests/domain/audit/plan-contributions.test.ts'),
    P20: taken(PART),
    P22: refused(
      /damaged/,
      ...ODD_RATINGS.filter((one) => one !== '99').map((rating) =>
        inPart('"rating":2', `"rating":${rating}`),
      ),
    ),
    P24: refused(
      /damaged/,
      ...ODD_MOMENTS.map((at) => inPart(/"savedAt":"[^"]*"/, `"savedAt":${at}`)),
    ),
    P25: refused(/damaged/, inPart(/"name":"[^"]*"/, `"name":"${'A'.repeat(1_000_000)}"`)),
    P26: refused(/smaller than 10/, () =>
      manyOf(PART, '"answers":[', aFullContribution().answers[0]),
    ),
    P27: taken(...SCRIPTS.map(withName)),
    P29: taken(
      ...ADDRESSES.map((address) =>
        withPart({ evidence: [aLink(1, { address, questionIds: [ID] })] }),
      ),
    ),
    P30: none('files attached to evidence do not travel in a part'),
    P31: none('files attached to evidence do not travel in a part'),
    P32: taken(...FORMULAS.map(withName)),
    P33: taken(
      withName('Ann\u202enosdraG'),
      withPart({ evidence: [aDocument(1, { title: 'invoice\u202efdp.exe', questionIds: [ID] })] }),
    ),
    P34: taken(...CONTROLS.map((narrative) => withAnswer({ narrative }))),
    P36: taken(...LONG_TAILS.map(withName)),
    P37: refused(
      /changed after it was saved/,
      encode(toText(PART).replace('We do it', 'We dx it')),
    ),
    P38: none(SAME_ANSWER),
    P39: none(SAME_ANSWER),
    P42: elsewhere('tests/domain/audit/plan-contributions.test.ts'),
  },
};
