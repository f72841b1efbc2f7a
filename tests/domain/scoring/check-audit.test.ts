import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CarriedAnswer } from '../../../src/domain/audit/carried-answer.ts';
import { checkAudit, countMustFix } from '../../../src/domain/scoring/check-audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import {
  aLink,
  anAnswer,
  anAudit,
  aPlannedAction,
  aTemplate,
  START,
  uuidOf,
} from '../../support/builders.ts';
import {
  anAcceptance,
  checkAnswers,
  FIRST,
  GAP,
  GOOD,
  LONG,
  SECOND,
  SERVES_FIRST,
  tell,
  TODAY,
} from '../../support/checked-audit.ts';

describe('must be fixed', () => {
  test.each([
    ['a question without an answer', undefined, ['1.1 unanswered choice']],
    ['a rating of another scale', anAnswer({ rating: 9 }), ['1.1 unanswered choice']],
    ['N/A without a reason', anAnswer({ naReason: ' ' }), ['1.1 needsReason naReason']],
    ['a gap without an action', GAP, ['1.1 openGap add-action']],
  ] as const)('%s', (_, answer, findings) => {
    expect(tell(checkAnswers([answer]).mustFix)).toEqual(findings);
  });

  test.each([
    [{ ownerRole: ' ' }, ['owner', 'dueDate']],
    [{}, ['dueDate']],
    [{ ownerRole: '', dueDate: '2027-01-01' }, ['owner']],
  ] as const)('an action with %j lacks %j', (change, lacks) => {
    const { mustFix } = checkAnswers([GOOD], { actions: [aPlannedAction(1, FIRST, change)] });
    expect(mustFix).toMatchObject([{ kind: 'actionLacks', lacks, place: `action-${uuidOf(1)}` }]);
  });

  test('each thing by itself, in the order of the template', () => {
    const actions = [aPlannedAction(1, SECOND), aPlannedAction(2, SECOND, { ownerRole: '' })];
    expect(tell(checkAnswers([undefined, GAP, GAP], { actions }).mustFix)).toEqual([
      '1.1 unanswered choice',
      `1.2 actionLacks action-${uuidOf(1)}`,
      `1.2 actionLacks action-${uuidOf(2)}`,
      '1.3 openGap add-action',
    ]);
  });

  test('a gap accepted without a reason, where the reason belongs', () => {
    const { mustFix } = checkAnswers([GAP], { actions: [anAcceptance(' ')] });
    expect(tell(mustFix)).toEqual([`1.1 openGap action-${uuidOf(7)}`]);
  });

  test.each([
    ['a good answer', GOOD, []],
    ['N/A with its reason', anAnswer({ naReason: 'No cells' }), []],
    ['a rating without words', anAnswer({ rating: 3 }), []],
    ['a gap with an action', GAP, [aPlannedAction(1, FIRST, { dueDate: '2020-01-01' })]],
    ['a gap accepted for a reason', GAP, [anAcceptance('Agreed by the board')]],
  ] as const)('but not %s', (_, answer, actions) => {
    expect(checkAnswers([answer], { actions }).mustFix).toEqual([]);
  });
});

describe('what was carried forward', () => {
  const carried = (change: Partial<CarriedAnswer>): CarriedAnswer => ({
    id: 'then core.question-1',
    source: { kind: 'audit', name: 'Anytown, 2025', questions: 'Self-audit' },
    broughtAt: START,
    reference: '1.1',
    title: 'A lead',
    question: 'Is there a lead?',
    rating: 'Partly met',
    naReason: '',
    narrative: 'Words of last time',
    impact: '',
    evidence: '',
    action: '',
    questionId: FIRST,
    change: 'same',
    state: 'toConfirm',
    ...change,
  });

  test('must be confirmed, once for a question with all that came to it', () => {
    const evidence = [{ ...SERVES_FIRST, carriedFrom: 'Anytown, 2025' }];
    const both = { carried: [carried({})], evidence };
    expect(tell(checkAnswers([GOOD], both).mustFix)).toEqual(['1.1 toConfirm carried']);
    expect(tell(checkAnswers([GOOD], { evidence }).mustFix)).toEqual(['1.1 toConfirm carried']);
    expect(checkAnswers([GOOD], { carried: [carried({ state: 'confirmed' })] }).mustFix).toEqual(
      [],
    );
    expect(checkAnswers([GOOD], { carried: [carried({ state: 'setAside' })] }).mustFix).toEqual([]);
  });

  test('is worth a look where it says the same, however it is spaced', () => {
    const same = { ...GOOD, narrative: LONG };
    const words = `  ${LONG.replaceAll(' ', '\n')}`;
    const look = { carried: [carried({ state: 'confirmed', narrative: words })] };
    const evidence = [SERVES_FIRST];
    expect(tell(checkAnswers([same], { ...look, evidence }).worthALook)).toEqual([
      '1.1 sameWords narrative',
    ]);
    expect(
      checkAnswers([{ ...same, narrative: `${LONG} more` }], { ...look, evidence }).worthALook,
    ).toEqual([]);
  });
});

