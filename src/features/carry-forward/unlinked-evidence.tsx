import type { ReactElement } from 'react';

import { findWhere, formatEvidenceNumber, type Evidence } from '../../domain/audit/audit.ts';

type UnlinkedEvidenceProps = { readonly items: readonly Evidence[] };

/** What comes along without a question, so that nobody finds it in the register by surprise. */
export function UnlinkedEvidence({ items }: UnlinkedEvidenceProps): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <section className="s11-carry__kept">
      <h2 className="govuk-heading-m">
        Evidence that is not linked to any question ({items.length})
      </h2>
      <p className="govuk-body">
        It comes along into your evidence register, marked “to confirm”. Link it to a question
        there, confirm it, or remove it.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li key={item.id}>
            {formatEvidenceNumber(item)} {item.title}: {findWhere(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
