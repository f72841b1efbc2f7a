import { describe, expect, test } from 'vitest';

import { aLink, anAnswer, aPlannedAction, uuidOf } from '../../support/builders.ts';
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
} from '../../support/checked-audit.ts';

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
    const { worthALook } = checkAnswers([anAnswer(change)], { evidence: [SERVES_FIRST] });
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
    const { worthALook } = checkAnswers([GOOD, GOOD], { evidence: [item] });
    expect(tell(worthALook)).toEqual([`1.1 identifier evidence-${uuidOf(1)}`]);
  });

  test.each([
    ['what', { what: `Ring ${NHS}` }],
    ['ownerRole', { ownerRole: 'sam@gmail.com' }],
    ['successMeasure', { successMeasure: 'Child born 12/03/2014 is seen' }],
  ])('is found in the %s of an action', (_, change) => {
    const action = aPlannedAction(1, FIRST, { dueDate: '2027-01-01', ...change });
    const { worthALook } = checkAnswers([GAP], { actions: [action] });
    expect(tell(worthALook)).toEqual([`1.1 identifier action-${uuidOf(1)}`]);
  });

  test('is found in the reason a gap is accepted for', () => {
    const { worthALook } = checkAnswers([GAP], { actions: [anAcceptance(NHS)] });
    expect(tell(worthALook)).toEqual([`1.1 identifier action-${uuidOf(7)}`]);
  });
});
