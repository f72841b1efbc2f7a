import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { must } from '../../../src/domain/shared/must.ts';
import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { planBatch, type Batch } from '../../../src/features/import-returns/batch.ts';
import { describeRow } from '../../../src/features/import-returns/describe-row.ts';
import type { FoundItem, FoundReturn } from '../../../src/features/import-returns/found-item.ts';
import { NO_CHOICES, type Choices } from '../../../src/features/import-returns/import-message.ts';
import { listQuestionsToDecide } from '../../../src/features/import-returns/questions.ts';
import { readIncoming } from '../../../src/features/import-returns/read-incoming.ts';
import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import { buildFictionalAudit } from '../../../src/catalogue/fictional/build-fictional-audit.ts';
import type { Agency } from '../../../src/domain/collection/agency.ts';
import { placeReturns } from '../../../src/domain/collection/place-returns.ts';
import type { ReceivedReturn } from '../../../src/domain/collection/received-return.ts';
import { anAgency, aRound, OTHER_ROUND } from '../../support/collection.ts';
import { toIncoming } from '../../support/hostile-case.ts';
import { workbookBytes } from '../../support/read-back.ts';
import { liteTemplate, makeReturn, toFile, toPdf } from '../../support/round-files.ts';
import { uuidOf } from '../../support/builders.ts';

const NOW = '2026-11-27T09:00:00.000Z';
const template = await liteTemplate();
const NEWER = { changedAt: '2026-11-22T10:00:00.000Z' };
const STRANGE = { roundId: undefined, agencyToken: undefined };

const FILES = [
  toFile(makeReturn(template, 1), 'one.s11.json'),
  toFile(makeReturn(template, 1, { audit: NEWER }), 'one-newer.s11.json'),
  toFile(makeReturn(template, 1, { audit: NEWER }), 'one-newer (1).s11.json'),
  toFile(
    makeReturn(template, 1, { audit: { id: auditIdSchema.parse(uuidOf(777)) } }),
    'one-other-audit.s11.json',
  ),
  toFile(makeReturn(template, 2), 'two.s11.json'),
  toFile(makeReturn(template, 3, STRANGE), 'three.s11.json'),
  toFile(makeReturn(template, 3, { ...STRANGE, audit: NEWER }), 'three-newer.s11.json'),
  toFile(makeReturn(template, 44, { roundId: OTHER_ROUND }), 'other-round.s11.json'),
  // The first agency's audit once more, and one of nobody on the list, both filled in by hand.
  { name: 'one.xlsx', bytes: workbookOf(1) },
  { name: 'four.xlsx', bytes: workbookOf(4) },
  toPdf(makeReturn(template, 2), 'two.pdf'),
  { name: 'cut.s11.json', bytes: toFile(makeReturn(template, 2), '').bytes.slice(0, 20_000) },
];

function workbookOf(place: number): Uint8Array<ArrayBuffer> {
  const audit = buildFictionalAudit(template, place);
  const details = { ...audit.details, organisation: `Agency ${place}` };
  return workbookBytes({ ...audit, details, evidence: [] }, template);
}

const ITEMS: readonly FoundItem[] = await readAll();

async function readAll(): Promise<readonly FoundItem[]> {
  const reading = {
    readReturn: startReturnReader(),
    now: NOW,
    findTemplate: () => Promise.resolve(template),
  };
  const items: FoundItem[] = [];
  for (const { name, bytes } of FILES) {
    items.push(...(await readIncoming(toIncoming(bytes, name), reading)));
  }
  return items;
}

const AGENCIES = [1, 2, 3].map((place) => anAgency(place, { kind: template.agency }));

function plan(items: readonly FoundItem[], choices: Choices = NO_CHOICES): Batch {
  const collected = { round: aRound(), agencies: AGENCIES, returns: [] };
  return planBatch(collected, items, {
    choices,
    now: NOW,
    toAgency,
  });
}

/** As the import does, which remembers the token an audit was given. */
function toAgency({ auditId, organisation, kind }: ReceivedReturn): Agency {
  const place =
    90 +
    ITEMS.findIndex(({ found }) => found.kind === 'return' && found.received.auditId === auditId);
  return anAgency(place, { name: organisation, kind });
}

function storedHashes(batch: Batch): readonly string[] {
  return batch.toStore.map(({ received }) => received.contentHash).sort();
}

function resultOf(batch: Batch, fileName: string): string {
  const row = must(
    batch.rows.find((one) => one.fileName === fileName),
    fileName,
  );
  return describeRow(row, false).result;
}

test('each file has its result, and only what has a place is stored, once', () => {
  const batch = plan(ITEMS);
  expect(FILES.map(({ name }) => [name, resultOf(batch, name)])).toEqual([
    ['one.s11.json', 'Earlier version'],
    ['one-newer.s11.json', expect.stringMatching(/^(Ready|Skipped)$/)],
    ['one-newer (1).s11.json', expect.stringMatching(/^(Ready|Skipped)$/)],
    ['one-other-audit.s11.json', 'Needs your decision'],
    ['two.s11.json', expect.stringMatching(/^(Ready|Skipped)$/)],
    ['three.s11.json', 'Needs your decision'],
    ['three-newer.s11.json', 'Needs your decision'],
    ['other-round.s11.json', 'Needs your decision'],
    ['one.xlsx', 'Needs your decision'],
    ['four.xlsx', 'Needs your decision'],
    ['two.pdf', expect.stringMatching(/^(Ready|Skipped)$/)],
    ['cut.s11.json', 'Not imported'],
  ]);
  expect(batch.toStore).toHaveLength(3);
});

