import { formatDate, type PlainDate } from '../shared/plain-date.ts';
import type { QuestionId } from '../template/template.ts';
import { formatMoment } from '../shared/format-moment.ts';
import { formatSize } from '../shared/format-size.ts';
import {
  ACTION_STATUS_WORDS,
  PRIORITY_WORDS,
  SENSITIVITY_WORDS,
  WHERE_WORDS,
} from './audit-words.ts';
import { findWhere, type Action, type AuditDetails, type Evidence } from './audit.ts';
import type { Fact } from './facts.ts';

/** A question in a few words, such as its place and title. */
export type NameQuestion = (id: QuestionId) => string;

/** All that an item of evidence says. */
export function toEvidenceFacts(item: Evidence, nameQuestion: NameQuestion): readonly Fact[] {
  return [
    { label: 'What it is', value: item.title, kind: 'text' },
    { label: WHERE_WORDS[item.kind], value: findWhere(item), kind: 'text' },
    ...toFileFacts(item),
    { label: 'Who holds it', value: item.ownerRole, kind: 'choice' },
    { label: 'Version', value: item.version ?? '', kind: 'choice' },
    toDay('Date it represents', item.dateRepresented),
    toDay('Review date', item.reviewDate),
    {
      label: 'How freely it may be shared',
      value: item.sensitivity === undefined ? '' : SENSITIVITY_WORDS[item.sensitivity],
      kind: 'choice',
    },
    toCarried(item.carriedFrom),
    {
      label: 'Used for',
      value: item.questionIds.map(nameQuestion).toSorted().join('; '),
      kind: 'choice',
    },
  ];
}

function toFileFacts(item: Evidence): readonly Fact[] {
  if (item.kind !== 'attachment') return [];
  const { size, removedParts = '' } = item.file;
  return [
    { label: 'Size', value: formatSize(size), kind: 'choice' },
    { label: 'Taken out of the file', value: removedParts, kind: 'choice' },
  ];
}

function toCarried(from: string | undefined): Fact {
  return { label: 'To confirm, carried from', value: from ?? '', kind: 'choice' };
}

/** All that an action, or the reason a gap is accepted for, says. */
export function toActionFacts(action: Action): readonly Fact[] {
  if (action.kind === 'accepted') {
    return [
      { label: 'Why the gap is accepted', value: action.reason, kind: 'text' },
      toDay('Looked at again', action.reviewDate),
      toCarried(action.carriedFrom),
    ];
  }
  return [
    { label: 'What will change', value: action.what, kind: 'text' },
    { label: 'Who owns it', value: action.ownerRole, kind: 'choice' },
    toDay('Due', action.dueDate),
    { label: 'How you will know it has worked', value: action.successMeasure, kind: 'text' },
    { label: 'How far it is', value: ACTION_STATUS_WORDS[action.status], kind: 'choice' },
    {
      label: 'Priority',
      value: action.priority === undefined ? '' : PRIORITY_WORDS[action.priority],
      kind: 'choice',
    },
    toDay('Completed', action.completedOn),
    {
      label: 'Progress',
      value: (action.progress ?? [])
        .map(({ at, text }) => `${formatMoment(at)}: ${text}`)
        .join('\n'),
      kind: 'text',
    },
    toCarried(action.carriedFrom),
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
    toDay('Goes to the board', details.boardDate),
    { label: 'Site', value: details.site ?? '', kind: 'choice' },
    { label: 'Sites it covers', value: details.sitesCovered ?? '', kind: 'text' },
    {
      label: 'Recipients',
      value: (details.recipients ?? [])
        .map(({ name, address }) => joinParts(name, address))
        .join('\n'),
      kind: 'text',
    },
    {
      label: 'People',
      value: (details.people ?? [])
        .map(({ part, name, contact }) => joinParts(part, name, contact))
        .join('\n'),
      kind: 'text',
    },
  ];
}

function joinParts(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function toDay(label: string, date: PlainDate | undefined): Fact {
  return { label, value: date === undefined ? '' : formatDate(date), kind: 'choice' };
}
