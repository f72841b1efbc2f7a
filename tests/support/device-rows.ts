import type { Audit } from '../../src/domain/audit/audit.ts';
import { EMPTY_DEVICE, type DeviceRows } from '../../src/domain/device/device-rows.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { START } from './builders.ts';

/** A device with these audits on it, each row changed when its audit was. */
export function aDevice(template: Template, audits: readonly Audit[]): DeviceRows {
  const stampOf = (audit: Audit) =>
    ({ auditId: audit.id, revision: 1, changedAt: audit.changedAt }) as const;
  return {
    ...EMPTY_DEVICE,
    audits: audits.map((audit) => ({
      id: audit.id,
      templateHash: audit.templateHash,
      details: audit.details,
      isSample: audit.isSample,
      startedAt: audit.startedAt,
      changedAt: audit.changedAt,
      revision: 1,
      lastEvidenceNumber: audit.evidence.length,
      lastActionNumber: audit.actions.length,
    })),
    templates: [template],
    answers: audits.flatMap((audit) =>
      [...audit.answerByQuestion].map(([questionId, answer]) => ({
        ...stampOf(audit),
        questionId,
        answer,
      })),
    ),
    answerHistory: [],
    evidence: audits.flatMap((audit) =>
      audit.evidence.map((evidence) => ({ ...stampOf(audit), id: evidence.id, evidence })),
    ),
    actions: audits.flatMap((audit) =>
      audit.actions.map((action) => ({ ...stampOf(audit), id: action.id, action })),
    ),
    rowHistory: [],
    attachments: [],
    carried: [],
    assignments: [],
    contributions: [],
    feedback: [],
    settings: [{ key: 'opened', value: START }],
  };
}