test('in whatever order the files come, the same is stored and each has the same result', () => {
  const byName = (batch: Batch): unknown =>
    batch.rows
      .filter(({ fileName }) => !/^(one-newer|two)/.test(fileName))
      .map(({ fileName, result }) => [fileName, result])
      .sort();
  const first = plan(ITEMS);
  fc.assert(
    fc.property(fc.shuffledSubarray([...ITEMS], { minLength: ITEMS.length }), (items) => {
      const batch = plan(items);
      expect(storedHashes(batch)).toEqual(storedHashes(first));
      expect(byName(batch)).toEqual(byName(first));
    }),
    { numRuns: 60 },
  );
});

test('what is decided of them, for agencies that are matched and added, holds in any order and in two imports', () => {
  const items = ITEMS.filter(({ found }) => found.kind === 'return');
  const asked = listQuestionsToDecide(plan(ITEMS).rows, NO_CHOICES);
  const choices: Choices = {
    ...NO_CHOICES,
    byAudit: asked.flatMap(({ auditId, row }) => [
      {
        auditId,
        choice: /^(three|four)/.test(row.fileName)
          ? ({ kind: 'add' } as const)
          : ({ kind: 'match', token: must(AGENCIES[0], 'an agency').token } as const),
      },
    ]),
  };
  // One that came alone and was stored waits beside the newer audit that came after it.
  const placesOf = (stored: readonly FoundReturn[], added: Batch['added']): unknown => {
    const received = stored.map((found) => found.received);
    return [...placeReturns(aRound(), [...AGENCIES, ...added], received)]
      .filter(([, { kind }]) => kind !== 'waiting')
      .sort(([a], [b]) => (a < b ? -1 : 1));
  };
  const whole = plan(items, choices);
  const places = placesOf(whole.toStore, whole.added);
  expect(whole.added.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...items], { minLength: items.length }),
      fc.nat(items.length),
      (mixed, cut) => {
        const one = plan(mixed, choices);
        expect(placesOf(one.toStore, one.added)).toEqual(places);
        const first = plan(mixed.slice(0, cut), choices);
        const second = planBatch(
          {
            round: aRound(),
            agencies: [...AGENCIES, ...first.added],
            returns: first.toStore.map(({ received }) => received),
          },
          mixed.slice(cut),
          { choices, now: NOW, toAgency },
        );
        const added = [...first.added, ...second.added];
        const byToken = new Map(added.map((agency) => [agency.token, agency]));
        expect(placesOf([...first.toStore, ...second.toStore], [...byToken.values()])).toEqual(
          places,
        );
      },
    ),
    { numRuns: 60 },
  );
});

describe('what is decided', () => {
  const questions = listQuestionsToDecide(plan(ITEMS).rows, NO_CHOICES);
  const auditOf = (fileName: string): string =>
    must(questions.find(({ row }) => row.fileName === fileName)?.auditId, fileName);

  test('is asked once for each audit, with the agency of the same name', () => {
    expect(questions.map(({ kind, row, count }) => [kind, row.fileName, count])).toEqual([
      ['which', 'one-other-audit.s11.json', 1],
      ['whose', 'three.s11.json', 2],
      ['whose', 'other-round.s11.json', 1],
      ['whose', 'one.xlsx', 1],
      ['whose', 'four.xlsx', 1],
    ]);
    expect(questions[1]?.suggestion).toBe(AGENCIES[2]?.token);
  });

  test('places every version of the audit', () => {
    const choice = { kind: 'match', token: must(AGENCIES[2], 'three').token } as const;
    const choices = { used: [], byAudit: [{ auditId: auditOf('three.s11.json'), choice }] };
    const batch = plan(ITEMS, choices);
    expect(resultOf(batch, 'three.s11.json')).toBe('Earlier version');
    expect(resultOf(batch, 'three-newer.s11.json')).toBe('Ready');
    expect(listQuestionsToDecide(batch.rows, choices)[1]?.choice).toBe(choice.token);
  });

  test('adds an agency with its return, and none for a return that is left out', () => {
    const auditId = auditOf('other-round.s11.json');
    const choices: Choices = { used: [], byAudit: [{ auditId, choice: { kind: 'add' } }] };
    const batch = plan(ITEMS, choices);
    expect(batch.added.map(({ name }) => name)).toEqual(['Agency 44']);
    expect(resultOf(batch, 'other-round.s11.json')).toBe('Ready');
    expect(plan(ITEMS).added).toEqual([]);
  });

  test('makes an older audit of an agency the one that counts', () => {
    const { key } = must(questions[0], 'which');
    const used = [{ contentHash: key, token: must(AGENCIES[0], 'one').token }];
    const batch = plan(ITEMS, { byAudit: [], used });
    expect(resultOf(batch, 'one-other-audit.s11.json')).toBe('Ready');
    expect(batch.toStore).toHaveLength(4);
  });
});
