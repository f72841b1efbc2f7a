import { expect, test } from 'vitest';

import {
  findGivenBack,
  findReadiness,
  findStanding,
} from '../../../src/domain/feedback/find-standing.ts';
import { mergeModerations } from '../../../src/domain/moderation/merge-moderations.ts';
import type { ModeratedAnswer } from '../../../src/domain/moderation/meet-earlier.ts';
import { countIn, type CountedAgency } from '../../../src/domain/picture/count-in.ts';
import { hashOf } from '../../support/collection.ts';
import { aSaidRound, countedOf, wrote } from '../../support/feedback.ts';
import { roundDataOf } from '../../support/picture.ts';

function withDecisions(...moderations: readonly ModeratedAnswer[]): CountedAgency {
  const answers = [
    [0, 3],
    [1, 1],
  ] as const;
  return countedOf(countIn(roundDataOf([{ kind: 'police', answers }], moderations)).counted, 0);
}

function bothWrote(one: ModeratedAnswer, other: ModeratedAnswer): ModeratedAnswer {
  return { ...one, moderation: mergeModerations(one.moderation, other.moderation) };
}

test('counts what was decided, and when it was written last', () => {
  const [one] = countIn(aSaidRound()).counted;
  expect(one && findStanding(one)).toMatchObject({
    asked: 6,
    agreed: 1,
    changed: 1,
    challenged: 1,
    commented: 2,
    unfinished: [],
    clashes: [],
    lastWritten: '2026-11-20T10:00:00.000Z',
  });
});

test('is ready once something is said and nothing of it is half said', () => {
  const ready = (one: CountedAgency): string => findReadiness(findStanding(one));
  expect(ready(withDecisions())).toBe('nothingYet');
  expect(ready(withDecisions(wrote(0, 0, { privateNote: 'Ring them' })))).toBe('nothingYet');
  expect(ready(withDecisions(wrote(0, 0, { comment: 'Thank you' })))).toBe('ready');
  const unfinished = wrote(0, 1, { verdict: { kind: 'challenge', reason: ' ' } });
  expect(ready(withDecisions(wrote(0, 0, { verdict: { kind: 'agree' } }), unfinished))).toBe(
    'heldBack',
  );
});

test('is held back while two moderators differ in what the agency would read, and not in a note', () => {
  const agree = { kind: 'agree' } as const;
  const clash = (field: 'comment' | 'privateNote'): CountedAgency =>
    withDecisions(
      bothWrote(
        wrote(0, 0, { verdict: agree, [field]: 'One' }),
        wrote(0, 0, { verdict: agree, [field]: 'Two' }, undefined, 2),
      ),
    );
  expect(findReadiness(findStanding(clash('comment')))).toBe('heldBack');
  expect(findReadiness(findStanding(clash('privateNote')))).toBe('ready');
});

test('says what was given back, and that something was written after it', () => {
  const given = (on: string, hash = hashOf(0)): CountedAgency => {
    const one = withDecisions(wrote(0, 0, { comment: 'Thank you' }, '2026-11-20T10:00:00.000Z'));
    return { ...one, agency: { ...one.agency, feedbackGiven: [{ on, contentHash: hash }] } };
  };
  const told = (one: CountedAgency, givenAt?: string): string =>
    findGivenBack(one, findStanding(one), givenAt).kind;
  expect(told(withDecisions())).toBe('never');
  expect(told(given('2026-11-21'))).toBe('given');
  expect(told(given('2026-11-19'))).toBe('changedSince');
  expect(told(given('2026-11-21', hashOf(9)))).toBe('onEarlierReturn');
  // On the day itself the moment tells, where it is known.
  expect(told(given('2026-11-20'))).toBe('given');
  expect(told(given('2026-11-20'), '2026-11-20T09:00:00.000Z')).toBe('changedSince');
  expect(told(given('2026-11-20'), '2026-11-20T11:00:00.000Z')).toBe('given');
});