describe('worth a look', () => {
  const evidence = [SERVES_FIRST];

  test('nothing of a top rating with sound evidence and twenty words', () => {
    expect(checkAnswers([GOOD], { evidence })).toEqual({
      mustFix: [],
      worthALook: [],
      inRegister: [],
      notCompleted: [],
    });
  });

  test.each([
    ['words', 0, ''],
    ['words', 0, ' \n '],
    ['words', 19, 'word '.repeat(19)],
  ])('a narrative of few %s: %i', (_, words, narrative) => {
    const { worthALook } = checkAnswers([{ ...GOOD, narrative }], { evidence });
    expect(worthALook).toMatchObject([{ kind: 'shortNarrative', words, place: 'narrative' }]);
  });

  test('but not the few words of a question that is not rated', () => {
    expect(checkAnswers([undefined, anAnswer({ naReason: 'No cells' })]).worthALook).toEqual([]);
  });

  test('a top rating with none, weak, unlisted or stale evidence', () => {
    const stale = aLink(2, { questionIds: [SECOND], reviewDate: '2026-11-21' });
    const { evidenceStrength, ...unjudged } = GOOD;
    expect(evidenceStrength).toBe('tested');
    const answers = [GOOD, GOOD, unjudged, { ...GOOD, evidenceStrength: 'none' as const }];
    expect(tell(checkAnswers(answers, { evidence: [stale] }).worthALook)).toEqual([
      '1.1 unlistedEvidence add-evidence',
      `1.2 staleEvidence evidence-${uuidOf(2)}`,
      '1.3 weakEvidence evidenceStrength',
      '1.4 weakEvidence evidenceStrength',
    ]);
  });

  test('but not the evidence of a lower rating', () => {
    const actions = [aPlannedAction(1, FIRST, { dueDate: '2027-01-01' })];
    expect(checkAnswers([{ ...GAP, evidenceStrength: 'none' }], { actions }).worthALook).toEqual(
      [],
    );
  });
});

test('an answer that its lead has not called complete is not completed, whatever it holds', () => {
  const { notCompleted } = checkAnswers([GOOD, undefined, { ...GOOD, complete: false }]);
  expect(notCompleted.map(({ place }) => place)).toEqual(['1.2', '1.3']);
});

test('every unanswered question must be fixed, and answering it takes away that one alone', () => {
  const template = aTemplate(3, 4);
  const answers = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(answers, fc.nat(11), (given, place) => {
      const list = (which: readonly boolean[]): readonly string[] => {
        const audit = anAudit(
          template,
          which.map((isGiven) => (isGiven ? 3 : undefined)),
        );
        const scorecard = scoreAudit(template, audit, TODAY);
        expect(countMustFix(scorecard)).toBe(checkAudit(scorecard).mustFix.length);
        return tell(checkAudit(scorecard).mustFix);
      };
      const before = list(given);
      const after = list(given.with(place, true));
      expect(before).toHaveLength(given.filter((isGiven) => !isGiven).length);
      const mended = `${Math.floor(place / 4) + 1}.${(place % 4) + 1} `;
      expect(after).toEqual(before.filter((finding) => !finding.startsWith(mended)));
    }),
  );
});
