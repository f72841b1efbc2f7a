import * as z from 'zod/mini';

import { momentSchema } from '../shared/plain-date.ts';
import { settingRowSchema } from './rows.ts';

/** Under which the settings hold it: with them it is in every backup and goes with everything else. */
export const SIGNING_KEY = 'signingKey';

const halfSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What returns are signed with on this device, made when somebody first wished to. */
export const signingKeySchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  /** In hexadecimal, as both halves. */
  secretKey: halfSchema,
  publicKey: halfSchema,
  madeAt: momentSchema,
});
export type SigningKey = z.infer<typeof signingKeySchema>;

/** The key among the settings of a device or a backup; one that cannot be read is none. */
export function findSigningKey(settings: readonly unknown[]): SigningKey | undefined {
  for (const setting of settings) {
    const row = settingRowSchema.safeParse(setting);
    if (!row.success || row.data.key !== SIGNING_KEY) continue;
    return signingKeySchema.safeParse(row.data.value).data;
  }
  return undefined;
}
