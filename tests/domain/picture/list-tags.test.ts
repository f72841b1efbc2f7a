import { expect, test } from 'vitest';

import { countIn } from '../../../src/domain/picture/count-in.ts';
import { listTags } from '../../../src/domain/picture/list-tags.ts';
import { decided, roundDataOf } from '../../support/picture.ts';

const tagged = (...tags: readonly (readonly [number, number, readonly string[]])[]) =>
  listTags(
    countIn(
      roundDataOf(
        Array.from({ length: 3 }, () => ({
          kind: 'police',
          answers: [
            [0, 3],
            [1, 2],
          ] as const,
        })),
        tags.map(([agency, question, own]) => decided(agency, question, { kind: 'agree' }, own)),
      ),
    ).counted,
  );

test('barriers are told by themselves, and issues without them', () => {
  expect(
    tagged(
      [0, 0, ['Policy', 'Barrier: information sharing']],
      [0, 1, ['Policy', 'Barrier: information sharing']],
      [1, 0, ['Barrier: information sharing', 'Barrier: Night cover']],
    ),
  ).toEqual({
    issues: [{ tag: 'Policy', answers: 2, agencies: 1 }],
    barriers: [
      { tag: 'Information sharing', answers: 3, agencies: 2 },
      { tag: 'Night cover', answers: 1, agencies: 1 },
    ],
  });
});

test('one barrier typed in several ways is one, and counts once in an answer', () => {
  const ways = ['barrier:night  cover', 'BARRIER : Night Cover', 'Barrier: night cover'];
  const expected = { issues: [], barriers: [{ tag: 'Night Cover', answers: 2, agencies: 2 }] };
  expect(tagged([0, 0, ways], [1, 0, ways.slice(0, 1)])).toEqual(expected);
  expect(tagged([0, 0, ways.slice(0, 1)], [1, 0, ways.toReversed()])).toEqual(expected);
});
