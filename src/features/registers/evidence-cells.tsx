import type { ReactElement } from 'react';

import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import {
  findLinkAddress,
  findWhere,
  type AuditId,
  type Evidence,
} from '../../domain/audit/audit.ts';
import { describeStaleness } from '../../domain/report/due-words.ts';
import type { EvidenceEntry } from '../../domain/scoring/list-evidence.ts';
import { formatShortDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import { AttachedFile } from '../../items/attached-file.tsx';
import { QuestionLink } from './question-link.tsx';

export function Missing({ children }: { readonly children: string }): ReactElement {
  return <span className="s11-quiet">{children}</span>;
}

export function Day({ day }: { readonly day: PlainDate | undefined }): ReactElement {
  if (day === undefined) return <Missing>No date</Missing>;
  return <span className="s11-register__day">{formatShortDate(day)}</span>;
}

type ReviewCellProps = { readonly entry: EvidenceEntry; readonly today: PlainDate };

export function ReviewCell({ entry: { item, isStale }, today }: ReviewCellProps): ReactElement {
  return (
    <>
      <Day day={item.reviewDate} />
      {isStale && (
        <div className="s11-register__late">
          <Tag kind="attention">Out of date</Tag>
          <div>{describeStaleness(item, today)}</div>
        </div>
      )}
    </>
  );
}

/** A web address is a link only when it is http or https; anything else is shown as text. */
export function Place({
  item,
  auditId,
}: {
  readonly item: Evidence;
  readonly auditId: AuditId;
}): ReactElement {
  if (item.kind === 'attachment') {
    return (
      <div className="s11-register__place">
        <AttachedFile auditId={auditId} file={item.file} />
      </div>
    );
  }
  const text = findWhere(item);
  const address = item.kind === 'link' ? findLinkAddress(item.address) : undefined;
  if (text === '') return <Missing>Not given</Missing>;
  return (
    <div className="s11-register__place">
      {address === undefined ? (
        text
      ) : (
        <a className="govuk-link" href={address} target="_blank" rel="noreferrer noopener">
          {text}
          <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
        </a>
      )}
    </div>
  );
}

type QuestionsCellProps = { readonly entry: EvidenceEntry; readonly auditId: AuditId };

export function QuestionsCell({ entry, auditId }: QuestionsCellProps): ReactElement {
  const { questions } = entry;
  if (questions.length === 0) return <Tag kind="outline">Not linked</Tag>;
  return (
    <ul className="govuk-list s11-register__questions">
      {questions.map((result) => (
        <li key={result.question.id}>
          <QuestionLink auditId={auditId} result={result} />
        </li>
      ))}
    </ul>
  );
}
