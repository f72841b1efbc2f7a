import { beforeEach, expect, test } from 'vitest';

import type { CareFacts } from '../../src/domain/device/care.ts';
import { addAgencies, removeAgency } from '../../src/storage/agencies.ts';
import { readCareFacts, saveLastBackup } from '../../src/storage/care-facts.ts';
import { keepReturn } from '../../src/storage/kept-returns.ts';
import { setRoundAside, startRound } from '../../src/storage/rounds.ts';
import { anAgency, aReceived, aRound, OTHER_ROUND, ROUND, tokenOf } from '../support/collection.ts';
import { aFullAudit, aReturn } from '../support/return-files.ts';
import { LATER, LATEST, NOW, openEmptyStorage } from './an-audit.ts';
import { putRaw } from './raw-database.ts';

beforeEach(openEmptyStorage);

const BACKUP = { at: LATER.toISOString(), where: 'download' } as const;

async function read(): Promise<CareFacts> {
  const facts = await readCareFacts();
  if (!facts.ok) throw new Error(facts.problem.kind);
  return facts.value;
}

const receivedAt = (place: number, now: Date, roundId: string = ROUND) => ({
  roundId,
  contentHash: `${place}`.padStart(64, '0'),
  received: aReceived(place),
  revision: 1,
  changedAt: now.toISOString(),
});

test('agencies, returns and templates of a partnership are something to lose, its sample is not', async () => {
  const agencies = [anAgency(1), anAgency(2)];
  await startRound({ round: aRound({}), agencies, templates: [] }, NOW);
  const sample = aRound({ id: OTHER_ROUND, isSample: true });
  await startRound({ round: sample, agencies, templates: [] }, NOW);
  await putRaw('receivedReturns', receivedAt(1, NOW));
  await putRaw('receivedReturns', receivedAt(2, NOW, OTHER_ROUND));
  await putRaw('ownTemplates', {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Ours',
    text: '{}',
    revision: 1,
    startedAt: NOW.toISOString(),
    changedAt: NOW.toISOString(),
  });
  expect(await read()).toMatchObject({
    stake: { questions: 0, agencies: 2, returns: 1, templates: 1 },
    // The round, two agencies, a return, a template.
    changes: 5,
  });

  await saveLastBackup(BACKUP);
  expect((await read()).changes).toBe(0);
  await putRaw('receivedReturns', receivedAt(3, LATEST));
  await addAgencies(ROUND, [anAgency(3)], LATEST);
  expect((await read()).changes).toBe(2);
  await removeAgency(ROUND, tokenOf(1), LATEST);
  expect((await read()).changes).toBe(3);
  await setRoundAside(ROUND, true, LATEST);
  expect(await read()).toMatchObject({ stake: { agencies: 0, returns: 0 }, changes: 4 });
});

test('a return that is kept to be read is one change, and its answers are nobody’s work here', async () => {
  await keepReturn(aReturn(aFullAudit()), LATEST);
  expect(await read()).toMatchObject({ stake: { questions: 0 }, changes: 1 });
  await saveLastBackup(BACKUP);
  expect((await read()).changes).toBe(1);
  await saveLastBackup({ ...BACKUP, at: LATEST.toISOString() });
  expect((await read()).changes).toBe(0);
});
