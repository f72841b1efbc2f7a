import { agencySchema, type Agency } from '../domain/collection/agency.ts';
import type { ReceivedReturn, ReturnDecision } from '../domain/collection/received-return.ts';
import { joinReturn } from '../domain/collection/return-document.ts';
import type { RoundId } from '../domain/collection/round.ts';
import {
  receivedRowSchema,
  returnDocumentRowSchema,
  roundTemplateRowSchema,
  type ReceivedRow,
} from '../domain/device/round-rows.ts';
import type { AuditReturn } from '../domain/audit-return/audit-return.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { Template } from '../domain/template/template.ts';
import { addAgencyRows } from './agencies.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import {
  explainUnfit,
  keepInRoundHistory,
  readRoundRow,
  stampRound,
  type RoundProblem,
} from './round-rows.ts';
import { keepTemplate } from './rounds.ts';
import type { ConnectionProblem, ReadProblem } from './storage-problem.ts';

/** A return that was read, in the parts in which it is stored. */
export type ReturnToStore = {
  readonly received: ReceivedReturn;
  /** The return without its template, as `splitReturn` gives it. */
  readonly text: string;
  /** Its template, or nothing where another of the same hash is stored with it. */
  readonly template?: Template;
};

/** One import: all of it is stored or nothing. */
export type ImportToStore = {
  readonly returns: readonly ReturnToStore[];
  /** Agencies that were not on the list, and are added with their returns. */
  readonly agencies: readonly Agency[];
};

const importTables = [
  tables.rounds,
  tables.agencies,
  tables.receivedReturns,
  tables.returnDocuments,
  tables.roundTemplates,
];

/**
 * Stores what an import brought, in one transaction. What is here already stays as it is, so doing it
 * again changes nothing. Where each return stands follows from `placeReturns`, and is not stored.
 */
export function storeImport(
  roundId: RoundId,
  { returns, agencies }: ImportToStore,
  now: Date,
): Promise<Result<{ readonly added: number }, RoundProblem>> {
  return writeAtOnce<{ readonly added: number }, RoundProblem>(importTables, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    // All is looked at before anything is written: a refusal must leave no half of it behind.
    const rows = toRows(roundId, returns, now);
    if (!rows.ok) return rows;
    for (const agency of agencies) {
      const parsed = agencySchema.safeParse(agency);
      if (!parsed.success) return fail(explainUnfit(parsed.error));
    }
    const fresh = await findFresh(roundId, rows.value);
    await addAgencyRows(roundId, agencies, now);
    await tables.receivedReturns.bulkAdd(fresh.map(({ row }) => row));
    await storeDocuments(fresh.map(({ given }) => given));
    if (fresh.length > 0 || agencies.length > 0) await stampRound(round.value, now);
    return succeed({ added: fresh.length });
  });
}

type GivenRow = { readonly row: ReceivedRow; readonly given: ReturnToStore };

function toRows(
  roundId: RoundId,
  returns: readonly ReturnToStore[],
  now: Date,
): Result<readonly GivenRow[], RoundProblem> {
  const changedAt = now.toISOString();
  const rows = new Map<string, GivenRow>();
  for (const given of returns) {
    const { received, text } = given;
    const { contentHash, templateHash } = received;
    const parsed = receivedRowSchema.safeParse({
      roundId,
      contentHash,
      received,
      revision: 1,
      changedAt,
    });
    if (!parsed.success) return fail(explainUnfit(parsed.error));
    const document = returnDocumentRowSchema.safeParse({ contentHash, templateHash, text });
    if (!document.success) return fail(explainUnfit(document.error));
    rows.set(contentHash, { row: parsed.data, given });
  }
  return succeed([...rows.values()]);
}

async function findFresh(
  roundId: RoundId,
  rows: readonly GivenRow[],
): Promise<readonly GivenRow[]> {
  const keys = await tables.receivedReturns.where('roundId').equals(roundId).primaryKeys();
  const here = new Set(keys.map(([, contentHash]) => contentHash));
  return rows.filter(({ row }) => !here.has(row.contentHash));
}

/** A document is never changed, and one that stands in two rounds is stored once. */
async function storeDocuments(returns: readonly ReturnToStore[]): Promise<void> {
  await tables.returnDocuments.bulkPut(
    returns.map(({ received: { contentHash, templateHash }, text }) => ({
      contentHash,
      templateHash,
      text,
    })),
  );
  const templates = new Map<string, Template>();
  for (const { received, template } of returns) {
    if (template !== undefined) templates.set(received.templateHash, template);
  }
  for (const [hash, template] of templates) await keepTemplate(hash, template);
}

