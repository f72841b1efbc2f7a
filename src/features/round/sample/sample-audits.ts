import {
  buildFictionalAudit,
  FICTIONAL_PARTNERSHIP,
  SIGNED,
} from '../../../catalogue/fictional/build-fictional-audit.ts';
import { growAudit } from '../../../catalogue/fictional/grow-audit.ts';
import { shiftAudit, shiftDate, shiftMoment } from '../../../catalogue/fictional/shift-audit.ts';
import type { Audit } from '../../../domain/audit/audit.ts';
import { composeDeclaration } from '../../../domain/audit/declaration.ts';
import { findSignOff } from '../../../domain/audit/sign-off.ts';
import { must } from '../../../domain/shared/must.ts';
import { countDays, formatDate, type PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Template } from '../../../domain/template/template.ts';
import type { SampleAgency } from './sample-plan.ts';

export type SampleYears = {
  readonly now: Audit;
  readonly before: Audit;
};

/** The audits of one agency in the two years, the later grown from the earlier. */
export function makeYears(template: Template, { number }: SampleAgency): SampleYears {
  const before = { ...buildFictionalAudit(template, number), isSample: true };
  return { before, now: growAudit(before, template, 'a year later') };
}

/** As if it were signed off on that day, for a round that was due on another. */
export function setDays(audit: Audit, signedOn: PlainDate, dueDate: PlainDate): Audit {
  const shifted = shiftAudit(audit, countDays(SIGNED.slice(0, 10), signedOn));
  return {
    ...shifted,
    details: {
      ...shifted.details,
      period: namePeriod(dueDate),
      preparedFor: FICTIONAL_PARTNERSHIP,
      dueDate,
    },
  };
}

/** The last whole year, from April to March, before returns were due. */
export function namePeriod(dueDate: PlainDate): string {
  const [year = 0, month = 1] = dueDate.split('-').map(Number);
  const ended = month > 3 ? year : year - 1;
  return `April ${ended - 1} to March ${ended}`;
}

/** The same audit, reopened after it was returned, better in some answers, and signed off again. */
export function signAgain(audit: Audit, template: Template, days: number): Audit {
  const first = must(findSignOff(audit.signOffs), 'a sign-off');
  const at = shiftMoment(first.at, days);
  return {
    ...audit,
    answerByQuestion: growAudit(audit, template, 'again').answerByQuestion,
    signOffs: [
      ...audit.signOffs,
      {
        kind: 'reopened',
        at: shiftMoment(first.at, days - 2),
        by: 'Designated safeguarding lead',
        reason: `Evidence that came after ${formatDate(first.at.slice(0, 10))}.`,
      },
      {
        ...first,
        version: '1.1',
        at,
        declaration: composeDeclaration(audit.details.organisation),
        signatories: first.signatories.map((one) => ({
          ...one,
          signedOn: shiftDate(one.signedOn, days),
        })),
      },
    ],
    changedAt: at,
  };
}
