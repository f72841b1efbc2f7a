import * as z from 'zod/mini';

import { lockRecordSchema } from '../../storage/lock/lock-record.ts';

const bytesSchema = z.instanceof(Uint8Array);

/** What the page asks of the worker: to work a passphrase out takes a second or two. */
export const lockRequestSchema = z.discriminatedUnion('kind', [
  /** A lock with new keys. */
  z.strictObject({ kind: z.literal('make'), passphrase: z.string() }),
  z.strictObject({
    kind: z.literal('openByPassphrase'),
    record: lockRecordSchema,
    passphrase: z.string(),
  }),
  /** `text`: the recovery key, or all that stands on the sheet. */
  z.strictObject({
    kind: z.literal('openByRecoveryKey'),
    record: z.exactOptional(lockRecordSchema),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal('changePassphrase'), key: bytesSchema, passphrase: z.string() }),
  z.strictObject({ kind: z.literal('renewSheet'), key: bytesSchema }),
]);
export type LockRequest = z.infer<typeof lockRequestSchema>;

export const lockReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('made'),
    byPassphrase: z.string(),
    byRecoveryKey: z.string(),
    check: z.string(),
    recoveryKey: z.string(),
  }),
  /** `record`: as the sheet has it, for when no place has one. */
  z.strictObject({
    kind: z.literal('opened'),
    key: bytesSchema,
    record: z.exactOptional(lockRecordSchema),
  }),
  z.strictObject({ kind: z.literal('passphraseChanged'), byPassphrase: z.string() }),
  z.strictObject({
    kind: z.literal('sheetRenewed'),
    byRecoveryKey: z.string(),
    recoveryKey: z.string(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['wrong', 'notAKey', 'noSheet', 'damaged']),
  }),
]);
export type LockReply = z.infer<typeof lockReplySchema>;
