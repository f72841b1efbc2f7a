import type { OtherLook } from '../guard/file-look.ts';
import type { BackupLimits } from './backup-limits.ts';

/** Why a file cannot be read as a backup. */
export type BackupProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notABackup'; readonly looksLike: OtherLook }
  /** The beginning of a backup whose end is missing, as when copying it was broken off. */
  | { readonly kind: 'incomplete' }
  /** `where`: a file in the archive, the `digest` of the whole or the `zip` around it. */
  | { readonly kind: 'damaged'; readonly where: string }
  | {
      readonly kind: 'newerVersion';
      readonly of: 'format' | 'tables';
      readonly found: number;
      readonly known: number;
    }
  /** Sealed with age: a passphrase is needed. */
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'tooLarge'; readonly limit: keyof BackupLimits; readonly most: number };

export type DamagedBackup = Extract<BackupProblem, { kind: 'damaged' }>;

export function damagedAt(where: string): DamagedBackup {
  return { kind: 'damaged', where };
}
