import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Answer } from '../../../src/domain/audit/audit.ts';
import type { EarlierAnswer } from '../../../src/domain/audit/earlier-answer.ts';
import { listSittings } from '../../../src/domain/audit/list-sittings.ts';
import { anAnswer } from '../../support/builders.ts';

const START = Date.parse('2026-11-26T09:00:00.000Z');

/** An answer written so many minutes after nine. */
function at(minutes: number, change: Partial<Answer>, why: EarlierAnswer['why'] = 'overwritten') {
  const changedAt = new Date(START + minutes * 60_000).toISOString();
  return { answer: anAnswer(change), changedAt, movedAt: changedAt, why };
}

const LONG = 'The chief officer leads and reports to the board';

describe('the versions of one answer', () => {
  test('that only led up to the present one, in one sitting, are its steps', () => {
    const steps = [at(2, { rating: 2, narrative: 'The chief' }), at(1, { rating: 2 }), at(0, {})];
    const present = at(3, { rating: 2, narrative: LONG, evidenceStrength: 'tested' });
    expect(listSittings(present, steps)).toEqual({ stepsToPresent: steps, earlier: [] });
  });

  test('of an earlier sitting are one entry, its last version first', () => {
    const steps = [at(4, { narrative: 'The chief' }), at(0, { narrative: 'The' })];
    const last = at(8, { narrative: LONG });
    expect(listSittings(at(13, { narrative: `${LONG}.` }), [last, ...steps])).toEqual({
      stepsToPresent: [],
      earlier: [{ last, steps }],
    });
  });

  test.each([
    ['a text that was cleared', { narrative: LONG }, { narrative: '' }],
    ['a text most of which was replaced', { narrative: LONG }, { narrative: 'The head leads' }],
    ['a private note that was cleared', { privateNote: 'Ask HR' }, {}],
    ['another rating', { rating: 1 }, { rating: 2 }],
    ['a rating given up for not applicable', { rating: 1 }, { naReason: '' }],
    ['not applicable given up for a rating', { naReason: 'None' }, { naReason: 'None', rating: 1 }],
    ['another strength', { evidenceStrength: 'none' }, { evidenceStrength: 'tested' }],
  ] as const)('with %s stand by themselves, in the same sitting too', (_, before, after) => {
    const version = at(1, before);
    expect(listSittings(at(2, after), [version])).toEqual({
      stepsToPresent: [],
      earlier: [{ last: version, steps: [] }],
    });
  });

  test('from another tab stand by themselves', () => {
    const clash = at(2, { narrative: 'The chief' }, 'clash');
    const before = at(1, { narrative: 'The' });
    expect(listSittings(at(3, { narrative: LONG }), [clash, before])).toMatchObject({
      stepsToPresent: [],
      earlier: [{ last: clash }, { last: before }],
    });
  });

  test('are all entries while no answer stands', () => {
    const version = at(0, { narrative: 'The' });
    expect(listSittings(undefined, [version]).earlier).toEqual([{ last: version, steps: [] }]);
  });

  test('all appear once and in their order, whatever they are', () => {
    const text = fc.constantFrom('', 'The', 'The chief', LONG, 'Nobody leads');
    const row = fc.record({
      minutes: fc.nat(30),
      narrative: text,
      why: fc.constantFrom('overwritten' as const, 'clash' as const),
    });
    fc.assert(
      fc.property(fc.array(row), text, (rows, narrative) => {
        const versions = rows
          .toSorted((a, b) => b.minutes - a.minutes)
          .map(({ minutes, narrative: words, why }) => at(minutes, { narrative: words }, why));
        const { stepsToPresent, earlier } = listSittings(at(31, { narrative }), versions);
        const all = [...stepsToPresent, ...earlier.flatMap(({ last, steps }) => [last, ...steps])];
        expect(all).toEqual(versions);
      }),
    );
  });
});
