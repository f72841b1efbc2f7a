import { beforeEach, expect, test } from 'vitest';

import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import { toReceivedReturn } from '../../src/domain/collection/received-return.ts';
import { splitReturn } from '../../src/domain/collection/return-document.ts';
import type { RoundId } from '../../src/domain/collection/round.ts';
import { updateAgency } from '../../src/storage/agencies.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { eraseRounds } from '../../src/storage/erase-round.ts';
import { putBackRounds } from '../../src/storage/erased-rounds.ts';
import { storeImport } from '../../src/storage/received-returns.ts';
import { startRound } from '../../src/storage/rounds.ts';
import { anAgency, aReceived, aRound, OTHER_ROUND, ROUND, tokenOf } from '../support/collection.ts';
import { aFullAudit, RETURN_TEMPLATE } from '../support/return-files.ts';
import { NOW } from './an-audit.ts';
import { deleteRaw, dumpRaw, putRaw } from './raw-database.ts';

const template = RETURN_TEMPLATE;
const templates = [
  { kind: 'police', kindName: 'Police', templateHash: template.hash, title: template.title },
];

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  for (const id of [ROUND, OTHER_ROUND]) await start(id);
});

/** A round with two agencies, a change in its history and a return that the other round has, too. */
async function start(id: RoundId): Promise<void> {
  const round = aRound({ id, templates });
  await startRound({ round, agencies: [anAgency(1), anAgency(2)], templates: [template] }, NOW);
  await updateAgency(id, tokenOf(1), (known) => ({ ...known, notes: 'Moved' }), NOW);
  const made = buildReturn(aFullAudit(), template, {
    madeAt: '2026-11-10T10:00:00.000Z',
    recipients: [],
    damaged: 0,
  });
  const { text, templateHash } = splitReturn(made, 'unchanged');
  const { source } = aReceived(1);
  const received = toReceivedReturn(made, { standing: 'unchanged', templateHash, source });
  await storeImport(id, { returns: [{ received, text, template }], agencies: [] }, NOW);
}

test('rounds that were erased come back as they were, damaged rows too', async () => {
  await putRaw('agencies', { roundId: ROUND, token: 'TKN-0009', agency: 'no agency' });
  const before = await dumpRaw();
  const erased = await eraseRounds([ROUND, OTHER_ROUND]);
  if (!erased.ok) throw new Error(erased.problem.kind);
  const empty = await dumpRaw();
  for (const name of ['rounds', 'agencies', 'returnDocuments', 'roundTemplates', 'roundHistory']) {
    expect(empty.stores[name]).toEqual([]);
  }
  expect(await putBackRounds(erased.value)).toMatchObject({ ok: true });
  expect(await dumpRaw()).toEqual(before);
  expect(await putBackRounds(erased.value)).toMatchObject({ ok: true });
  expect(await dumpRaw()).toEqual(before);
});

test('what another round needs stays when one is erased', async () => {
  const before = await dumpRaw();
  const erased = await eraseRounds([ROUND]);
  const after = await dumpRaw();
  expect(after.stores['rounds']).toMatchObject([{ id: OTHER_ROUND }]);
  expect(after.stores['returnDocuments']).toEqual(before.stores['returnDocuments']);
  expect(after.stores['roundTemplates']).toEqual(before.stores['roundTemplates']);
  if (!erased.ok) throw new Error(erased.problem.kind);
  await putBackRounds(erased.value);
  expect(await dumpRaw()).toEqual(before);
});
