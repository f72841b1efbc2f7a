import { changeSchema, type OwnChange } from '../domain/own-template/own-history.ts';
import {
  ownTemplateSchema,
  startOwnTemplate,
  type OwnTemplate,
} from '../domain/own-template/own-template.ts';
import {
  ownTemplateHistoryRowSchema,
  ownTemplateRowSchema,
  type OwnTemplateHistoryRow,
  type OwnTemplateRow,
} from '../domain/device/round-rows.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { Template } from '../domain/template/template.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { newId } from './new-id.ts';
import { firstPath, parseRow, parseRows } from './read-rows.ts';
import type { DamagedRow, DamagedRowProblem, ReadProblem } from './storage-problem.ts';

/** One of the partnership's own templates as it stands. */
export type StoredOwnTemplate = {
  readonly id: string;
  readonly own: OwnTemplate;
  /** What `updateOwnTemplate` takes as `baseRevision`. */
  readonly revision: number;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly removedAt?: string;
};

export type OwnTemplateList = {
  /** The one changed last first; those put away are among them. */
  readonly templates: readonly StoredOwnTemplate[];
  readonly damaged: readonly DamagedRow[];
};

export type MissingOwnTemplate = { readonly kind: 'missingOwnTemplate'; readonly id: string };

/** Why a change of an own template was not stored. */
export type OwnTemplateProblem =
  ReadProblem | MissingOwnTemplate | { readonly kind: 'unfit'; readonly where: string };

/**
 * Stores a copy of a template to work on: a bundled one, one from a file, or one made of a
 * spreadsheet. Answers the id its pages are under.
 */
export function createOwnTemplate(
  template: Template,
  name: string,
  now: Date,
): Promise<Result<string, OwnTemplateProblem>> {
  return addOwnTemplate(startOwnTemplate(template, name), now);
}

/** The same of one that was worked on already, such as a copy of another. */
export function addOwnTemplate(
  own: OwnTemplate,
  now: Date,
): Promise<Result<string, OwnTemplateProblem>> {
  return writeAtOnce<string, OwnTemplateProblem>([tables.ownTemplates], async () => {
    const fitting = ownTemplateSchema.safeParse(own);
    if (!fitting.success) return fail({ kind: 'unfit', where: firstPath(fitting.error) });
    const id = newId();
    const moment = now.toISOString();
    await tables.ownTemplates.add({
      id,
      name: own.name,
      text: JSON.stringify(fitting.data),
      revision: 1,
      startedAt: moment,
      changedAt: moment,
    });
    return succeed(id);
  });
}

/** Reads one as it stands; may be given to a live query. */
export function readOwnTemplate(
  id: string,
): Promise<Result<StoredOwnTemplate, ReadProblem | MissingOwnTemplate>> {
  return readAtOnce<StoredOwnTemplate, ReadProblem | MissingOwnTemplate>(
    [tables.ownTemplates],
    async () => {
      const read = await readRow(id);
      return read.ok ? succeed(toStored(read.value)) : read;
    },
  );
}

/** Reads all, those put away as well; may be given to a live query. */
export function listOwnTemplates(): Promise<Result<OwnTemplateList, ReadProblem>> {
  return readAtOnce<OwnTemplateList, ReadProblem>([tables.ownTemplates], async () => {
    const { rows, damaged } = parseRows(
      'ownTemplates',
      ownTemplateRowSchema,
      await tables.ownTemplates.toArray(),
    );
    const read = rows.map(openRow);
    const faults = read.flatMap((one) => (one.ok ? [] : [one.problem]));
    return succeed({
      templates: read
        .flatMap((one) => (one.ok ? [toStored(one.value)] : []))
        .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt) || (a.id < b.id ? -1 : 1)),
      damaged: [...damaged, ...faults.map(({ table, key, where }) => ({ table, key, where }))],
    });
  });
}

