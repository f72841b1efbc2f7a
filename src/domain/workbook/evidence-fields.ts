import { findWhere, SENSITIVITIES, type Evidence } from '../audit/audit.ts';
import { SENSITIVITY_WORDS } from '../audit/audit-words.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import { findChoice, takeDate, takeText, type CellFault } from './cell-fault.ts';

export const EVIDENCE_FIELDS = [
  'title',
  'where',
  'ownerRole',
  'dateRepresented',
  'reviewDate',
  'version',
  'sensitivity',
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

export const SHARING_CHOICES = SENSITIVITIES.map((each) => SENSITIVITY_WORDS[each]);

/** Each part as its cell says it; days as `YYYY-MM-DD`. */
export function showEvidence(item: Evidence): Readonly<Record<EvidenceField, string>> {
  const { title, ownerRole, dateRepresented, reviewDate, version, sensitivity } = item;
  return {
    title,
    where: findWhere(item),
    ownerRole,
    dateRepresented: dateRepresented ?? '',
    reviewDate: reviewDate ?? '',
    version: version ?? '',
    sensitivity: sensitivity === undefined ? '' : SENSITIVITY_WORDS[sensitivity],
  };
}

export function takeEvidenceCell(
  item: Evidence,
  field: EvidenceField,
  text: string,
): Result<Evidence, CellFault> {
  switch (field) {
    case 'title':
    case 'ownerRole': {
      const words = takeText(text, 'line');
      return words.ok ? succeed({ ...item, [field]: words.value }) : words;
    }
    case 'where':
      return takeWhere(item, text);
    case 'dateRepresented':
    case 'reviewDate': {
      const date = takeDate(text);
      if (!date.ok) return date;
      const rest: Evidence = { ...item };
      if (field === 'reviewDate') delete rest.reviewDate;
      else delete rest.dateRepresented;
      return succeed(date.value === undefined ? rest : { ...rest, [field]: date.value });
    }
    case 'version': {
      const words = takeText(text, 'line');
      if (!words.ok) return words;
      const rest: Evidence = { ...item };
      delete rest.version;
      return succeed(words.value === '' ? rest : { ...rest, version: words.value });
    }
    case 'sensitivity': {
      const rest: Evidence = { ...item };
      delete rest.sensitivity;
      if (text.trim() === '') return succeed(rest);
      const sensitivity = SENSITIVITIES[findChoice(SHARING_CHOICES, text)];
      if (sensitivity === undefined) return fail({ kind: 'notAChoice', allowed: SHARING_CHOICES });
      return succeed({ ...rest, sensitivity });
    }
  }
}

/** The name of a file that is kept here is the file's own. */
function takeWhere(item: Evidence, text: string): Result<Evidence, CellFault> {
  if (item.kind === 'attachment') return fail({ kind: 'notOfThisKind' });
  const words = takeText(text, 'text');
  if (!words.ok) return words;
  return succeed(
    item.kind === 'link' ? { ...item, address: words.value } : { ...item, whereHeld: words.value },
  );
}
