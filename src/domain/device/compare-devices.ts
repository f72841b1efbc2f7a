import * as z from 'zod/mini';

import { auditDetailsSchema, auditIdSchema, type AuditId } from '../audit/audit.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { isSameValue } from '../shared/same-value.ts';
import { findAuditOfRow, type DeviceRows, type UnreadableRow } from './device-rows.ts';
import { groupByAudit, type AuditContent, type WholeAudit } from './group-by-audit.ts';

const countSchema = z.int().check(z.minimum(0));

/** One audit as one side has it. */
export const auditSideSchema = z.strictObject({
  details: auditDetailsSchema,
  isSample: z.boolean(),
  isRemoved: z.boolean(),
  answers: countSchema,
  evidence: countSchema,
  actions: countSchema,
  /** When anything of it was changed or removed last. */
  changedAt: momentSchema,
});
export type AuditSide = z.infer<typeof auditSideSchema>;

/** How many items are in one side alone or not the same in both. */
export const differingSchema = z.strictObject({
  answers: countSchema,
  evidence: countSchema,
  actions: countSchema,
  attachments: countSchema,
  /** What was carried forward, asked of colleagues and received from them. */
  workings: countSchema,
  /** The organisation, the period and the like; or that it was removed. */
  hasOtherDetails: z.boolean(),
});
export type Differing = z.infer<typeof differingSchema>;

/** One audit as one side has it, when the head of either side cannot be read. */
export const damagedSideSchema = z.strictObject({
  /** As far as it can be made out; empty where it cannot. */
  organisation: z.string(),
  isDamaged: z.boolean(),
  answers: countSchema,
  evidence: countSchema,
  actions: countSchema,
});
export type DamagedSide = z.infer<typeof damagedSideSchema>;

export const auditDifferenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('onlyInBackup'), id: auditIdSchema, backup: auditSideSchema }),
  z.strictObject({ kind: z.literal('onlyOnDevice'), id: auditIdSchema, device: auditSideSchema }),
  z.strictObject({ kind: z.literal('same'), id: auditIdSchema, device: auditSideSchema }),
  z.strictObject({
    kind: z.literal('differs'),
    id: auditIdSchema,
    backup: auditSideSchema,
    device: auditSideSchema,
    differing: differingSchema,
    changedLast: z.enum(['backup', 'device', 'neither']),
  }),
  /** The head is damaged on one side at least, so the two cannot be compared. */
  z.strictObject({
    kind: z.literal('damaged'),
    id: auditIdSchema,
    backup: damagedSideSchema,
    /** Missing where nothing of the audit is on this device. */
    device: z.exactOptional(damagedSideSchema),
  }),
]);
export type AuditDifference = z.infer<typeof auditDifferenceSchema>;

export type UnreadableRows = {
  readonly backup: readonly UnreadableRow[];
  readonly device: readonly UnreadableRow[];
};

/**
 * What of a backup is not as it is on this device, audit by audit. What people wrote counts:
 * histories and the place last looked at do not.
 */
export function compareDevices(
  backup: DeviceRows,
  device: DeviceRows,
  unreadable: UnreadableRows = { backup: [], device: [] },
): readonly AuditDifference[] {
  const damaged = new Set([...unreadable.backup, ...unreadable.device].flatMap(findDamagedHead));
  const inBackup = groupByAudit(backup, unreadable.backup, damaged);
  const onDevice = groupByAudit(device, unreadable.device, damaged);
  return [...new Set([...inBackup.keys(), ...onDevice.keys()])]
    .flatMap((id) => compareAudit(id, inBackup.get(id), onDevice.get(id)))
    .toSorted((a, b) => compareTexts(nameOf(a), nameOf(b)) || compareTexts(a.id, b.id));
}

function findDamagedHead({ table, row }: UnreadableRow): readonly AuditId[] {
  const id = table === 'audits' ? findAuditOfRow(table, row) : undefined;
  return id === undefined ? [] : [id];
}

/** When anything on a device was changed last; `undefined` for one without audits. */
export function findLastChange(rows: DeviceRows): string | undefined {
  return [...groupByAudit(rows, [], new Set()).values()]
    .map(({ changedAt }) => changedAt)
    .toSorted(compareTexts)
    .at(-1);
}

/** Code units, not a language's order, so that every browser gives the same. */
function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function nameOf(difference: AuditDifference): string {
  if (difference.kind === 'damaged') {
    return difference.backup.organisation || (difference.device?.organisation ?? '');
  }
  const side = difference.kind === 'onlyInBackup' ? difference.backup : difference.device;
  return side.details.organisation;
}

function compareAudit(
  id: AuditId,
  backup: AuditContent | undefined,
  device: AuditContent | undefined,
): readonly AuditDifference[] {
  if (backup === undefined) {
    // What only this device has of a damaged audit stays, and is shown as damaged where audits are.
    return isWhole(device) ? [{ kind: 'onlyOnDevice', id, device: toSide(device) }] : [];
  }
  if (!isWhole(backup) || (device !== undefined && !isWhole(device))) {
    return [
      {
        kind: 'damaged',
        id,
        backup: toDamagedSide(backup),
        ...(device === undefined ? {} : { device: toDamagedSide(device) }),
      },
    ];
  }
  if (device === undefined) return [{ kind: 'onlyInBackup', id, backup: toSide(backup) }];
  const differing = findDiffering(backup, device);
  const { hasOtherDetails, ...counts } = differing;
  if (Object.values(counts).every((count) => count === 0) && !hasOtherDetails) {
    return [{ kind: 'same', id, device: toSide(device) }];
  }
  const order = compareTexts(backup.changedAt, device.changedAt);
  return [
    {
      kind: 'differs',
      id,
      backup: toSide(backup),
      device: toSide(device),
      differing,
      changedLast: order === 0 ? 'neither' : order < 0 ? 'device' : 'backup',
    },
  ];
}

function isWhole(content: AuditContent | undefined): content is WholeAudit {
  return content?.head !== undefined;
}

function toDamagedSide(content: AuditContent): DamagedSide {
  const { answers, evidence, actions } = content;
  return {
    organisation: content.head?.details.organisation ?? content.likelyName,
    isDamaged: !isWhole(content),
    answers: answers.size,
    evidence: evidence.size,
    actions: actions.size,
  };
}

function toSide({ head, answers, evidence, actions, changedAt }: WholeAudit): AuditSide {
  return {
    details: head.details,
    isSample: head.isSample,
    isRemoved: head.removedAt !== undefined,
    answers: answers.size,
    evidence: evidence.size,
    actions: actions.size,
    changedAt,
  };
}

function findDiffering(backup: WholeAudit, device: WholeAudit): Differing {
  const one = backup.head;
  const other = device.head;
  return {
    answers: countDiffering(backup.answers, device.answers),
    evidence: countDiffering(backup.evidence, device.evidence),
    actions: countDiffering(backup.actions, device.actions),
    attachments: countDiffering(backup.attachments, device.attachments),
    workings: countDiffering(backup.workings, device.workings),
    hasOtherDetails:
      !isSameValue(one.details, other.details) ||
      !isSameValue(one.signOffs, other.signOffs) ||
      !isSameValue(one.returns, other.returns) ||
      !isSameValue(one.request, other.request) ||
      !isSameValue(one.ticket, other.ticket) ||
      one.templateHash !== other.templateHash ||
      (one.removedAt === undefined) !== (other.removedAt === undefined),
  };
}

function countDiffering(
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): number {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => !isSameValue(one.get(key), other.get(key))).length;
}
