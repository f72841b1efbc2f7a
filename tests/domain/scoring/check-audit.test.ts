import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { actionIdSchema, type Action, type Audit } from '../../../src/domain/audit/audit.ts';
import type { CarriedAnswer } from '../../../src/domain/audit/carried-answer.ts';
import { checkAudit, countMustFix } from '../../../src/domain/scoring/check-audit.ts';
import type { AuditCheck, Finding } from '../../../src/domain/scoring/finding.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import {
  aLink,
  anAnswer,
  anAudit,
  aPlannedAction,
  aTemplate,
  START,
  uuidOf,
} from '../../support/builders.ts';

const TODAY = '2026-11-22';
const FIRST = questionIdSchema.parse('core.question-1');
const SECOND = questionIdSchema.parse('core.question-2');
const LONG = 'word '.repeat(20);
const GOOD = anAnswer({ rating: 3, narrative: LONG, evidenceStrength: 'tested', complete: true });
const GAP = { ...GOOD, rating: 1 };
const SERVES_FIRST = aLink(1, { questionIds: [FIRST], dateRepresented: '2026-06-01' });

function check(
  answers: Parameters<typeof anAudit>[1],
  change: Partial<Audit> = {},
  template = aTemplate(1, answers.length),
): AuditCheck {
  return checkAudit(scoreAudit(template, anAudit(template, answers, change), TODAY));
}

function anAcceptance(reason: string): Action {
  return {
    kind: 'accepted',
    id: actionIdSchema.parse(uuidOf(7)),
    number: 7,
    questionId: FIRST,
    addedAt: START,
    reason,
  };
}

function tell(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ kind, result, place }) => `${result.place} ${kind} ${place}`);
}

describe('must be fixed', () => {
  test.each([
    ['a question without an answer', undefined, ['1.1 unanswered choice']],
    ['a rating of another scale', anAnswer({ rating: 9 }), ['1.1 unanswered choice']],
    ['N/A without a reason', anAnswer({ naReason: ' ' }), ['1.1 needsReason naReason']],
    ['a gap without an action', GAP, ['1.1 openGap add-action']],
  ] as const)('%s', (_, answer, findings) => {
    expect(tell(check([answer]).mustFix)).toEqual(findings);
  });

  test.each([
    [{ ownerRole: ' ' }, ['owner', 'dueDate']],
    [{}, ['dueDate']],
    [{ ownerRole: '', dueDate: '2027-01-01' }, ['owner']],
  ] as const)('an action with %j lacks %j', (change, lacks) => {
    const { mustFix } = check([GOOD], { actions: [aPlannedAction(1, FIRST, change)] });
    expect(mustFix).toMatchObject([{ kind: 'actionLacks', lacks, place: `action-${uuidOf(1)}` }]);
  });

  test('each thing by itself, in the order of the template', () => {
    const actions = [aPlannedAction(1, SECOND), aPlannedAction(2, SECOND, { ownerRole: '' })];
    expect(tell(check([undefined, GAP, GAP], { actions }).mustFix)).toEqual([
      '1.1 unanswered choice',
      `1.2 actionLacks action-${uuidOf(1)}`,
      `1.2 actionLacks action-${uuidOf(2)}`,
      '1.3 openGap add-action',
    ]);
  });

  test('a gap accepted without a reason, where the reason belongs', () => {
    const { mustFix } = check([GAP], { actions: [anAcceptance(' ')] });
    expect(tell(mustFix)).toEqual([`1.1 openGap action-${uuidOf(7)}`]);
  });

  test.each([
    ['a good answer', GOOD, []],
    ['N/A with its reason', anAnswer({ naReason: 'No cells' }), []],
    ['a rating without words', anAnswer({ rating: 3 }), []],
    ['a gap with an action', GAP, [aPlannedAction(1, FIRST, { dueDate: '2020-01-01' })]],
    ['a gap accepted for a reason', GAP, [anAcceptance('Agreed by the board')]],
  ] as const)('but not %s', (_, answer, actions) => {
    expect(check([answer], { actions }).mustFix).toEqual([]);
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
    expect(tell(check([GOOD], both).mustFix)).toEqual(['1.1 toConfirm carried']);
    expect(tell(check([GOOD], { evidence }).mustFix)).toEqual(['1.1 toConfirm carried']);
    expect(check([GOOD], { carried: [carried({ state: 'confirmed' })] }).mustFix).toEqual([]);
    expect(check([GOOD], { carried: [carried({ state: 'setAside' })] }).mustFix).toEqual([]);
  });

  test('is worth a look where it says the same, however it is spaced', () => {
    const same = { ...GOOD, narrative: LONG };
    const words = `  ${LONG.replaceAll(' ', '\n')}`;
    const look = { carried: [carried({ state: 'confirmed', narrative: words })] };
    const evidence = [SERVES_FIRST];
    expect(tell(check([same], { ...look, evidence }).worthALook)).toEqual([
      '1.1 sameWords narrative',
    ]);
    expect(
      check([{ ...same, narrative: `${LONG} more` }], { ...look, evidence }).worthALook,
    ).toEqual([]);
  });
});

