import { toPlainDate, type Moment } from '../../domain/shared/plain-date.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { readSecretKeys, type SecretKeyProblem } from './sealing-key.ts';

export type KeyFile = {
  readonly publicKey: string;
  /** As `age-keygen` writes it, so that it serves in any program for age. */
  readonly text: string;
};

/** A new pair of keys for sealed returns, made by chance and kept nowhere but in what this gives out. */
export async function makeKeyFile(createdAt: Moment): Promise<KeyFile> {
  const { generateIdentity, identityToRecipient } = await import('age-encryption');
  const secretKey = await generateIdentity();
  const publicKey = await identityToRecipient(secretKey);
  const lines = [
    '# Key for sealed returns. Whoever has this file can open every return sealed to it.',
    '# Keep it where only those may read it who open returns, keep a second copy, and send it to nobody.',
    `# created: ${createdAt}`,
    `# public key: ${publicKey}`,
    secretKey,
  ];
  return { publicKey, text: lines.map((line) => `${line}\n`).join('') };
}

/** `s11-key-for-sealed-returns_2026-11-27.txt` */
export function keyFileName(createdAt: Moment): string {
  return `s11-key-for-sealed-returns_${toPlainDate(new Date(createdAt))}.txt`;
}

/** The public half of what stands in a key file: worked out of the secret one, not read beside it. */
export async function readKeyFile(text: string): Promise<Result<string, SecretKeyProblem>> {
  const keys = readSecretKeys(text);
  if (!keys.ok) return keys;
  const [first = ''] = keys.value;
  const { identityToRecipient } = await import('age-encryption');
  try {
    return succeed(await identityToRecipient(first));
  } catch {
    return fail({ kind: 'notAKey' });
  }
}
