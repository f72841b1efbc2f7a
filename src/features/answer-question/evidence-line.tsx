import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import {
  findLinkAddress,
  findWhere,
  formatEvidenceNumber,
  type Evidence,
} from '../../domain/audit/audit.ts';
import { tagName } from '../../domain/audit/carried-words.ts';
import { toEvidencePlace } from '../../domain/audit/question-place.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';

type EvidenceLineProps = {
  readonly item: Evidence;
  /** Its form is open, and it cannot be removed from under that. */
  readonly isOpen: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

export function EvidenceLine({
  item,
  isOpen,
  onChange,
  onRemove,
}: EvidenceLineProps): ReactElement {
  const name = `${formatEvidenceNumber(item)} ${item.title}`;
  return (
    <li className="s11-item">
      <div>
        <strong>{name}</strong>{' '}
        {item.carriedFrom !== undefined && (
          <Tag kind="outline">{tagName(item.carriedFrom)} – to confirm</Tag>
        )}
        <div className="s11-item__more">
          <Place item={item} />
          {describeMore(item)}
        </div>
      </div>
      <div className="s11-item__actions">
        <Button id={toEvidencePlace(item)} variant="link" onClick={onChange}>
          Change<VisuallyHidden> {name}</VisuallyHidden>
        </Button>
        {!isOpen && (
          <Button variant="link" onClick={onRemove}>
            Remove<VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}

/** A web address is a link only when it is http or https; anything else is shown as text. */
function Place({ item }: { readonly item: Evidence }): ReactElement {
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

function describeMore({ ownerRole, dateRepresented, reviewDate, questionIds }: Evidence): string {
  const parts = [
    ...(ownerRole === '' ? [] : [ownerRole]),
    ...(dateRepresented === undefined ? [] : [`of ${formatShortDate(dateRepresented)}`]),
    ...(reviewDate === undefined ? [] : [`review by ${formatShortDate(reviewDate)}`]),
    ...(questionIds.length > 1 ? [`serves ${questionIds.length} questions`] : []),
  ];
  return parts.map((part) => ` · ${part}`).join('');
}
