import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { toFileWords } from '../../domain/report/wording.ts';
import { toPlainDate } from '../../domain/shared/plain-date.ts';

export const RETURN_EXTENSION = '.s11.json';

/**
 * `self-audit-return_Anytown-Police_v1-0_2026-11-26.s11.json`, or `draft` for the version: the
 * organisation and the day, never a person.
 */
export function returnFileName({ content, madeAt }: AuditReturn): string {
  const signOff = findSignOff(content.signOffs);
  const standing = signOff === undefined ? 'draft' : `v${signOff.version.replace('.', '-')}`;
  return `${[
    'self-audit-return',
    toFileWords(content.details.organisation) || 'organisation',
    ...(content.isSample ? ['sample'] : []),
    standing,
    toPlainDate(new Date(madeAt)),
  ].join('_')}${RETURN_EXTENSION}`;
}
