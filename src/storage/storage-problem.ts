import type { AuditId } from '../domain/audit/audit.ts';
import type { TableName } from '../domain/device/tables.ts';

/** A stored row that does not fit its schema, or is not where another row says it is. */
export type DamagedRow = {
  readonly table: TableName;
  readonly key: string;
  /** Path of the first field that does not fit, such as `answer.rating`, or `missing`. */
  readonly where: string;
};

/** Why the database as a whole did not serve. Nothing of the refused call was written. */
export type ConnectionProblem =
  /** No room: the same call works once room is made. */
  | { readonly kind: 'full' }
  /** Another tab has moved the data to a newer version: this page must be reloaded. */
  | { readonly kind: 'newerVersion' }
  /** Another tab has deleted the database. */
  | { readonly kind: 'deleted' }
  /** Not opened, or lost and could not be opened again. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly reason: string };

export type MissingAudit = { readonly kind: 'missingAudit'; readonly auditId: AuditId };
export type DamagedRowProblem = { readonly kind: 'damagedRow' } & DamagedRow;

/** Why a value cannot be read. */
export type ReadProblem = ConnectionProblem | DamagedRowProblem;

/** Why an audit cannot be read. */
export type AuditProblem = ReadProblem | MissingAudit;

/** Answers, evidence and details of a signed-off audit stay as they were signed until it is reopened. */
export type SignedOff = { readonly kind: 'signedOff' };

/** A return someone sent, kept here to be read: nothing in it is changed. */
export type KeptToRead = { readonly kind: 'keptToRead' };

/** Why a change was not stored. */
export type WriteProblem =
  | AuditProblem
  | KeptToRead
  | SignedOff
  /** The browser has not answered yet; the change is stored when it does. */
  | { readonly kind: 'noAnswer' }
  /** What was to be stored breaks a limit of its schema; `where` is the field's path. */
  | { readonly kind: 'unfit'; readonly where: string };

const LOST = ['DatabaseClosedError', 'InvalidStateError', 'PrematureCommitError'];
const FAILED = [
  'AbortError',
  'ConstraintError',
  'DataError',
  'DatabaseError',
  'InvalidAccessError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'ReadOnlyError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
];

/**
 * What a rejected database call means; `undefined` for an error that is not the database's, which
 * is a bug. A full disk rejects with AbortError, and only its `inner` error tells the truth.
 */
export function findConnectionProblem(error: unknown): ConnectionProblem | undefined {
  const names = listErrorNames(error);
  if (names.includes('QuotaExceededError')) return { kind: 'full' };
  if (names.some((name) => LOST.includes(name))) return { kind: 'closed' };
  const failure = names.find((name) => FAILED.includes(name));
  return failure === undefined ? undefined : { kind: 'failed', reason: failure };
}

/** The names of the error and of those inside it, outermost first. */
function listErrorNames(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  return [...name, ...listInnerErrors(error).flatMap((inner) => listErrorNames(inner, depth + 1))];
}

/** Dexie wraps the browser's error as `inner`; a bulk write lists its own as `failures`. */
function listInnerErrors(error: object): readonly unknown[] {
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  const first: unknown =
    'failures' in error && Array.isArray(error.failures) ? error.failures[0] : undefined;
  return [inner, first];
}
