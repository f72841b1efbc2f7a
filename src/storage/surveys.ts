import type { RoundId } from '../domain/collection/round.ts';
import { surveyRowSchema, type SurveyRow } from '../domain/device/moderation-rows.ts';
import { surveyIdSchema, type Survey, type SurveyId } from '../domain/moderation/survey.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { newId } from './new-id.ts';
import { parseRow, parseRows } from './read-rows.ts';
import {
  explainUnfit,
  keepInRoundHistory,
  readRoundRow,
  stampRound,
  type RoundProblem,
} from './round-rows.ts';
import type { DamagedRow, ReadProblem } from './storage-problem.ts';

export type StoredSurvey = { readonly id: SurveyId; readonly survey: Survey };

export type StoredSurveys = {
  /** The latest first. */
  readonly surveys: readonly StoredSurvey[];
  readonly damaged: readonly DamagedRow[];
};

/** May be given to a live query. */
export function readSurveys(roundId: RoundId): Promise<Result<StoredSurveys, ReadProblem>> {
  return readAtOnce<StoredSurveys, ReadProblem>([tables.surveys], async () => {
    const found = await tables.surveys.where('roundId').equals(roundId).toArray();
    const { rows, damaged } = parseRows('surveys', surveyRowSchema, found);
    const surveys = rows
      .toSorted((a, b) => (a.survey.importedAt < b.survey.importedAt ? 1 : -1))
      .map(({ id, survey }) => ({ id, survey }));
    return succeed({ surveys, damaged });
  });
}

const surveyTables = [tables.rounds, tables.surveys, tables.roundHistory];

/** A new survey, or the same one again with more replies: then the earlier goes to the history. */
export function saveSurvey(
  roundId: RoundId,
  survey: Survey,
  replaced: SurveyId | undefined,
  now: Date,
): Promise<Result<SurveyId, RoundProblem>> {
  return writeAtOnce<SurveyId, RoundProblem>(surveyTables, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const before = replaced === undefined ? undefined : await readSurveyRow(roundId, replaced);
    if (before?.ok === false) return before;
    const row = surveyRowSchema.safeParse({
      roundId,
      id: replaced ?? surveyIdSchema.parse(newId()),
      survey,
      revision: (before?.value.revision ?? 0) + 1,
      changedAt: now.toISOString(),
    });
    if (!row.success) return fail(explainUnfit(row.error));
    if (before !== undefined) await keepSurvey(before.value, 'overwritten', now);
    await tables.surveys.put(row.data);
    await stampRound(round.value, now);
    return succeed(row.data.id);
  });
}

/** Takes a survey out of its round; it goes to the history, and `saveSurvey` brings it back. */
export function removeSurvey(
  roundId: RoundId,
  id: SurveyId,
  now: Date,
): Promise<Result<Survey, RoundProblem>> {
  return writeAtOnce<Survey, RoundProblem>(surveyTables, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const row = await readSurveyRow(roundId, id);
    if (!row.ok) return row;
    await keepSurvey(row.value, 'removed', now);
    await tables.surveys.delete([roundId, id]);
    await stampRound(round.value, now);
    return succeed(row.value.survey);
  });
}

async function readSurveyRow(
  roundId: RoundId,
  id: SurveyId,
): Promise<Result<SurveyRow, RoundProblem>> {
  const found = await tables.surveys.get([roundId, id]);
  if (found === undefined) return fail({ kind: 'missingRow', key: id });
  return parseRow('surveys', surveyRowSchema, found);
}

async function keepSurvey(
  { roundId, id, survey }: SurveyRow,
  why: 'overwritten' | 'removed',
  now: Date,
): Promise<void> {
  const movedAt = now.toISOString();
  await keepInRoundHistory({ kind: 'survey', roundId, rowId: id, why, row: survey, movedAt });
}
