import * as z from 'zod/mini';

import { EMPTY_ANSWER, type AuditId } from '../domain/audit/audit.ts';
import { isSameAnswer } from '../domain/audit/same-answer.ts';
import { lastBackupSchema, type CareFacts, type LastBackup } from '../domain/device/care.ts';
import {
  actionRowSchema,
  answerRowSchema,
  evidenceRowSchema,
  headRowSchema,
  rowHistoryRowSchema,
  settingRowSchema,
  type HeadRow,
} from '../domain/device/rows.ts';
import { SIGNING_KEY, signingKeySchema } from '../domain/device/signing-key.ts';
import { momentSchema, type Moment } from '../domain/shared/plain-date.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce } from './at-once.ts';
import { collectedTables, readCollected } from './collected-facts.ts';
import { tables } from './database.ts';
import { parseRows } from './read-rows.ts';
import { REMINDER_PUT_AWAY_AT, REPLACED_AT, saveSetting } from './settings.ts';
import type { ConnectionProblem } from './storage-problem.ts';

const LAST_BACKUP = 'lastBackup';

/** Before everything that was ever stored. */
const EVER = '';

/** Notes that everything on this device has been written to a file. */
export function saveLastBackup(backup: LastBackup): Promise<Result<undefined, ConnectionProblem>> {
  return saveSetting(LAST_BACKUP, backup);
}

/** Puts the reminder to save a backup away for a time. */
export function putReminderAway(now: Date): Promise<Result<undefined, ConnectionProblem>> {
  return saveSetting(REMINDER_PUT_AWAY_AT, now.toISOString());
}

/**
 * Reads what there is to lose as it stands at one moment; may be given to a live query. What cannot
 * be read counts for nothing, and a fact about a backup that cannot be read for no backup.
 */
export function readCareFacts(): Promise<Result<CareFacts, ConnectionProblem>> {
  const { audits, settings } = tables;
  return readAtOnce<CareFacts, ConnectionProblem>(
    [
      audits,
      tables.answers,
      tables.evidence,
      tables.actions,
      tables.rowHistory,
      settings,
      ...collectedTables,
    ],
    async () => {
      const lastBackup = await findSetting(LAST_BACKUP, lastBackupSchema);
      const putAwayAt = await findSetting(REMINDER_PUT_AWAY_AT, momentSchema);
      const heads = parseRows('audits', headRowSchema, await audits.toArray()).rows.filter(
        ({ isSample }) => !isSample,
      );
      const own = heads.filter(({ keptReturn }) => keptReturn === undefined);
      const written = await readWritten(own);
      const collected = await readCollected();
      const replacedAt = await findSetting(REPLACED_AT, momentSchema);
      const key = await findSetting(SIGNING_KEY, signingKeySchema);
      const moments = [
        ...heads.flatMap(({ keptReturn }) => (keptReturn === undefined ? [] : [keptReturn.keptAt])),
        ...(await listMoments(own, written)),
        ...collected.moments,
        replacedAt ?? EVER,
        // A key that stands in no backup cannot be had again.
        key?.madeAt ?? EVER,
      ];
      return succeed({
        stake: {
          questions: written.filter(({ isEmpty }) => !isEmpty).length,
          ...collected.stake,
        },
        changes: countAfter(moments, lastBackup?.at ?? EVER),
        changesSincePutAway: putAwayAt === undefined ? 0 : countAfter(moments, putAwayAt),
        ...(lastBackup !== undefined && { lastBackup }),
        ...(putAwayAt !== undefined && { putAwayAt }),
      });
    },
  );
}

async function findSetting<Value>(
  key: string,
  schema: z.ZodMiniType<Value>,
): Promise<Value | undefined> {
  const row = settingRowSchema.safeParse(await tables.settings.get(key));
  return row.success ? schema.safeParse(row.data.value).data : undefined;
}

type Written = { readonly changedAt: Moment; readonly isEmpty: boolean };

/** The answers of audits that are not put away. */
async function readWritten(heads: readonly HeadRow[]): Promise<readonly Written[]> {
  const ids = new Set(heads.filter(({ removedAt }) => removedAt === undefined).map(({ id }) => id));
  const { rows } = parseRows('answers', answerRowSchema, await tables.answers.toArray());
  return rows
    .filter(({ auditId }) => ids.has(auditId))
    .map(({ changedAt, answer }) => ({ changedAt, isEmpty: isSameAnswer(answer, EMPTY_ANSWER) }));
}

/** When each thing was last changed; a thing that changed often counts once. */
async function listMoments(
  heads: readonly HeadRow[],
  written: readonly Written[],
): Promise<readonly Moment[]> {
  const ids = new Set(heads.map(({ id }) => id));
  const evidence = parseRows('evidence', evidenceRowSchema, await tables.evidence.toArray());
  const actions = parseRows('actions', actionRowSchema, await tables.actions.toArray());
  return [
    ...heads.map(({ startedAt }) => startedAt),
    ...heads.flatMap(({ removedAt }) => (removedAt === undefined ? [] : [removedAt])),
    ...written.map(({ changedAt }) => changedAt),
    ...[...evidence.rows, ...actions.rows]
      .filter(({ auditId }) => ids.has(auditId))
      .map(({ changedAt }) => changedAt),
    ...(await listMovedAt(ids)),
  ];
}

/** When items were removed, and when the details of each audit were last changed. */
async function listMovedAt(ids: ReadonlySet<AuditId>): Promise<readonly Moment[]> {
  const { rows } = parseRows('rowHistory', rowHistoryRowSchema, await tables.rowHistory.toArray());
  const movedAtByThing = new Map<string, Moment>();
  for (const { auditId, kind, rowId, why, movedAt } of rows) {
    if (!ids.has(auditId)) continue;
    if (kind === 'details' || why === 'removed') movedAtByThing.set(`${kind} ${rowId}`, movedAt);
  }
  return [...movedAtByThing.values()];
}

function countAfter(moments: readonly Moment[], since: Moment): number {
  return moments.filter((moment) => moment > since).length;
}