/** Notes what somebody decided of a return, or takes the decision back. */
export function decideReturn(
  roundId: RoundId,
  contentHash: string,
  decision: ReturnDecision | undefined,
  now: Date,
): Promise<Result<ReceivedReturn, RoundProblem>> {
  const over = [tables.rounds, tables.receivedReturns, tables.roundHistory];
  return writeAtOnce<ReceivedReturn, RoundProblem>(over, async () => {
    const round = await readRoundRow(roundId);
    if (!round.ok) return round;
    const found = await tables.receivedReturns.get([roundId, contentHash]);
    const row = receivedRowSchema.safeParse(found);
    if (!row.success) return fail({ kind: 'missingRow', key: contentHash });
    const received = { ...row.data.received };
    delete received.decision;
    if (decision !== undefined) received.decision = decision;
    const parsed = receivedRowSchema.safeParse({
      ...row.data,
      received,
      revision: row.data.revision + 1,
      changedAt: now.toISOString(),
    });
    if (!parsed.success) return fail(explainUnfit(parsed.error));
    await keepInRoundHistory({
      kind: 'received',
      roundId,
      rowId: contentHash,
      movedAt: now.toISOString(),
      why: 'overwritten',
      row: row.data.received,
    });
    await tables.receivedReturns.put(parsed.data);
    await stampRound(round.value, now);
    return succeed(parsed.data.received);
  });
}

export type MissingDocument = { readonly kind: 'missingDocument'; readonly contentHash: string };

/** A return as it came, template and all; may be given to a live query. */
export function readReturnDocument(
  contentHash: string,
): Promise<Result<AuditReturn, ReadProblem | MissingDocument>> {
  return readAtOnce<AuditReturn, ReadProblem | MissingDocument>(
    [tables.returnDocuments, tables.roundTemplates],
    async () => {
      const found = await tables.returnDocuments.get(contentHash);
      const document = returnDocumentRowSchema.safeParse(found);
      if (!document.success) return fail({ kind: 'missingDocument', contentHash });
      const { templateHash, text } = document.data;
      const template = roundTemplateRowSchema.safeParse(
        await tables.roundTemplates.get(templateHash),
      );
      const whole = template.success ? joinReturn(text, template.data.template) : undefined;
      return whole === undefined ? fail({ kind: 'missingDocument', contentHash }) : succeed(whole);
    },
  );
}

/** The summaries there are of these returns by this version of the scorer, by content hash. */
export function readSummaries(
  contentHashes: readonly string[],
  scorer: number,
): Promise<Result<ReadonlyMap<string, unknown>, ConnectionProblem>> {
  return readAtOnce<ReadonlyMap<string, unknown>, never>([tables.returnSummaries], async () => {
    const found = await tables.returnSummaries.bulkGet(
      contentHashes.map((hash): [string, number] => [hash, scorer]),
    );
    const summaries = new Map<string, unknown>();
    for (const row of found) {
      if (typeof row !== 'object' || row === null) continue;
      summaries.set(String(Reflect.get(row, 'contentHash')), Reflect.get(row, 'summary'));
    }
    return succeed(summaries);
  });
}

/**
 * Keeps summaries that were made of returns that are still here, and throws those of other versions of
 * the scorer away.
 */
export function storeSummaries(
  summaryByHash: ReadonlyMap<string, unknown>,
  scorer: number,
): Promise<Result<undefined, ConnectionProblem>> {
  const over = [tables.returnSummaries, tables.returnDocuments];
  return writeAtOnce<undefined, never>(over, async () => {
    const here = new Set(await tables.returnDocuments.toCollection().primaryKeys());
    const keys = await tables.returnSummaries.toCollection().primaryKeys();
    await tables.returnSummaries.bulkDelete(
      keys.filter(([hash, version]) => version !== scorer && summaryByHash.has(hash)),
    );
    await tables.returnSummaries.bulkPut(
      [...summaryByHash]
        .filter(([contentHash]) => here.has(contentHash))
        .map(([contentHash, summary]) => ({ contentHash, scorer, summary })),
    );
    return succeed(undefined);
  });
}
