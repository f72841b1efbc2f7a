import {
  backupEnvelopeSchema,
  backupManifestSchema,
  BACKUP_VERSION,
  type BackupManifest,
} from '../../domain/device/backup-file.ts';
import { TABLE_NAMES, TABLES_VERSION, type RawDevice } from '../../domain/device/device-rows.ts';
import { hashBytes } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { BACKUP_LIMITS, type BackupLimits } from './backup-limits.ts';
import { damagedAt, type BackupProblem, type DamagedBackup } from './backup-problem.ts';
import { recogniseFile } from './recognise-file.ts';
import { listEntries, unpackEntry, type ZipEntry } from './read-zip.ts';
import { readValue } from './written-values.ts';

export type UnpackedBackup = { readonly manifest: BackupManifest; readonly device: RawDevice };

/** Reads a backup file as the rows it holds, if this version of the app knows their tables. */
export function unpackBackup(
  bytes: Uint8Array,
  limits: BackupLimits = BACKUP_LIMITS,
): Result<UnpackedBackup, BackupProblem> {
  const unpacked = unpackAnyTables(bytes, limits);
  if (!unpacked.ok) return unpacked;
  const { tablesVersion, rowsByTable } = unpacked.value.device;
  if (tablesVersion > TABLES_VERSION) {
    return fail({
      kind: 'newerVersion',
      of: 'tables',
      found: tablesVersion,
      known: TABLES_VERSION,
    });
  }
  const known: readonly string[] = TABLE_NAMES;
  const unknown = Object.keys(rowsByTable).find((table) => !known.includes(table));
  if (unknown !== undefined) return fail(damagedAt(`rows/${unknown}.json`));
  return unpacked;
}

/**
 * The same, of tables of any version: a device of a newer app is backed up by this one too. What is
 * only looked at, and not to be stored, can be left in the file: it takes no room of its own.
 */
export function unpackAnyTables(
  bytes: Uint8Array,
  limits: BackupLimits = BACKUP_LIMITS,
  { isOnlyLookedAt = false } = {},
): Result<UnpackedBackup, BackupProblem> {
  const recognised = recogniseFile(bytes, limits);
  if (!recognised.ok) return recognised;
  const listed = listEntries(bytes, recognised.value, limits);
  if (!listed.ok) return listed;
  const [first, ...entries] = listed.value;
  if (first?.name !== 'manifest.json') return fail({ kind: 'notABackup', looksLike: 'zip' });
  const manifest = readManifest(first);
  if (!manifest.ok) return manifest;

  const kept = readKeptBytes(entries, isOnlyLookedAt);
  if (!kept.ok) return kept;
  const rows = readRowFiles(entries, kept.value, limits);
  if (!rows.ok) return rows;
  const isAsPromised =
    kept.value.size === manifest.value.bytes && hasCounts(rows.value, manifest.value.rows);
  if (!isAsPromised) return fail(damagedAt('manifest.json'));
  const { tablesVersion } = manifest.value;
  return succeed({ manifest: manifest.value, device: { tablesVersion, rowsByTable: rows.value } });
}

function readManifest(entry: ZipEntry): Result<BackupManifest, BackupProblem> {
  const json = readJson(entry);
  const envelope = backupEnvelopeSchema.safeParse(json);
  if (!envelope.success) return fail(damagedAt('manifest.json'));
  const { version } = envelope.data;
  if (version > BACKUP_VERSION) {
    return fail({ kind: 'newerVersion', of: 'format', found: version, known: BACKUP_VERSION });
  }
  const manifest = backupManifestSchema.safeParse(json);
  // A table of this name would be passed over by the schema without a word.
  const isSound = manifest.success && !JSON.stringify(json).includes('"__proto__":');
  return isSound ? succeed(manifest.data) : fail(damagedAt('manifest.json'));
}

type KeptBytes = ReadonlyMap<string, Uint8Array>;

function readKeptBytes(
  entries: readonly ZipEntry[],
  isOnlyLookedAt: boolean,
): Result<KeptBytes, DamagedBackup> {
  const bytesByHash = new Map<string, Uint8Array>();
  for (const { name, isStored, packed } of entries) {
    if (!name.startsWith('bytes/')) continue;
    const hash = name.slice('bytes/'.length);
    if (!isStored || hashBytes(packed) !== hash) return fail(damagedAt(name));
    // A copy: to store a view of the file would store the whole file with it.
    bytesByHash.set(hash, isOnlyLookedAt ? packed : packed.slice());
  }
  return succeed(bytesByHash);
}

function readRowFiles(
  entries: readonly ZipEntry[],
  kept: KeptBytes,
  { depth }: BackupLimits,
): Result<RawDevice['rowsByTable'], DamagedBackup> {
  const used = new Set<string>();
  const reading = {
    findKept: (hash: string) => {
      used.add(hash);
      return kept.get(hash);
    },
    maxDepth: depth,
    isDamaged: false,
  };
  const tables: [string, readonly unknown[]][] = [];
  for (const entry of entries) {
    const table = /^rows\/(.*)\.json$/.exec(entry.name)?.[1];
    if (table === undefined) continue;
    const rows = readValue(readJson(entry), reading);
    if (reading.isDamaged || !Array.isArray(rows)) return fail(damagedAt(entry.name));
    tables.push([table, rows]);
  }
  const unused = [...kept.keys()].find((hash) => !used.has(hash));
  if (unused !== undefined) return fail(damagedAt(`bytes/${unused}`));
  return succeed(Object.fromEntries(tables));
}

/**
 * The JSON in a file, if it is written as we write it. That leaves out what JSON allows and
 * readers differ on, such as a key that stands twice.
 */
function readJson(entry: ZipEntry): unknown {
  const bytes = unpackEntry(entry);
  if (bytes === undefined) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const json: unknown = JSON.parse(text);
    return JSON.stringify(json) === text ? json : undefined;
  } catch {
    return undefined;
  }
}

function hasCounts(
  rowsByTable: RawDevice['rowsByTable'],
  counts: Readonly<Record<string, number>>,
): boolean {
  const tables = Object.entries(rowsByTable);
  return (
    tables.length === Object.keys(counts).length &&
    tables.every(([table, rows]) => counts[table] === rows.length)
  );
}
