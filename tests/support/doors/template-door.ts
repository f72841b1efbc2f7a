import { readFileSync } from 'node:fs';

import { hashTemplate } from '../../../src/domain/template/pick-questions.ts';
import type { Template } from '../../../src/domain/template/template.ts';
import { readTemplateFile } from '../../../src/files/template/read-template-file.ts';
import { writeTemplateFile } from '../../../src/files/template/write-template-file.ts';
import { explainTemplateProblem } from '../../../src/items/explain-template-problem.ts';
import { ticketOf } from '../../../src/domain/collection/ticket-of.ts';
import { anAgency, aRound } from '../collection.ts';
import { jsonCells, manyOf, ODD_MOMENTS, ODD_RATINGS } from '../door-cases.ts';
import { toIncoming } from '../hostile-case.ts';
import { forge } from '../part-files.ts';
import { RETURN_TEMPLATE } from '../return-files.ts';
import { templateFileBytes } from '../round-files.ts';
import { CONTROLS, FORMULAS, LONG_TAILS, SCRIPTS } from './texts.ts';
import { elsewhere, encode, none, startCells, type Bytes, type Door } from './door.ts';

const NAME = 'questions.s11template.json';
const GOOD = templateFileBytes();
const TEXT = new TextDecoder().decode(GOOD);
const { refused, taken } = startCells(NAME);

const withAgency = (agencyName: string): Bytes =>
  writeWith({ ticket: { ...ticketOf(aRound(), anAgency(1)), agencyName } });
const withLetter = (letter: string): Bytes => writeWith({ letter });

function writeWith(change: Partial<Parameters<typeof writeTemplateFile>[0]>): Bytes {
  const ticket = ticketOf(aRound(), anAgency(1));
  const given = { isSample: false, template: RETURN_TEMPLATE, ticket, letter: '' };
  return Uint8Array.from(writeTemplateFile({ ...given, ...change }));
}

/** With other questions, and a hash that is theirs. */
function withQuestions(change: (template: Template) => Template): Bytes {
  const changed = change(RETURN_TEMPLATE);
  return writeWith({ template: { ...changed, hash: hashTemplate(changed) } });
}

/** As a forger writes it: something else in a field, and a hash that holds. */
function rewritten(from: string, to: string): Bytes {
  const text = TEXT.replace(from, () => to);
  if (text === TEXT) throw new Error(`No ${from}`);
  return Uint8Array.from(forge(encode(text), () => undefined));
}

const [standard] = RETURN_TEMPLATE.standards;
const twice = (template: Template): Template => ({
  ...template,
  standards: standard === undefined ? [] : [...template.standards, standard],
});

export const TEMPLATE_DOOR: Door = {
  name: 'a file of questions',
  good: toIncoming(GOOD, NAME),
  open: async (file) => {
    const read = await readTemplateFile(file);
    return read.ok
      ? { isTaken: true, words: '' }
      : { isTaken: false, words: explainTemplateProblem(read.problem) };
  },
  withJson: (text) => encode(TEXT.replace('"Agency 1"', () => text)),
  cells: {
    ...jsonCells(GOOD, NAME),
    P17: refused(/core\.question-1/, withQuestions(twice)),
    P18: none('it holds no answers'),
    P20: taken(Uint8Array.from(readFileSync('tests/fixtures/questions/v1.s11template.json'))),
    P22: refused(
      /weight/,
      ...ODD_RATINGS.map((weight) =>
        rewritten('"notApplicableAllowed"', `"weight":${weight},"notApplicableAllowed"`),
      ),
    ),
    P24: refused(
      /dueDate/,
      ...ODD_MOMENTS.map((date) => rewritten('"dueDate":"2026-11-13"', `"dueDate":${date}`)),
    ),
    P25: refused(/agencyName/, rewritten('"Agency 1"', `"${'A'.repeat(1_000_000)}"`)),
    P26: refused(/smaller than 10/, () => manyOf(GOOD, '"questions":[', standard?.questions[0])),
    P27: taken(...SCRIPTS.map(withAgency)),
    P29: none('no field of it is an address to follow'),
    P30: none(
      'no drawing is in it: a logo is PNG or JPEG by its schema, and is drawn as a picture',
    ),
    P31: none('no evidence is in it'),
    P32: taken(...FORMULAS.map(withAgency)),
    P33: taken(withAgency('Ann\u202enosdraG')),
    P34: taken(...CONTROLS.map(withLetter)),
    P36: taken(...LONG_TAILS.map(withAgency)),
    P37: refused(/changed after it was made \(hash\)/, encode(TEXT.replace('Dear', 'Deer'))),
    P38: none('it is never signed'),
    P39: none('it is never signed'),
    P42: elsewhere('tests/e2e/round.test.ts'),
  },
};
