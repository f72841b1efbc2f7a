import type { Agency, AgencyToken } from '../../domain/collection/agency.ts';
import type { AgencyChoice, Choices, ImportRow } from './import-message.ts';

/** What somebody is asked of an audit that has no place of its own. */
export type Question = {
  readonly key: string;
  /** Whose it is; or whether it counts although its agency has a newer one of another audit. */
  readonly kind: 'whose' | 'which';
  readonly auditId: string;
  /** The first file of it. */
  readonly row: ImportRow;
  /** How many files are of this audit. */
  readonly count: number;
  readonly suggestion: AgencyToken | undefined;
  /** As a select holds it: empty while it is open. */
  readonly choice: string;
};

/** Stands for an agency that is not on the list yet. */
export const ADD = 'add';
export const USE = 'use';

/** In the order of the files; what was decided stays, so that it can be decided otherwise. */
export function listQuestionsToDecide(
  rows: readonly ImportRow[],
  choices: Choices,
): readonly Question[] {
  const choiceByAudit = new Map(choices.byAudit.map(({ auditId, choice }) => [auditId, choice]));
  const usedByHash = new Map(choices.used.map(({ contentHash, token }) => [contentHash, token]));
  const countByAudit = new Map<string, number>();
  for (const { facts } of rows) {
    if (facts === undefined) continue;
    countByAudit.set(facts.auditId, (countByAudit.get(facts.auditId) ?? 0) + 1);
  }
  const questions = new Map<string, Question>();
  for (const row of rows) {
    const { facts, result } = row;
    if (facts === undefined || result.kind === 'already') continue;
    const { auditId, contentHash } = facts;
    const count = countByAudit.get(auditId) ?? 1;
    const suggestion = result.kind === 'waiting' ? result.suggestion : undefined;
    const isWhich = result.kind === 'waiting' && result.why === 'otherAudit';
    const used = usedByHash.get(contentHash);
    if (isWhich || used !== undefined) {
      const common = { key: contentHash, kind: 'which', auditId, row, count: 1 } as const;
      const choice = used === undefined ? '' : USE;
      questions.set(contentHash, { ...common, suggestion: suggestion ?? used, choice });
    }
    const made = choiceByAudit.get(auditId);
    const isOpen = result.kind === 'waiting' && !isWhich && result.why !== 'sample';
    if ((isOpen || made !== undefined) && !questions.has(auditId)) {
      const common = { key: auditId, kind: 'whose', auditId, row, count } as const;
      questions.set(auditId, { ...common, suggestion, choice: toValue(made) });
    }
  }
  return [...questions.values()];
}

function toValue(choice: AgencyChoice | undefined): string {
  if (choice === undefined) return '';
  return choice.kind === 'add' ? ADD : choice.token;
}

/** The choice a select stands for; nothing for "leave it out". */
export function readChoice(value: string, agencies: readonly Agency[]): AgencyChoice | undefined {
  if (value === ADD) return { kind: 'add' };
  const agency = agencies.find(({ token }) => token === value);
  return agency === undefined ? undefined : { kind: 'match', token: agency.token };
}

export function withAgency(
  choices: Choices,
  auditId: string,
  choice: AgencyChoice | undefined,
): Choices {
  const others = choices.byAudit.filter((one) => one.auditId !== auditId);
  return { ...choices, byAudit: choice === undefined ? others : [...others, { auditId, choice }] };
}

export function withUsed(
  choices: Choices,
  contentHash: string,
  token: AgencyToken | undefined,
): Choices {
  const others = choices.used.filter((one) => one.contentHash !== contentHash);
  return { ...choices, used: token === undefined ? others : [...others, { contentHash, token }] };
}
