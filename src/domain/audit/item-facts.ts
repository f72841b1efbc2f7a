import { formatDate, type PlainDate } from '../shared/plain-date.ts';
import type { QuestionId } from '../template/template.ts';
import { ACTION_STATUS_WORDS } from './audit-words.ts';
import type { Action, AuditDetails, Evidence } from './audit.ts';
import type { Fact } from './facts.ts';

/** A question in a few words, such as its place and title. */
export type NameQuestion = (id: QuestionId) => string;

/** All that an item of evidence says. */
export function toEvidenceFacts(item: Evidence, nameQuestion: NameQuestion): readonly Fact[] {
  return [
    { label: 'What it is', value: item.title, kind: 'text' },
    item.kind === 'link'
      ? { label: 'Web address', value: item.address, kind: 'text' }
      : { label: 'Where it is held', value: item.whereHeld, kind: 'text' },
    { label: 'Who holds it', value: item.ownerRole, kind: 'choice' },
    toDay('Date it represents', item.dateRepresented),
    toDay('Review date', item.reviewDate),
    {
      label: 'Used for',
      value: item.questionIds.map(nameQuestion).toSorted().join('; '),
      kind: 'choice',
    },
  ];
}

/** All that an action, or the reason a gap is accepted for, says. */
export function toActionFacts(action: Action): readonly Fact[] {
  if (action.kind === 'accepted') {
    return [{ label: 'Why the gap is accepted', value: action.reason, kind: 'text' }];
  }
  return [
    { label: 'What will change', value: action.what, kind: 'text' },
    { label: 'Who owns it', value: action.ownerRole, kind: 'choice' },
    toDay('Due', action.dueDate),
    { label: 'How you will know it has worked', value: action.successMeasure, kind: 'text' },
    { label: 'How far it is', value: ACTION_STATUS_WORDS[action.status], kind: 'choice' },
  ];
}

/** Who an audit is of, and for when. */
export function toDetailsFacts(details: AuditDetails): readonly Fact[] {
  return [
    { label: 'Name of your organisation', value: details.organisation, kind: 'choice' },
    { label: 'Period', value: details.period, kind: 'choice' },
    { label: 'Prepared by', value: details.preparedBy, kind: 'choice' },
    { label: 'Prepared for', value: details.preparedFor, kind: 'choice' },
    toDay('Due', details.dueDate),
  ];
}

function toDay(label: string, date: PlainDate | undefined): Fact {
  return { label, value: date === undefined ? '' : formatDate(date), kind: 'choice' };
}
