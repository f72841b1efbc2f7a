import { useEffect, type ReactElement } from 'react';
import { Link } from 'react-router';

import type { StoredAudit } from '../../storage/stored-audit.ts';
import { noteBeenHere } from '../../storage/visits.ts';
import { AuditCard } from './audit-card.tsx';

type AuditCardsProps = {
  readonly audits: readonly StoredAudit[];
  readonly onRemove: (stored: StoredAudit) => void;
};

/**
 * The audits on this device, and where there are several the way to see them beside each other. Who
 * sees one is welcomed no more.
 */
export function AuditCards({ audits, onRemove }: AuditCardsProps): ReactElement {
  useEffect(() => {
    noteBeenHere();
  }, []);
  return (
    <>
      {audits.map((stored) => (
        <AuditCard
          key={stored.audit.id}
          stored={stored}
          onRemove={() => {
            onRemove(stored);
          }}
        />
      ))}
      {audits.length > 1 && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/side-by-side">
            See audits side by side
          </Link>
        </p>
      )}
    </>
  );
}
