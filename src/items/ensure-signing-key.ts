import type { SigningKey } from '../domain/device/signing-key.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { keepSigningKey, readSigningKey } from '../storage/signing-key.ts';
import type { ConnectionProblem } from '../storage/storage-problem.ts';

/** The key of this device; made now where there is none. */
export async function ensureSigningKey(now: Date): Promise<Result<SigningKey, ConnectionProblem>> {
  const read = await readSigningKey();
  if (!read.ok) return read;
  if (read.value.kind === 'kept') return succeed(read.value.key);
  // Loaded on this wish alone: most people never sign.
  const { makeSigningPair } = await import('../files/audit-return/sign-return.ts');
  return keepSigningKey({ algorithm: 'Ed25519', ...makeSigningPair(), madeAt: now.toISOString() });
}
