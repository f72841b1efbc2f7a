import { formatActionNumber, formatEvidenceNumber } from '../../domain/audit/audit.ts';
import type {
  ActionPart,
  Finding,
  RegisterFinding,
  TextPlace,
} from '../../domain/scoring/finding.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import type { IdentifierKind } from '../../domain/shared/find-identifiers.ts';
import { must } from '../../domain/shared/must.ts';
import type { Scale } from '../../domain/template/template.ts';

const LACKS: Record<ActionPart, string> = { owner: 'no owner', dueDate: 'no due date' };

const IDENTIFIERS: Record<IdentifierKind, string> = {
  nhsNumber: 'an NHS number',
  niNumber: 'a National Insurance number',
  upn: 'a unique pupil number (UPN)',
  dateOfBirth: 'a date of birth',
  personalEmail: 'a personal email address',
};

const CARRIED = 'Carried forward and not confirmed';

/** What is to be mended, in a line. It names items by number: their words may be what is wrong. */
export function describeFinding(finding: Finding, scale: Scale): string {
  switch (finding.kind) {
    case 'unanswered':
      return 'Not answered';
    case 'needsReason':
      return 'Not applicable, without a reason';
    case 'toConfirm':
      return CARRIED;
    case 'openGap':
      return finding.result.isStatutoryGap
        ? 'Statutory gap without an action, or a reason to accept it'
        : 'Gap without an action, or a reason to accept it';
    case 'actionLacks':
      return `Action ${formatActionNumber(finding.action)} has ${joinWords(finding.lacks.map((part) => LACKS[part]))}`;
    case 'shortNarrative':
      return describeWords(finding.words);
    case 'sameWords':
      return 'The same words as last time';
    case 'weakEvidence':
      return `${nameTop(scale)}, but ${describeStrength(finding.strength)}`;
    case 'unlistedEvidence':
      return `${nameTop(scale)}, but no evidence is listed`;
    case 'staleEvidence':
      return `${nameTop(scale)}, but all its evidence is out of date`;
    case 'identifier':
      return `${nameIdentifiers(finding.identifiers)} in ${nameText(finding.text)}`;
  }
}

export function describeRegisterFinding(finding: RegisterFinding): string {
  return finding.kind === 'toConfirm' ? CARRIED : nameIdentifiers(finding.identifiers);
}

function nameIdentifiers(identifiers: readonly IdentifierKind[]): string {
  return `Looks like ${joinWords(identifiers.map((kind) => IDENTIFIERS[kind]))}`;
}

function describeWords(words: number): string {
  return words === 0
    ? 'Nothing written about your arrangements'
    : `Only ${countWords(words, 'word')} about your arrangements`;
}

function nameTop(scale: Scale): string {
  return must(scale.points.at(-1), 'top of the scale').label;
}

function describeStrength(
  strength: Extract<Finding, { kind: 'weakEvidence' }>['strength'],
): string {
  if (strength === undefined) return 'the strength of its evidence is not judged';
  return strength === 'none' ? 'without evidence' : 'its evidence is only described';
}

function nameText(text: TextPlace): string {
  switch (text.kind) {
    case 'naReason':
      return 'the reason it does not apply';
    case 'keptNaReason':
      return 'an earlier reason for “Not applicable to us”, kept under that choice';
    case 'narrative':
      return 'your arrangements';
    case 'impact':
      return 'the difference for children';
    case 'privateNote':
      return 'the private note';
    case 'evidence':
      return `evidence ${formatEvidenceNumber(text.item)}`;
    case 'action':
      return `${text.item.kind === 'planned' ? 'action' : 'the reason for accepting the gap,'} ${formatActionNumber(text.item)}`;
  }
}
