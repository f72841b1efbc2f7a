import { EVIDENCE_STRENGTH_WORDS } from '../../domain/audit/audit-words.ts';
import type { Answer } from '../../domain/audit/audit.ts';
import type { ContributedField } from '../../domain/audit/contribution.ts';
import type { Scale } from '../../domain/template/template.ts';

export const FIELD_WORDS: Readonly<Record<ContributedField, string>> = {
  rating: 'Rating',
  naReason: 'Why it does not apply',
  narrative: 'Your arrangements',
  impact: 'Difference for children',
  evidenceStrength: 'Evidence strength',
};

/** What a field of an answer says, in words; empty when it says nothing. */
export function describeField(answer: Answer, field: ContributedField, scale: Scale): string {
  switch (field) {
    case 'rating':
      if (answer.rating === undefined) return answer.naReason === undefined ? '' : 'Not applicable';
      return scale.points[answer.rating]?.label ?? `Point ${answer.rating + 1} of another scale`;
    case 'naReason':
      return answer.naReason ?? '';
    case 'narrative':
    case 'impact':
      return answer[field];
    case 'evidenceStrength':
      return answer.evidenceStrength === undefined
        ? ''
        : EVIDENCE_STRENGTH_WORDS[answer.evidenceStrength];
  }
}

/** "Sam Okoro (HR manager)". */
export function nameContributor({
  name,
  role,
}: {
  readonly name: string;
  readonly role: string;
}): string {
  return role === '' ? name : `${name} (${role})`;
}
