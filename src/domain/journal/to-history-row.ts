import { rowSchemaByTable } from '../device/device-rows.ts';
import type { RoundHistoryRow } from '../device/round-rows.ts';
import type { TableName } from '../device/tables.ts';
import { isSameValue } from '../shared/same-value.ts';

type HistoryRow = { readonly table: TableName; readonly row: object };

/**
 * A row that another takes the place of, as the history of its kind keeps it; `undefined` where
 * there is no history for it, nothing in it differs that people wrote, or it cannot be read.
 */
export function toHistoryRow(
  table: TableName,
  row: object,
  standing: object,
  movedAt: string,
): HistoryRow | undefined {
  const made = makeRow(table, row, standing, movedAt);
  if (made === undefined) return undefined;
  return rowSchemaByTable[made.table].safeParse(made.row).success ? made : undefined;
}

function makeRow(
  table: TableName,
  row: object,
  standing: object,
  movedAt: string,
): HistoryRow | undefined {
  const of = (field: string): unknown => Reflect.get(row, field);
  const isSame = (field: string): boolean => isSameValue(of(field), Reflect.get(standing, field));
  const [why, auditId, roundId] = ['overwritten', of('auditId'), of('roundId')];
  switch (table) {
    case 'answers':
      if (isSame('answer')) return undefined;
      return { table: 'answerHistory', row: { ...row, movedAt, why: 'clash' } };
    case 'evidence':
    case 'actions': {
      const kind = table === 'actions' ? 'action' : 'evidence';
      if (isSame(kind)) return undefined;
      return { table: 'rowHistory', row: { kind, auditId, rowId: of('id'), movedAt, why, row } };
    }
    case 'audits': {
      if (isSame('details')) return undefined;
      const id = of('id');
      const details = of('details');
      return {
        table: 'rowHistory',
        row: { kind: 'details', auditId: id, rowId: id, movedAt, why, row: details },
      };
    }
    case 'rounds':
      if (isSame('round')) return undefined;
      return inRound('round', of('id'), of('id'), of('round'), movedAt);
    case 'agencies':
      if (isSame('agency')) return undefined;
      return inRound('agency', roundId, of('token'), of('agency'), movedAt);
    case 'receivedReturns':
      if (isSame('received')) return undefined;
      return inRound('received', roundId, of('contentHash'), of('received'), movedAt);
    case 'moderators':
      if (isSame('moderator')) return undefined;
      return inRound('moderator', roundId, of('id'), of('moderator'), movedAt);
    case 'commentaries':
      if (isSame('commentary')) return undefined;
      return inRound('commentary', roundId, of('section'), of('commentary'), movedAt);
    case 'surveys':
      if (isSame('survey')) return undefined;
      return inRound('survey', roundId, of('id'), of('survey'), movedAt);
    case 'ownTemplates': {
      if (isSame('text') && isSame('name')) return undefined;
      const [name, text] = [of('name'), of('text')];
      const [revision, changedAt] = [of('revision'), of('changedAt')];
      return {
        table: 'ownTemplateHistory',
        row: { templateId: of('id'), name, text, revision, changedAt, movedAt },
      };
    }
    default:
      return undefined;
  }
}

function inRound(
  kind: RoundHistoryRow['kind'],
  roundId: unknown,
  rowId: unknown,
  row: unknown,
  movedAt: string,
): HistoryRow {
  const why = 'overwritten';
  return { table: 'roundHistory', row: { kind, roundId, rowId, movedAt, why, row } };
}

/** Whether two rows of a history keep the same version, whenever and why it was moved there. */
export function isSameVersion(one: unknown, other: unknown): boolean {
  return isSameValue(versionOf(one), versionOf(other));
}

function versionOf(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).filter(([field]) => !['id', 'movedAt', 'why'].includes(field)),
  );
}

/** 0 where there is none. */
export function readNumber(row: object, field: string): number {
  const value: unknown = Reflect.get(row, field);
  return typeof value === 'number' ? value : 0;
}

export function readText(row: object, field: string): string | undefined {
  const value: unknown = Reflect.get(row, field);
  return typeof value === 'string' ? value : undefined;
}
