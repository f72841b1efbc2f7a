import * as z from 'zod/mini';

import { isSameOrganisation, nameAudit } from '../../domain/audit/name-audit.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { describeAnswered, describeDepth } from './audit-facts.ts';

/** The ticked audits; a box that stands alone gives no list, so it is read as one. */
export const choiceFormSchema = z.object({
  audits: z.array(z.string()).check(z.minLength(2, 'Select two audits or more')),
});
export type ChoiceForm = z.infer<typeof choiceFormSchema>;

export type AuditOption = {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
};

export type OptionGroup = { readonly legend: string; readonly options: readonly AuditOption[] };

/** Organisations with several audits each under its own name; all others together at the end. */
export function groupOptions(audits: readonly StoredAudit[]): readonly OptionGroup[] {
  const groups: StoredAudit[][] = [];
  for (const stored of audits) {
    const group = groups.find(([first]) => first !== undefined && isOfSame(first, stored));
    if (group === undefined) groups.push([stored]);
    else group.push(stored);
  }
  const several = groups.filter(({ length }) => length > 1);
  const single = groups.filter(({ length }) => length === 1).flat();
  return [
    ...several.map((group) => ({
      legend: organisationOf(group[0]),
      options: group.map((stored) => toOption(stored, nameAudit(stored.audit))),
    })),
    ...(single.length === 0
      ? []
      : [
          {
            legend: several.length === 0 ? 'Audits on this device' : 'Other organisations',
            options: single.map((stored) =>
              toOption(stored, `${organisationOf(stored)} · ${nameAudit(stored.audit)}`),
            ),
          },
        ]),
  ];
}

function isOfSame(one: StoredAudit, other: StoredAudit): boolean {
  return isSameOrganisation(organisationOf(one), organisationOf(other));
}

function organisationOf(stored: StoredAudit | undefined): string {
  return stored?.audit.details.organisation ?? '';
}

function toOption(stored: StoredAudit, label: string): AuditOption {
  const { audit, template } = stored;
  return {
    value: audit.id,
    label: audit.isSample ? `${label} (sample)` : label,
    hint: `${template.agencyName}, ${template.editionTitle}, ${describeDepth(template)}; ${describeAnswered(stored)} answered`,
  };
}
