import { beforeEach, expect, test } from 'vitest';

import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import { toReceivedReturn } from '../../src/domain/collection/received-return.ts';
import { splitReturn } from '../../src/domain/collection/return-document.ts';
import { SCORER_VERSION, summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import { must } from '../../src/domain/shared/must.ts';
import {
  addAgencies,
  removeAgency,
  updateAgencies,
  updateAgency,
} from '../../src/storage/agencies.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { eraseRound } from '../../src/storage/erase-round.ts';
import {
  decideReturn,
  readReturnDocument,
  readSummaries,
  storeImport,
  storeSummaries,
} from '../../src/storage/received-returns.ts';
import {
  listRounds,
  readRound,
  readRoundTemplates,
  setRoundAside,
  startRound,
  updateRound,
} from '../../src/storage/rounds.ts';
import { aReceived, anAgency, aRound, OTHER_ROUND, ROUND, tokenOf } from '../support/collection.ts';
import { aFullAudit, RETURN_TEMPLATE } from '../support/return-files.ts';
import { LATER, NOW } from './an-audit.ts';
import { deleteRaw, dumpRaw, putRaw } from './raw-database.ts';

const template = RETURN_TEMPLATE;
const round = aRound({
  templates: [
    { kind: 'police', kindName: 'Police', templateHash: template.hash, title: template.title },
  ],
});

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
});

async function start(): Promise<void> {
  const started = await startRound(
    { round, agencies: [anAgency(1), anAgency(2)], templates: [template] },
    NOW,
  );
  if (!started.ok) throw new Error(started.problem.kind);
}

function aReturn(place = 1) {
  const auditReturn = buildReturn(aFullAudit(), template, {
    madeAt: '2026-11-10T10:00:00.000Z',
    recipients: [],
    damaged: 0,
    roundId: ROUND,
    agencyToken: tokenOf(place),
  });
  const { text, templateHash } = splitReturn(auditReturn, 'unchanged');
  const received = toReceivedReturn(auditReturn, {
    standing: 'unchanged',
    templateHash,
    source: aReceived(place).source,
  });
  return { auditReturn, toStore: { received, text, template } };
}

test('a round is stored whole, once, and gives its questions back', async () => {
  await start();
  expect(await readRound(ROUND)).toMatchObject({
    value: { round, revision: 1, agencies: [anAgency(1), anAgency(2)], returns: [], damaged: [] },
  });
  expect(await startRound({ round, agencies: [], templates: [] }, NOW)).toEqual({
    ok: false,
    problem: { kind: 'roundExists' },
  });
  const templates = await readRoundTemplates([template.hash, 'ab'.repeat(32)]);
  expect(templates).toEqual({ ok: true, value: new Map([[template.hash, template]]) });
});

test('a change of a round on what is not there any more stores nothing', async () => {
  await start();
  const beside = { baseRevision: 1, templates: [] };
  expect(await updateRound(ROUND, { ...round, name: 'New' }, beside, LATER)).toMatchObject({
    ok: true,
  });
  expect(await updateRound(ROUND, { ...round, name: 'Stale' }, beside, LATER)).toEqual({
    ok: false,
    problem: { kind: 'changedSince' },
  });
  expect(await readRound(ROUND)).toMatchObject({ value: { round: { name: 'New' }, revision: 2 } });
  expect((await dumpRaw()).stores['roundHistory']).toMatchObject([
    { kind: 'round', why: 'overwritten', row: { name: round.name } },
  ]);
});

test('agencies are added once, changed, chased together and removed, and none of it is lost', async () => {
  await start();
  await addAgencies(ROUND, [anAgency(2, { name: 'Other' }), anAgency(3)], LATER);
  const chase = { on: '2026-11-20', how: '', note: '' };
  await updateAgencies(
    ROUND,
    [tokenOf(1), tokenOf(3)],
    (agency) => ({ ...agency, chases: [...agency.chases, chase] }),
    LATER,
  );
  const rename = (name: string) => (agency: ReturnType<typeof anAgency>) => ({ ...agency, name });
  expect(await updateAgency(ROUND, tokenOf(1), rename('Stale'), LATER, 1)).toMatchObject({
    problem: { kind: 'changedSince' },
  });
  expect(await updateAgency(ROUND, tokenOf(1), rename('Renamed'), LATER, 2)).toMatchObject({
    ok: true,
  });
  await removeAgency(ROUND, tokenOf(2), LATER);
  expect(await readRound(ROUND)).toMatchObject({
    value: {
      agencies: [
        { name: 'Agency 3', chases: [chase] },
        { name: 'Renamed', chases: [chase] },
      ],
      changedAt: LATER.toISOString(),
    },
  });
  expect((await dumpRaw()).stores['roundHistory']).toHaveLength(4);
});

