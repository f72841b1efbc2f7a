import * as z from 'zod/mini';

import { hashContent } from '../../domain/shared/content-hash.ts';
import { momentSchema } from '../../domain/shared/plain-date.ts';

/**
 * What opens the lock, itself sealed twice: to the passphrase and to the recovery key. Released:
 * never edited, only added to.
 */
export const lockRecordSchema = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  /** Of several that are kept the highest counts: one may have been written before a kill. */
  revision: z.int().check(z.minimum(1)),
  /**
   * `proposed`: nothing is sealed, until the passphrase has once opened it. `sealing`, `unsealing`:
   * some of what is stored may still be as it was before.
   */
  state: z.enum(['proposed', 'sealing', 'sealed', 'unsealing']),
  /** The data key in a file of age, in base64. */
  byPassphrase: z.string(),
  byRecoveryKey: z.string(),
  /** A known word sealed with the data key: another key is found out before anything is read. */
  check: z.string(),
  madeAt: momentSchema,
  /** Locks by itself when nothing was done for as long, in minutes. */
  idleMinutes: z.exactOptional(z.int().check(z.minimum(1), z.maximum(240))),
});
export type LockRecord = z.infer<typeof lockRecordSchema>;

/** What `check` holds. */
export const CHECK_WORD = 's11-lock';

const keptSchema = z.strictObject({ record: lockRecordSchema, hash: z.string() });

/** As it is kept in each of its places, with a hash by which a damaged one is known. */
export function writeRecord(record: LockRecord): string {
  return JSON.stringify({ record, hash: hashContent(record) });
}

/** `undefined` for what is no record, or not as it was written. */
export function readRecord(text: string): LockRecord | undefined {
  try {
    const kept = keptSchema.safeParse(JSON.parse(text)).data;
    if (kept === undefined) return undefined;
    return hashContent(kept.record) === kept.hash ? kept.record : undefined;
  } catch {
    return undefined;
  }
}
