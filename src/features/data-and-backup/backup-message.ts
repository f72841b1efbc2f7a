import * as z from 'zod/mini';

import { auditIdSchema } from '../../domain/audit/audit.ts';
import { roundIdSchema } from '../../domain/collection/round.ts';
import { auditDifferenceSchema } from '../../domain/device/compare-devices.ts';
import { roundDifferenceSchema } from '../../domain/device/compare-rounds.ts';
import { momentSchema } from '../../domain/shared/plain-date.ts';
import { OTHER_LOOKS } from '../../files/guard/file-look.ts';

/** What the page asks of the worker, which does the heavy work so that the page stays alive. */
export const backupRequestSchema = z.discriminatedUnion('kind', [
  /** The whole device, or one of its safety copies, as a checked file. */
  z.strictObject({
    kind: z.literal('pack'),
    madeAt: momentSchema,
    copyId: z.exactOptional(z.string()),
  }),
  z.strictObject({ kind: z.literal('seal'), file: z.instanceof(Blob), passphrase: z.string() }),
  /** Whether the sealed file opens with the passphrase as the one that was sealed. */
  z.strictObject({
    kind: z.literal('checkSeal'),
    sealed: z.instanceof(Blob),
    file: z.instanceof(Blob),
    passphrase: z.string(),
  }),
  /** Reads a file and says how it differs from this device. The worker keeps its rows. */
  z.strictObject({
    kind: z.literal('open'),
    file: z.instanceof(Blob),
    passphrase: z.exactOptional(z.string()),
  }),
  /** Brings audits of the file opened last onto this device. */
  z.strictObject({
    kind: z.literal('restore'),
    auditIds: z.array(auditIdSchema),
    /** Whether the key that returns are signed with comes too. */
    withKey: z.boolean(),
    now: momentSchema,
  }),
  z.strictObject({
    kind: z.literal('undo'),
    copyId: z.string(),
    withKey: z.boolean(),
    now: momentSchema,
  }),
  /** Brings the rounds of the file opened last that are not on this device. */
  z.strictObject({ kind: z.literal('addRounds') }),
  /** Makes a round that is on this device what the file opened last says of it. */
  z.strictObject({ kind: z.literal('replaceRound'), roundId: roundIdSchema, now: momentSchema }),
  z.strictObject({ kind: z.literal('undoReplace'), roundId: roundIdSchema }),
  /** Writes the device into a file on the computer, and reads it back. */
  z.strictObject({
    kind: z.literal('writeLinked'),
    handle: z.unknown(),
    /** Whether to look first if the file holds newer work than this device. */
    isFirst: z.boolean(),
    madeAt: momentSchema,
  }),
]);
export type BackupRequest = z.infer<typeof backupRequestSchema>;

export const backupStepSchema = z.enum([
  'keying',
  'reading',
  'packing',
  'sealing',
  'checking',
  'comparing',
]);
export type BackupStep = z.infer<typeof backupStepSchema>;

export const packedCountsSchema = z.strictObject({
  audits: z.number(),
  answers: z.number(),
  evidence: z.number(),
  actions: z.number(),
  rounds: z.number(),
  ownTemplates: z.number(),
});
export type PackedCounts = z.infer<typeof packedCountsSchema>;

const numberAndText = { found: z.number(), known: z.number() };

/** Why a file cannot be restored from. */
export const fileProblemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({
    kind: z.literal('notABackup'),
    looksLike: z.enum(OTHER_LOOKS),
  }),
  z.strictObject({ kind: z.literal('incomplete') }),
  z.strictObject({ kind: z.literal('damaged'), where: z.string() }),
  z.strictObject({
    kind: z.literal('newerVersion'),
    of: z.enum(['format', 'tables']),
    ...numberAndText,
  }),
  z.strictObject({ kind: z.literal('encrypted') }),
  z.strictObject({ kind: z.literal('tooLarge'), limit: z.string(), most: z.number() }),
  z.strictObject({ kind: z.literal('wrongPassphrase') }),
  /** Sealed by another program, in a way that no passphrase of ours opens. */
  z.strictObject({ kind: z.enum(['notSealed', 'sealedToKey', 'tooMuchWork']) }),
  /** The file went away or may not be read, as from a drive that was pulled out. */
  z.strictObject({ kind: z.literal('unreadableFile'), reason: z.string() }),
  /** This device itself could not be read, so there is nothing to compare with. */
  z.strictObject({ kind: z.literal('unreadableDevice'), reason: z.string() }),
]);
export type FileProblem = z.infer<typeof fileProblemSchema>;

export const previewSchema = z.strictObject({
  madeAt: momentSchema,
  counts: packedCountsSchema,
  /** When anything on this device was changed last. */
  deviceChangedAt: z.exactOptional(momentSchema),
  differences: z.array(auditDifferenceSchema),
  /** The key in the backup that returns are signed with, by its name, and whether this device has it. */
  signingKey: z.exactOptional(
    z.strictObject({ name: z.string(), here: z.enum(['none', 'same', 'other']) }),
  ),
  rounds: z.array(roundDifferenceSchema),
  /** The partnership's own templates. */
  templates: z.array(z.strictObject({ id: z.string(), name: z.string(), isHere: z.boolean() })),
  /** Items of the backup that cannot be read, by what they are, with how many there are. */
  unreadable: z.array(
    z.strictObject({
      table: z.string(),
      count: z.number(),
      organisation: z.exactOptional(z.string()),
    }),
  ),
});
export type Preview = z.infer<typeof previewSchema>;

/** What the worker answers: steps while it works, then one of the others. */
export const backupReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: backupStepSchema }),
  z.strictObject({
    kind: z.literal('packed'),
    /** So that the page holds none of its bytes. */
    file: z.instanceof(Blob),
    counts: packedCountsSchema,
  }),
  z.strictObject({ kind: z.literal('sealed'), file: z.instanceof(Blob) }),
  z.strictObject({ kind: z.literal('sealChecked') }),
  z.strictObject({ kind: z.literal('written'), size: z.number(), counts: packedCountsSchema }),
  z.strictObject({ kind: z.literal('opened'), preview: previewSchema }),
  z.strictObject({ kind: z.literal('notOpened'), problem: fileProblemSchema }),
  z.strictObject({ kind: z.literal('restored'), copyId: z.exactOptional(z.string()) }),
  z.strictObject({ kind: z.literal('roundsAdded'), count: z.number() }),
  /** It is what the file says, or again what it was. */
  z.strictObject({ kind: z.literal('roundReplaced') }),
  /** Not done; nothing was changed. `reason` is for those who are asked for help. */
  z.strictObject({
    kind: z.literal('failed'),
    why: z.enum([
      'full',
      'busy',
      'noCopy',
      'missingCopy',
      'newerVersion',
      'deleted',
      'nothingHere',
      'noPermission',
      'fileGone',
      'check',
      'notWhole',
      'newerFile',
      'other',
    ]),
    reason: z.string(),
  }),
]);
export type BackupReply = z.infer<typeof backupReplySchema>;
export type BackupOutcome = Exclude<BackupReply, { kind: 'step' }>;
export type BackupFailure = Extract<BackupReply, { kind: 'failed' }>;