/** Puts one away, or brings it back: nothing of it changes. */
export function setOwnTemplateAside(
  id: string,
  isAside: boolean,
  now: Date,
): Promise<Result<undefined, OwnTemplateProblem>> {
  return writeAtOnce<undefined, OwnTemplateProblem>([tables.ownTemplates], async () => {
    const found = await tables.ownTemplates.get(id);
    if (found === undefined) return fail({ kind: 'missingOwnTemplate', id });
    const row = parseRow('ownTemplates', ownTemplateRowSchema, found);
    if (!row.ok) return row;
    const changed = { ...row.value };
    delete changed.removedAt;
    await tables.ownTemplates.put(isAside ? { ...changed, removedAt: now.toISOString() } : changed);
    return succeed(undefined);
  });
}

/** Deletes one for good, with its history. Rounds keep the questions they were set up with. */
export function eraseOwnTemplate(id: string): Promise<Result<undefined, OwnTemplateProblem>> {
  const over = [tables.ownTemplates, tables.ownTemplateHistory];
  return writeAtOnce<undefined, OwnTemplateProblem>(over, async () => {
    await tables.ownTemplates.delete(id);
    await tables.ownTemplateHistory.where('templateId').equals(id).delete();
    return succeed(undefined);
  });
}

export type OpenRow = { readonly row: OwnTemplateRow; readonly own: OwnTemplate };

/** Within a transaction. */
export async function readRow(
  id: string,
): Promise<Result<OpenRow, DamagedRowProblem | MissingOwnTemplate>> {
  const found = await tables.ownTemplates.get(id);
  if (found === undefined) return fail({ kind: 'missingOwnTemplate', id });
  const row = parseRow('ownTemplates', ownTemplateRowSchema, found);
  return row.ok ? openRow(row.value) : row;
}

function openRow(row: OwnTemplateRow): Result<OpenRow, DamagedRowProblem> {
  const own = ownTemplateSchema.safeParse(parseText(row.text));
  if (own.success) return succeed({ row, own: own.data });
  const where = `text.${firstPath(own.error)}`;
  return fail({ kind: 'damagedRow', table: 'ownTemplates', key: row.id, where });
}

export function toStored({ row, own }: OpenRow): StoredOwnTemplate {
  const { id, revision, startedAt, changedAt, removedAt } = row;
  const stored = { id, own, revision, startedAt, changedAt };
  return removedAt === undefined ? stored : { ...stored, removedAt };
}

/** One change, and what the history knows of it. */
export type KeptChange = {
  readonly id: number;
  readonly change: OwnChange;
  readonly kind: OwnChange['kind'];
  /** Of the state it was made over. */
  readonly revision: number;
  /** When the state it was made over had come to be. */
  readonly changedAt: string;
  readonly movedAt: string;
};

export type KeptChanges = {
  /** Oldest first. */
  readonly changes: readonly KeptChange[];
  readonly damaged: readonly DamagedRow[];
};

/** Within a transaction. */
export async function readChanges(id: string): Promise<KeptChanges> {
  const { rows, damaged } = parseRows(
    'ownTemplateHistory',
    ownTemplateHistoryRowSchema,
    await tables.ownTemplateHistory.where('templateId').equals(id).toArray(),
  );
  const opened = rows
    .toSorted((a, b) => (a.id ?? 0) - (b.id ?? 0))
    .map((row) => ({ row, kept: openChange(row) }));
  return {
    changes: opened.flatMap(({ kept }) => kept ?? []),
    damaged: [
      ...damaged,
      ...opened
        .filter(({ kept }) => kept === undefined)
        .map(({ row }) => ({
          table: 'ownTemplateHistory' as const,
          key: String(row.id),
          where: 'text',
        })),
    ],
  };
}

/** Within a transaction: the latest alone, since it is asked for at each pause in typing. */
export async function readLastChange(id: string): Promise<KeptChange | undefined> {
  const found = await tables.ownTemplateHistory.where('templateId').equals(id).last();
  const row = ownTemplateHistoryRowSchema.safeParse(found);
  return row.success ? openChange(row.data) : undefined;
}

function openChange(row: OwnTemplateHistoryRow): KeptChange | undefined {
  const parsed = changeSchema.safeParse(parseText(row.text));
  if (!parsed.success || row.id === undefined) return undefined;
  const { id, revision, changedAt, movedAt } = row;
  return { id, change: parsed.data, kind: parsed.data.kind, revision, changedAt, movedAt };
}

/** Nothing for what is no JSON; the schema then says that it does not fit. */
function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
