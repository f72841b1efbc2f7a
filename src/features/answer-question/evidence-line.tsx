import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import {
  findLinkAddress,
  findWhere,
  formatEvidenceNumber,
  type AuditId,
  type Evidence,
} from '../../domain/audit/audit.ts';
import { SENSITIVITY_WORDS } from '../../domain/audit/audit-words.ts';
import { toEvidencePlace } from '../../domain/audit/question-place.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';
import { AttachedFile } from '../../items/attached-file.tsx';
import { CarriedMark } from '../../items/carried-mark.tsx';

type EvidenceLineProps = {
  readonly item: Evidence;
  readonly auditId: AuditId;
  /** Its form is open, and it cannot be removed from under that. */
  readonly isOpen: boolean;
  /** These three are left out of an audit that is signed off. */
  readonly onChange?: (item: Evidence) => void;
  readonly onCarried?: (from: string | undefined) => void;
  readonly onRemove?: () => void;
};

export function EvidenceLine(props: EvidenceLineProps): ReactElement {
  const { item, auditId, isOpen, onChange, onCarried, onRemove } = props;
  const name = `${formatEvidenceNumber(item)} ${item.title}`;
  return (
    <li className="s11-item">
      <div>
        <strong>{name}</strong>
        <div className="s11-item__more">
          <Place item={item} auditId={auditId} />
          {describeMore(item)}
        </div>
        {onCarried !== undefined && (
          <CarriedMark
            from={item.carriedFrom}
            number={formatEvidenceNumber(item)}
            onSet={onCarried}
          />
        )}
      </div>
      <div className="s11-item__actions">
        {onChange !== undefined && (
          <Button
            id={toEvidencePlace(item)}
            variant="link"
            onClick={() => {
              onChange(item);
            }}
          >
            Change<VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
        {!isOpen && onRemove !== undefined && (
          <Button variant="link" onClick={onRemove}>
            Remove<VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}

/** A web address is a link only when it is http or https; anything else is shown as text. */
function Place({ item, auditId }: Pick<EvidenceLineProps, 'item' | 'auditId'>): ReactElement {
  if (item.kind === 'attachment') return <AttachedFile auditId={auditId} file={item.file} />;
  if (item.kind !== 'link') return <>{findWhere(item)}</>;
  const address = findLinkAddress(item.address);
  if (address === undefined) return <>{item.address}</>;
  return (
    <a className="govuk-link" href={address} target="_blank" rel="noreferrer noopener">
      {item.address}
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </a>
  );
}

function describeMore(item: Evidence): string {
  const { ownerRole, version = '', sensitivity, dateRepresented, reviewDate, questionIds } = item;
  const parts = [
    ...(version === '' ? [] : [version]),
    ...(ownerRole === '' ? [] : [ownerRole]),
    ...(dateRepresented === undefined ? [] : [`of ${formatShortDate(dateRepresented)}`]),
    ...(reviewDate === undefined ? [] : [`review by ${formatShortDate(reviewDate)}`]),
    ...(sensitivity === undefined ? [] : [SENSITIVITY_WORDS[sensitivity].toLowerCase()]),
    ...(questionIds.length > 1 ? [`serves ${questionIds.length} questions`] : []),
  ];
  return parts.map((part) => ` · ${part}`).join('');
}
