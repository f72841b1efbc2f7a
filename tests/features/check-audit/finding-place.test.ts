import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Evidence } from '../../../src/domain/audit/audit.ts';
import { checkAudit } from '../../../src/domain/scoring/check-audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import {
  findPlaceNear,
  listOfRegister,
  NOT_COMPLETED,
  toCheckAddress,
  toFindingId,
  toQuestionAddress,
  toRegisterAddress,
  toRegisterFindingId,
} from '../../../src/features/check-audit/finding-place.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aTemplate } from '../../support/builders.ts';

const TODAY = '2026-11-22';
const template = aTemplate(2, 3);
const questions = listQuestions(template);
const questionIds = questions.map(({ id }) => id);

/** A check of an audit whose questions with these places, from 1, are unanswered. */
function checkWith(...unanswered: readonly number[]) {
  const answers = questions.map((_, place) => (unanswered.includes(place + 1) ? undefined : 3));
  return checkAudit(scoreAudit(template, anAudit(template, answers), TODAY));
}

const idOf = (place: number): string => `unanswered_core.question-${place}_choice`;

test.each([
  ['at the finding itself', idOf(4), [2, 4, 6], idOf(4)],
  ['at the next, when it is mended', idOf(4), [2, 6], idOf(6)],
  ['at the last, when it was the last', idOf(4), [1, 2], idOf(2)],
  ['at the heading, when the list is empty', idOf(4), [], 'must-fix'],
  ['at the link to what is not completed', NOT_COMPLETED, [1], NOT_COMPLETED],
  ['nowhere, when it is no finding', 'main-content', [1], undefined],
] as const)('the way back ends %s', (_, left, unanswered, near) => {
  expect(findPlaceNear(left, checkWith(...unanswered), questionIds)).toBe(near);
});

test('what is worth a look leads to its own list', () => {
  const sound = anAnswer({ rating: 3, narrative: 'word '.repeat(20), evidenceStrength: 'tested' });
  const audit = anAudit(
    template,
    questions.map(() => sound),
    { evidence: [aLink(1, { questionIds })] },
  );
  const check = checkAudit(scoreAudit(template, audit, TODAY));
  const left = 'shortNarrative_core.question-2_narrative';
  expect(findPlaceNear(left, check, questionIds)).toBe('worth-a-look');
});

test('what is found in the register stands below the rest, and leads there and back', () => {
  const item = aLink(1, { carriedFrom: 'Anytown, 2025', ownerRole: 'sam@gmail.com' });
  const other = aLink(2, { carriedFrom: 'Anytown, 2025' });
  const all = (evidence: readonly Evidence[]) =>
    checkAudit(scoreAudit(template, anAudit(template, [], { evidence: [...evidence] }), TODAY));
  const check = all([item, other]);
  const [first, second] = listOfRegister(check, 'must-fix').map(toRegisterFindingId);
  expect(second).toBe(`register_toConfirm_${other.id}`);
  expect(listOfRegister(check, 'worth-a-look').map(({ kind }) => kind)).toEqual(['identifier']);
  expect(findPlaceNear(first ?? '', check, questionIds)).toBe(first);
  expect(findPlaceNear(first ?? '', all([other]), questionIds)).toBe(second);
  expect(findPlaceNear(first ?? '', all([]), questionIds)).toBe(idOf(6));
  // The last question mended, the next thing on the page is the register's.
  const rated = questions.map(() => 3);
  const mended = checkAudit(
    scoreAudit(template, anAudit(template, rated, { evidence: [other] }), TODAY),
  );
  expect(findPlaceNear(idOf(6), mended, questionIds)).toBe(second);
  const asked = new URLSearchParams(
    toRegisterAddress(anAudit(template, []).id, item, first ?? '').split('?')[1],
  );
  expect(Object.fromEntries(asked)).toEqual({ show: 'unlinked', words: 'E01', check: first });
});

test('every finding has an id of its own, which the way there and back carries unchanged', () => {
  const answer = fc.record({
    rating: fc.option(fc.nat(3), { nil: undefined }),
    naReason: fc.constantFrom('', 'born 1 May 2015'),
    narrative: fc.constantFrom('', 'sam@gmail.com'),
    privateNote: fc.constantFrom('', '943 476 5919'),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 6, maxLength: 6 }), (answers) => {
      const audit = anAudit(
        template,
        answers.map(({ rating, ...rest }) =>
          anAnswer({ ...rest, ...(rating === undefined ? {} : { rating }) }),
        ),
        { evidence: [aLink(1, { questionIds, ownerRole: 'sam@gmail.com' })] },
      );
      const check = checkAudit(scoreAudit(template, audit, TODAY));
      const findings = [...check.mustFix, ...check.worthALook];
      const ids = findings.map(toFindingId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const finding of findings) {
        const id = toFindingId(finding);
        const there = toQuestionAddress(audit.id, finding.result.question.id, finding.place, id);
        const asked = new URLSearchParams(there.split('?')[1]);
        expect(asked.get('at')).toBe(finding.place);
        const back = toCheckAddress(audit.id, asked.get('check') ?? '');
        const at = new URLSearchParams(back.split('?')[1]).get('at') ?? '';
        expect(findPlaceNear(at, check, questionIds)).toBe(id);
      }
    }),
  );
});