test('a change that one agency does not fit is made to none', async () => {
  await start();
  const done = await updateAgencies(
    ROUND,
    [tokenOf(1), tokenOf(2)],
    (agency) => ({
      ...agency,
      notes: agency.token === tokenOf(2) ? 'x'.repeat(250_001) : 'changed',
    }),
    LATER,
  );
  expect(done).toMatchObject({ problem: { kind: 'unfit' } });
  expect(await readRound(ROUND)).toMatchObject({
    value: { agencies: [{ notes: '' }, { notes: '' }] },
  });
});

test('an import is stored at once, comes back to the same values, and again changes nothing', async () => {
  await start();
  const { auditReturn, toStore } = aReturn();
  const wish = { returns: [toStore], agencies: [anAgency(9)] };
  expect(await storeImport(ROUND, wish, LATER)).toEqual({ ok: true, value: { added: 1 } });
  const before = await dumpRaw();
  expect(await storeImport(ROUND, wish, LATER)).toEqual({ ok: true, value: { added: 0 } });
  expect(await dumpRaw()).toEqual(before);
  expect(await readReturnDocument(auditReturn.contentHash)).toEqual({
    ok: true,
    value: auditReturn,
  });
  expect(await readRound(ROUND)).toMatchObject({
    value: { returns: [{ contentHash: auditReturn.contentHash }] },
  });
});

test('summaries are kept of returns that are here, by one version of the scorer', async () => {
  await start();
  const { auditReturn, toStore } = aReturn();
  const { contentHash } = auditReturn;
  await storeImport(ROUND, { returns: [toStore], agencies: [] }, NOW);
  const made = new Map<string, unknown>([[contentHash, summariseReturn(auditReturn)]]);
  await storeSummaries(
    new Map([...made, ['gone', 'of a return that was deleted']]),
    SCORER_VERSION,
  );
  const asked = [contentHash, 'gone'];
  expect(await readSummaries(asked, SCORER_VERSION)).toEqual({ ok: true, value: made });
  await storeSummaries(new Map([[contentHash, 'newer']]), SCORER_VERSION + 1);
  expect(await readSummaries(asked, SCORER_VERSION)).toEqual({ ok: true, value: new Map() });
});

test('one return that does not fit keeps the whole import out', async () => {
  await start();
  const { toStore } = aReturn();
  const broken = {
    ...toStore,
    received: { ...aReceived(2), organisation: 'x'.repeat(501) },
  };
  const before = await dumpRaw();
  const wish = { returns: [toStore, broken], agencies: [] };
  expect(await storeImport(ROUND, wish, LATER)).toMatchObject({ problem: { kind: 'unfit' } });
  expect(await dumpRaw()).toEqual(before);
});

test('a decision is stored, can be taken back, and what was decided before is kept', async () => {
  await start();
  const { auditReturn, toStore } = aReturn();
  await storeImport(ROUND, { returns: [toStore], agencies: [] }, NOW);
  const decision = { kind: 'setAside', reason: 'A trial', at: LATER.toISOString() } as const;
  await decideReturn(ROUND, auditReturn.contentHash, decision, LATER);
  expect(await readRound(ROUND)).toMatchObject({ value: { returns: [{ decision }] } });
  await decideReturn(ROUND, auditReturn.contentHash, undefined, LATER);
  const read = await readRound(ROUND);
  expect(read.ok && read.value.returns[0]).toEqual(toStore.received);
  expect((await dumpRaw()).stores['roundHistory']).toHaveLength(2);
});

test('deleting a round leaves what another round has, and nothing else of it', async () => {
  await start();
  await startRound({ round: aRound({ id: OTHER_ROUND }), agencies: [], templates: [] }, NOW);
  const { auditReturn, toStore } = aReturn();
  await storeImport(ROUND, { returns: [toStore], agencies: [] }, NOW);
  await storeImport(OTHER_ROUND, { returns: [toStore], agencies: [] }, NOW);
  await storeSummaries(new Map([[auditReturn.contentHash, 'made']]), SCORER_VERSION);
  await setRoundAside(ROUND, true, LATER);
  expect(await listRounds()).toMatchObject({ value: { rounds: [{}, {}] } });
  await eraseRound(ROUND);
  expect(await readRound(ROUND)).toMatchObject({ problem: { kind: 'missingRound' } });
  expect(await readReturnDocument(auditReturn.contentHash)).toMatchObject({ ok: true });
  await eraseRound(OTHER_ROUND);
  const { stores } = await dumpRaw();
  expect(Object.values(stores).flat()).toEqual([]);
});

test('a damaged row is left out, counted, and hides no other', async () => {
  await start();
  await putRaw('agencies', { roundId: ROUND, token: 'broken' });
  await putRaw('rounds', { id: 'broken' });
  const listed = await listRounds();
  expect(listed).toMatchObject({
    value: {
      damaged: [{ table: 'rounds', key: 'broken' }],
      rounds: [{ damaged: [{ table: 'agencies' }] }],
    },
  });
  expect(must(listed.ok ? listed.value.rounds[0] : undefined, 'the round').agencies).toHaveLength(
    2,
  );
});
