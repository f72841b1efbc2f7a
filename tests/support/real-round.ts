import { toReceivedReturn } from '../../src/domain/collection/received-return.ts';
import { summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { anAgency, aRound } from './collection.ts';
import type { packSourceOf } from './data-pack.ts';
import { makeReturn } from './round-files.ts';

/** Six agencies, two of one kind, on real questions. */
export function realRound(template: Template): Parameters<typeof packSourceOf>[0] {
  const returns = Array.from({ length: 6 }, (_, place) => makeReturn(template, place));
  const received = returns.map((one) =>
    toReceivedReturn(one, {
      standing: 'unchanged',
      templateHash: template.hash,
      source: {
        fileName: 'return.s11.json',
        kind: 'return',
        wasSealed: false,
        importedAt: '2026-11-12T09:00:00.000Z',
        cameOn: '2026-11-16',
      },
    }),
  );
  return {
    round: aRound(),
    agencies: Array.from({ length: 8 }, (_, place) =>
      anAgency(place, place === 7 ? { notExpected: 'Merged with another' } : {}),
    ),
    returns: received,
    summaryByHash: new Map(returns.map((one) => [one.contentHash, summariseReturn(one)])),
    moderations: [],
  };
}