describe('worth a look', () => {
  const evidence = [SERVES_FIRST];

  test('nothing of a top rating with sound evidence and twenty words', () => {
    expect(check([GOOD], { evidence })).toEqual({
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
    const { worthALook } = check([{ ...GOOD, narrative }], { evidence });
    expect(worthALook).toMatchObject([{ kind: 'shortNarrative', words, place: 'narrative' }]);
  });

  test('but not the few words of a question that is not rated', () => {
    expect(check([undefined, anAnswer({ naReason: 'No cells' })]).worthALook).toEqual([]);
  });

  test('a top rating with none, weak, unlisted or stale evidence', () => {
    const stale = aLink(2, { questionIds: [SECOND], reviewDate: '2026-11-21' });
    const { evidenceStrength, ...unjudged } = GOOD;
    expect(evidenceStrength).toBe('tested');
    const answers = [GOOD, GOOD, unjudged, { ...GOOD, evidenceStrength: 'none' as const }];
    expect(tell(check(answers, { evidence: [stale] }).worthALook)).toEqual([
      '1.1 unlistedEvidence add-evidence',
      `1.2 staleEvidence evidence-${uuidOf(2)}`,
      '1.3 weakEvidence evidenceStrength',
      '1.4 weakEvidence evidenceStrength',
    ]);
  });

  test('but not the evidence of a lower rating', () => {
    const actions = [aPlannedAction(1, FIRST, { dueDate: '2027-01-01' })];
    expect(check([{ ...GAP, evidenceStrength: 'none' }], { actions }).worthALook).toEqual([]);
  });
});

describe('what could tell who somebody is', () => {
  const NHS = '943 476 5919';
  const rated = { rating: 3, narrative: LONG, evidenceStrength: 'tested' } as const;

  test.each([
    ['the narrative', { ...rated, narrative: `${LONG} ${NHS}` }, 'narrative', 'narrative'],
    ['the impact', { ...rated, impact: NHS }, 'impact', 'impact'],
    ['the private note', { ...rated, privateNote: NHS }, 'privateNote', 'privateNote'],
    ['the reason for N/A', { naReason: NHS }, 'naReason', 'naReason'],
    ['a reason kept beside a rating', { ...rated, naReason: NHS }, 'keptNaReason', 'choice'],
    ['words without a rating', { narrative: NHS }, 'narrative', 'narrative'],
  ] as const)('is found in %s', (_, change, kind, place) => {
    const { worthALook } = check([anAnswer(change)], { evidence: [SERVES_FIRST] });
    expect(worthALook).toMatchObject([
      { kind: 'identifier', identifiers: ['nhsNumber'], text: { kind }, place },
    ]);
  });

  test.each([
    ['title', { title: NHS }],
    ['address', { address: `https://example.org/${NHS.replaceAll(' ', '')}` }],
    ['owner', { ownerRole: 'sam@gmail.com' }],
  ])('is found in the %s of evidence, with the first question it serves', (_, change) => {
    const item = aLink(1, { questionIds: [SECOND, FIRST], ...change });
    const { worthALook } = check([GOOD, GOOD], { evidence: [item] });
    expect(tell(worthALook)).toEqual([`1.1 identifier evidence-${uuidOf(1)}`]);
  });

  test.each([
    ['what', { what: `Ring ${NHS}` }],
    ['ownerRole', { ownerRole: 'sam@gmail.com' }],
    ['successMeasure', { successMeasure: 'Child born 12/03/2014 is seen' }],
  ])('is found in the %s of an action', (_, change) => {
    const action = aPlannedAction(1, FIRST, { dueDate: '2027-01-01', ...change });
    const { worthALook } = check([GAP], { actions: [action] });
    expect(tell(worthALook)).toEqual([`1.1 identifier action-${uuidOf(1)}`]);
  });

  test('is found in the reason a gap is accepted for', () => {
    const { worthALook } = check([GAP], { actions: [anAcceptance(NHS)] });
    expect(tell(worthALook)).toEqual([`1.1 identifier action-${uuidOf(7)}`]);
  });
});

test('an answer that its lead has not called complete is not completed, whatever it holds', () => {
  const { notCompleted } = check([GOOD, undefined, { ...GOOD, complete: false }]);
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
