import { beforeEach, expect, test } from 'vitest';

import type { Survey } from '../../src/domain/moderation/survey.ts';
import { must } from '../../src/domain/shared/must.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { eraseRound } from '../../src/storage/erase-round.ts';
import { startRound } from '../../src/storage/rounds.ts';
import { readSurveys, removeSurvey, saveSurvey } from '../../src/storage/surveys.ts';
import { aRound, ROUND } from '../support/collection.ts';
import { deleteRaw, dumpRaw } from './raw-database.ts';

const NOW = new Date('2026-11-20T10:00:00.000Z');
const aSurvey = (change: Partial<Survey> = {}): Survey => ({
  name: 'Spring',
  fileName: 'spring.csv',
  importedAt: '2026-11-20T10:00:00.000Z',
  replies: 'core.q\r\nagree\r\n',
  mapping: '{}',
  ...change,
});

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
  await startRound({ round: aRound(), agencies: [], templates: [] }, NOW);
});

test('a survey is stored, a newer file takes its place, and what was there is kept', async () => {
  const saved = await saveSurvey(ROUND, aSurvey(), undefined, NOW);
  const id = must(saved.ok ? saved.value : undefined, 'an id');
  const newer = aSurvey({ replies: 'core.q\r\nagree\r\nagree\r\n' });
  expect(await saveSurvey(ROUND, newer, id, NOW)).toEqual({ ok: true, value: id });
  expect(await readSurveys(ROUND)).toMatchObject({
    value: { surveys: [{ id, survey: newer }], damaged: [] },
  });
  const { stores } = await dumpRaw();
  expect(stores['roundHistory']).toMatchObject([
    { kind: 'survey', rowId: id, why: 'overwritten', row: aSurvey() },
  ]);
});

test('surveys stand beside each other, the latest first, and one that is removed comes back', async () => {
  await saveSurvey(ROUND, aSurvey(), undefined, NOW);
  const later = aSurvey({ name: 'Autumn', importedAt: '2026-11-21T10:00:00.000Z' });
  const saved = await saveSurvey(ROUND, later, undefined, NOW);
  const names = async (): Promise<readonly string[]> => {
    const read = await readSurveys(ROUND);
    return read.ok ? read.value.surveys.map(({ survey }) => survey.name) : [];
  };
  expect(await names()).toEqual(['Autumn', 'Spring']);
  const id = must(saved.ok ? saved.value : undefined, 'an id');
  const removed = await removeSurvey(ROUND, id, NOW);
  expect(removed).toEqual({ ok: true, value: later });
  expect(await names()).toEqual(['Spring']);
  expect(await removeSurvey(ROUND, id, NOW)).toMatchObject({ problem: { kind: 'missingRow' } });
  await saveSurvey(ROUND, later, undefined, NOW);
  expect(await names()).toEqual(['Autumn', 'Spring']);
  await eraseRound(ROUND);
  expect(Object.values((await dumpRaw()).stores).flat()).toEqual([]);
});

test('what does not fit, and a round that is gone, store nothing', async () => {
  const before = await dumpRaw();
  const long = aSurvey({ name: 'a'.repeat(501) });
  expect(await saveSurvey(ROUND, long, undefined, NOW)).toMatchObject({
    problem: { kind: 'unfit' },
  });
  expect(await dumpRaw()).toEqual(before);
  await eraseRound(ROUND);
  expect(await saveSurvey(ROUND, aSurvey(), undefined, NOW)).toMatchObject({
    problem: { kind: 'missingRound' },
  });
});
