import { settingRowSchema } from '../domain/device/rows.ts';
import { findSigningKey, SIGNING_KEY, type SigningKey } from '../domain/device/signing-key.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** `damaged`: something is kept as the key and is none. */
export type KeptKey =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'kept'; readonly key: SigningKey };

/** May be given to a live query. */
export function readSigningKey(): Promise<Result<KeptKey, ConnectionProblem>> {
  return readAtOnce<KeptKey, never>([tables.settings], async () => {
    const row = await tables.settings.get(SIGNING_KEY);
    const key = findSigningKey([row]);
    if (key !== undefined) return succeed({ kind: 'kept', key });
    return succeed({ kind: row === undefined ? 'none' : 'damaged' });
  });
}

/** The key that is kept from now on: the one given only where there is none, as of another tab. */
export function keepSigningKey(key: SigningKey): Promise<Result<SigningKey, ConnectionProblem>> {
  return writeAtOnce<SigningKey, never>([tables.settings], async () =>
    succeed(await keepFirstKey(key)),
  );
}

/** As `keepSigningKey`; call it within a transaction over the settings. */
export async function keepFirstKey(key: SigningKey): Promise<SigningKey> {
  const kept = findSigningKey([await tables.settings.get(SIGNING_KEY)]);
  if (kept !== undefined) return kept;
  await tables.settings.put(settingRowSchema.parse({ key: SIGNING_KEY, value: key }));
  return key;
}

/** Takes away the key of that public half, and no other. */
export function removeSigningKey(publicKey: string): Promise<Result<undefined, ConnectionProblem>> {
  return writeAtOnce<undefined, never>([tables.settings], async () => {
    const kept = findSigningKey([await tables.settings.get(SIGNING_KEY)]);
    if (kept?.publicKey === publicKey) await tables.settings.delete(SIGNING_KEY);
    return succeed(undefined);
  });
}
