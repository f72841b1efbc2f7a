import type { Evidence } from '../../src/domain/audit/audit.ts';
import type { Brought, BroughtAnswer } from '../../src/domain/carry/brought.ts';
import { hashBytes } from '../../src/domain/shared/content-hash.ts';
import type { QuestionId } from '../../src/domain/template/template.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import type { StoredAudit } from '../../src/storage/stored-audit.ts';
import {
  aLink,
  aPlannedAction,
  AUDIT,
  evidenceId,
  LEAD,
  NOW,
  OTHER_AUDIT,
  POLICY,
} from './an-audit.ts';

export const FILE = new TextEncoder().encode('The policy');
const ATTACHED: Evidence = {
  kind: 'attachment',
  id: evidenceId(2),
  number: 7,
  title: 'Policy',
  ownerRole: 'Clerk',
  questionIds: [LEAD, POLICY],
  addedAt: NOW.toISOString(),
  file: { name: 'p.txt', mediaType: 'text/plain', size: FILE.length, hash: hashBytes(FILE) },
};

export function anEarlier(
  questionId: QuestionId | undefined,
  more: Partial<BroughtAnswer> = {},
): BroughtAnswer {
  return {
    id: `then ${questionId ?? 'none'}`,
    reference: '1.1',
    title: 'A lead',
    question: 'Is there a lead?',
    rating: 'Partly met',
    naReason: '',
    narrative: `Words of ${questionId ?? 'none'}`,
    impact: 'Safer children',
    evidence: '',
    action: '',
    ...(questionId === undefined ? {} : { questionId, change: 'same' as const }),
    isStart: questionId !== undefined,
    ...more,
  };
}

export const BROUGHT: Brought = {
  source: { kind: 'audit', name: 'Anytown, 2025', questions: 'Section 11 self-audit' },
  answers: [anEarlier(LEAD), anEarlier(POLICY), anEarlier(undefined)],
  evidence: [{ ...aLink(1), number: 3, addedAt: NOW.toISOString() }, ATTACHED],
  actions: [{ ...aPlannedAction(1), number: 4, addedAt: NOW.toISOString() }],
  filesOf: OTHER_AUDIT,
};

/** How each earlier answer stands, by the question it was brought to. */
export async function listStates(): Promise<Record<string, string>> {
  const { audit } = await read();
  return Object.fromEntries(audit.carried.map((one) => [one.questionId ?? 'none', one.state]));
}

export async function read(): Promise<StoredAudit> {
  const found = await readAudit(AUDIT);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
}
