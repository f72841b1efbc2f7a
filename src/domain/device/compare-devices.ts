import * as z from 'zod/mini';

import { auditDetailsSchema, auditIdSchema, EMPTY_ANSWER, type AuditId } from '../audit/audit.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { isSameValue } from '../shared/same-value.ts';
import type { DeviceRows } from './device-rows.ts';
import type { HeadRow } from './rows.ts';

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
  /** The organisation, the period and the like; or that it was removed. */
  hasOtherDetails: z.boolean(),
});
export type Differing = z.infer<typeof differingSchema>;

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
]);
export type AuditDifference = z.infer<typeof auditDifferenceSchema>;

/**
 * What of a backup is not as it is on this device, audit by audit. What people wrote counts:
 * histories and the place last looked at do not.
 */
export function compareDevices(backup: DeviceRows, device: DeviceRows): readonly AuditDifference[] {
  const inBackup = groupByAudit(backup);
  const onDevice = groupByAudit(device);
  return [...new Set([...inBackup.keys(), ...onDevice.keys()])]
    .flatMap((id) => compareAudit(id, inBackup.get(id), onDevice.get(id)))
    .toSorted((a, b) => compareTexts(nameOf(a), nameOf(b)) || compareTexts(a.id, b.id));
}

/** When anything on a device was changed last; `undefined` for one without audits. */
export function findLastChange(rows: DeviceRows): string | undefined {
  return [...groupByAudit(rows).values()]
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
  const side = difference.kind === 'onlyInBackup' ? difference.backup : difference.device;
  return side.details.organisation;
}

/** An audit's content by the keys of its rows. */
type AuditContent = {
  readonly head: HeadRow;
  readonly answers: Map<string, unknown>;
  readonly evidence: Map<string, unknown>;
  readonly actions: Map<string, unknown>;
  readonly attachments: Map<string, unknown>;
  changedAt: string;
};

/** Rows whose head is missing belong to no audit that could be named, and are left out. */
function groupByAudit(rows: DeviceRows): ReadonlyMap<AuditId, AuditContent> {
  const contentById = new Map(rows.audits.map((head) => [head.id, startContent(head)]));
  const add = (
    auditId: AuditId,
    changedAt: string,
    put: (content: AuditContent) => unknown,
  ): void => {
    const content = contentById.get(auditId);
    if (content === undefined) return;
    put(content);
    if (changedAt > content.changedAt) content.changedAt = changedAt;
  };
  for (const { auditId, questionId, answer, changedAt } of rows.answers) {
    // A row that says nothing is as good as none.
    const isEmpty = isSameValue(answer, EMPTY_ANSWER);
    add(auditId, changedAt, ({ answers }) => isEmpty || answers.set(questionId, answer));
  }
  for (const { auditId, id, evidence: item, changedAt } of rows.evidence) {
    add(auditId, changedAt, ({ evidence }) => evidence.set(id, item));
  }
  for (const { auditId, id, action, changedAt } of rows.actions) {
    add(auditId, changedAt, ({ actions }) => actions.set(id, action));
  }
  for (const { auditId, hash, addedAt } of rows.attachments) {
    add(auditId, addedAt, ({ attachments }) => attachments.set(hash, hash));
  }
  for (const { auditId, movedAt } of rows.rowHistory) add(auditId, movedAt, () => undefined);
  return contentById;
}

function startContent(head: HeadRow): AuditContent {
  const changes = [head.changedAt, head.removedAt ?? ''].toSorted(compareTexts);
  return {
    head,
    answers: new Map(),
    evidence: new Map(),
    actions: new Map(),
    attachments: new Map(),
    changedAt: changes.at(-1) ?? head.changedAt,
  };
}

function compareAudit(
  id: AuditId,
  backup: AuditContent | undefined,
  device: AuditContent | undefined,
): readonly AuditDifference[] {
  if (backup === undefined) {
    return device === undefined ? [] : [{ kind: 'onlyOnDevice', id, device: toSide(device) }];
  }
  if (device === undefined) return [{ kind: 'onlyInBackup', id, backup: toSide(backup) }];
  const differing = findDiffering(backup, device);
  const { answers, evidence, actions, attachments, hasOtherDetails } = differing;
  if (answers + evidence + actions + attachments === 0 && !hasOtherDetails) {
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

function toSide({ head, answers, evidence, actions, changedAt }: AuditContent): AuditSide {
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

function findDiffering(backup: AuditContent, device: AuditContent): Differing {
  const one = backup.head;
  const other = device.head;
  return {
    answers: countDiffering(backup.answers, device.answers),
    evidence: countDiffering(backup.evidence, device.evidence),
    actions: countDiffering(backup.actions, device.actions),
    attachments: countDiffering(backup.attachments, device.attachments),
    hasOtherDetails:
      !isSameValue(one.details, other.details) ||
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
