import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { stampDigest } from '../../src/files/backup/digest-stamp.ts';
import { packBackup } from '../../src/files/backup/pack-backup.ts';
import { DEVICE_V2 } from './a-device.ts';
import { MADE_AT } from './backup-round-trip.ts';

/** The files in a backup by name; text where they are JSON. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const WHOLE = packBackup(DEVICE_V2, MADE_AT);

/** The files of a sound backup, to be changed. */
export function listFiles(): Readonly<Record<string, string>> {
  return { ...FILES };
}

const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(unzipSync(WHOLE)).map(([name, bytes]) => [name, strFromU8(bytes, true)]),
);

/** A backup of these files whose digest is right, as one who means harm would make it. */
export function forge(
  files: Files,
  change: (zip: Uint8Array) => Uint8Array = (zip) => zip,
): Uint8Array {
  return stampDigest(change(zipFiles(files)));
}

/** A zip of these files as another tool makes it. */
export function zipFiles(files: Files): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => {
        const bytes = typeof content === 'string' ? strToU8(content, true) : content;
        const isStored = name === 'manifest.json' || name.startsWith('bytes/');
        return [name, [bytes, { level: isStored ? 0 : 6 }] as const];
      }),
    ),
    { mtime: '2026-11-26T12:00:00' },
  );
}

/** Puts one text of bytes in another's place, wherever it stands; they must be of one length. */
export function replaceBytes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('Of two lengths');
  return strToU8(strFromU8(bytes, true).replaceAll(from, to), true);
}

/** The sound backup with one file of it changed. */
export function forgeFile(name: string, change: (text: string) => string): Uint8Array {
  const files = listFiles();
  const { [name]: text } = files;
  if (text === undefined) throw new Error(`No ${name}`);
  const changed = change(text);
  if (changed === text) throw new Error(`${name} was not changed`);
  return forge({ ...files, [name]: changed });
}
