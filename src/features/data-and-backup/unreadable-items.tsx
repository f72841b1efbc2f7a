import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import type { Preview } from './backup-message.ts';

/** What could not be read when the backup was made either: said, and never silently left out. */
export function UnreadableItems({ unreadable }: Pick<Preview, 'unreadable'>): ReactElement | null {
  if (unreadable.length === 0) return null;
  return (
    <Alert kind="warning" title="Part of this backup cannot be read">
      <ul className="govuk-list govuk-list--bullet">
        {unreadable.map(({ table, count, organisation = '' }) => (
          <li key={`${table} ${organisation}`}>
            {nameItems(table, count)}
            {organisation !== '' && ` of the audit of ${organisation}`}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        It was damaged before the backup was made. It is restored as it is, and shown as damaged.
      </p>
    </Alert>
  );
}

function nameItems(table: string, count: number): string {
  switch (table) {
    case 'audits':
      return countWords(count, 'whole audit');
    case 'templates':
      return countWords(count, 'set of questions', 'sets of questions');
    case 'answers':
      return countWords(count, 'answer');
    case 'answerHistory':
    case 'rowHistory':
      return countWords(count, 'earlier version');
    case 'evidence':
      return countWords(count, 'evidence item');
    case 'actions':
      return countWords(count, 'action');
    case 'attachments':
      return countWords(count, 'attachment');
    case 'carried':
      return countWords(count, 'earlier answer');
    case 'assignments':
      return countWords(count, 'question asked of a colleague', 'questions asked of colleagues');
    case 'contributions':
      return countWords(count, 'contribution');
    case 'feedback':
      return countWords(count, 'feedback of a partnership', 'feedbacks of partnerships');
    case 'rounds':
      return countWords(count, 'whole round');
    case 'agencies':
      return countWords(count, 'agency of a round', 'agencies of rounds');
    case 'receivedReturns':
    case 'returnDocuments':
      return countWords(count, 'received return');
    case 'roundHistory':
    case 'ownTemplateHistory':
      return countWords(count, 'earlier version');
    case 'moderators':
      return countWords(count, 'moderator');
    case 'moderations':
      return countWords(count, 'moderated answer');
    case 'commentaries':
      return countWords(count, 'commentary of a round', 'commentaries of rounds');
    case 'surveys':
      return countWords(count, 'survey of practitioners', 'surveys of practitioners');
    case 'roundTemplates':
    case 'ownTemplates':
      return countWords(count, 'set of questions', 'sets of questions');
    default:
      return countWords(count, 'setting');
  }
}
