import { parseDevice, type ParsedDevice } from '../../src/domain/device/parse-device.ts';
import { must } from '../../src/domain/shared/must.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import { copyTables } from '../../src/storage/copies-database.ts';
import { listCopies } from '../../src/storage/copies.ts';
import { readRawDevice } from '../../src/storage/read-raw-device.ts';
import { undoCopy } from '../../src/storage/restore-rows.ts';
import v1 from '../fixtures/storage/v1.json';
import { AUDIT, NOW } from './an-audit.ts';
import { deleteRaw, loadRaw, putRaw } from './raw-database.ts';

/** A random-looking attachment that no text of ours contains. */
export const PICTURE = Uint8Array.from({ length: 5_000 }, (_, place) => (place * 7919) % 251);

/** The work of version 1's fixture, upgraded, with an attachment; and no safety copies. */
export async function openFilledDevice(): Promise<void> {
  closeStorage();
  await deleteRaw();
  localStorage.clear();
  await loadRaw(v1.nativeVersion, v1.stores);
  const opened = await openStorage();
  if (!opened.ok) throw new Error(`Storage did not open: ${opened.problem.kind}`);
  await putRaw('attachments', {
    auditId: AUDIT,
    hash: 'd'.repeat(64),
    bytes: PICTURE,
    addedAt: NOW.toISOString(),
  });
  await dropCopies();
}

export async function dropCopies(): Promise<void> {
  await copyTables.copies.clear();
  await copyTables.copyRows.clear();
}

/** What is on the device now, as a backup of it would hold it. */
export async function readDevice(): Promise<ParsedDevice> {
  const parsed = parseDevice(must(await readRawDevice(), 'a database'));
  if (!parsed.ok) throw new Error('The database is newer than this app');
  const { rows, unreadable } = parsed.value;
  // A fact about the device, which every replacing of audits sets.
  const settings = rows.settings.filter(({ key }) => key !== 'replacedAt');
  return { rows: { ...rows, settings }, unreadable };
}

/** The same rows with every revision left out: an undo gives words back under a newer one. */
export function withoutRevisions(device: ParsedDevice): unknown {
  return JSON.parse(
    JSON.stringify(device, (key, value: unknown) => {
      if (value instanceof Uint8Array) return [...value];
      return key === 'revision' ? undefined : value;
    }),
  );
}

/** Undoes what the newest safety copy was made before, a second later. */
export async function undoNewest(): Promise<void> {
  const copies = await listCopies();
  const copy = must(copies.ok ? copies.value[0] : undefined, 'a copy');
  const later = new Date(new Date(copy.madeAt).getTime() + 1_000);
  const undone = await undoCopy(copy.id, later);
  if (!undone.ok) throw new Error(`Not undone: ${undone.problem.kind}`);
}

/** For `openTab`: a browser that has no room for the database of safety copies. */
export const REFUSE_COPIES = `
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, ...rest) {
    if (name === 's11-copies') throw new DOMException('no', 'UnknownError');
    return open.call(this, name, ...rest);
  };
`;
