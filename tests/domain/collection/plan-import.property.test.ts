import fc from 'fast-check';
import { expect, test } from 'vitest';

import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import { placeReturns } from '../../../src/domain/collection/place-returns.ts';
import { planImport } from '../../../src/domain/collection/plan-import.ts';
import type { ReceivedReturn } from '../../../src/domain/collection/received-return.ts';
import { uuidOf } from '../../support/builders.ts';
import { aReceived, anAgency, aRound, OTHER_ROUND, tokenOf } from '../../support/collection.ts';

const round = aRound();
const agencies = [1, 2, 3].map((place) => anAgency(place));

/**
 * All of a return follows from its content, but for the file it came in. Few contents, so that
 * versions, other audits, equal files, workbooks, samples and foreign rounds meet often.
 */
const anyReturn: fc.Arbitrary<ReceivedReturn> = fc
  .record({ content: fc.nat(11), file: fc.nat(3) })
  .map(({ content, file }) => ({
    ...aReceived(content),
    auditId: auditIdSchema.parse(uuidOf(6_000 + (content % 5))),
    agencyToken: tokenOf([1, 2, 3, 99][content % 4] ?? 1),
    changedAt: `2026-11-${10 + (content % 3)}T09:00:00.000Z`,
    isSample: content === 9,
    ...(content === 11 ? { roundId: OTHER_ROUND } : {}),
    source: {
      ...aReceived(content).source,
      fileName: `file-${file}.s11.json`,
      // What a workbook says is in no return, which may have come in a PDF too.
      kind: content % 6 === 2 ? 'workbook' : file % 2 === 0 ? 'return' : 'pdf',
    },
  }));

const files = fc.array(anyReturn, { maxLength: 14 });

function importAll(batches: readonly (readonly ReceivedReturn[])[]): readonly ReceivedReturn[] {
  return batches.reduce<readonly ReceivedReturn[]>(
    (returns, batch) => [...returns, ...planImport({ round, agencies, returns }, batch).fresh],
    [],
  );
}

const byHash = (returns: readonly ReceivedReturn[]): readonly ReceivedReturn[] =>
  returns.toSorted((a, b) => (a.contentHash < b.contentHash ? -1 : 1));

const placed = (returns: readonly ReceivedReturn[]): ReadonlyMap<string, unknown> =>
  new Map([...placeReturns(round, agencies, returns)].toSorted(([a], [b]) => (a < b ? -1 : 1)));

test('the same files in another order are the same returns in the same places', () => {
  fc.assert(
    fc.property(
      files.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([one, other]) => {
        const first = importAll([one]);
        const second = importAll([other]);
        expect(byHash(second)).toEqual(byHash(first));
        expect(placed(second)).toEqual(placed(first));
      },
    ),
  );
});

test('in several imports, or backwards, they end in the same places', () => {
  fc.assert(
    fc.property(files, fc.nat(14), (all, cut) => {
      const whole = placed(importAll([all]));
      expect(placed(importAll([all.slice(0, cut), all.slice(cut)]))).toEqual(whole);
      expect(placed(importAll(all.map((one) => [one]).toReversed()))).toEqual(whole);
    }),
  );
});

test('done again, nothing is new and every file is said to be here', () => {
  fc.assert(
    fc.property(files, (all) => {
      const returns = importAll([all]);
      const again = planImport({ round, agencies, returns }, all);
      expect(again.fresh).toEqual([]);
      expect(again.outcomes.every(({ kind }) => kind === 'already')).toBe(true);
    }),
  );
});

test('every file has one outcome, and every agency at most one return that counts', () => {
  fc.assert(
    fc.property(files, (all) => {
      expect(planImport({ round, agencies, returns: [] }, all).outcomes).toHaveLength(all.length);
      const current = [...placeReturns(round, agencies, importAll([all])).values()].flatMap(
        (placing) => (placing.kind === 'current' ? [placing.token] : []),
      );
      expect(new Set(current).size).toBe(current.length);
    }),
  );
});
