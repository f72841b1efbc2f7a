import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import type { ReceivedContribution } from '../../domain/audit/contribution.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { listContributions } from '../../storage/contributions.ts';
import { nameContributor } from './field-words.ts';

/** What was brought in before; nothing while there is none. */
export function ReceivedTable({ auditId }: { readonly auditId: AuditId }): ReactElement | null {
  const list = useLiveQuery(() => listContributions(auditId), [auditId]);
  if (list?.ok !== true || list.value.rows.length === 0) return null;
  const rows = list.value.rows.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  return (
    <section aria-labelledby="received-heading">
      <h2 className="govuk-heading-m" id="received-heading">
        Brought in before
      </h2>
      <DataTable
        caption="Files brought in"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'from',
            heading: 'From',
            rowHeader: true,
            render: ({ contribution }) => nameContributor(contribution.contributor),
          },
          { key: 'when', heading: 'Brought in', render: (row) => formatMoment(row.receivedAt) },
          { key: 'what', heading: 'What came of it', render: describeDecisions },
        ]}
      />
    </section>
  );
}

function describeDecisions({ decisions }: ReceivedContribution): string {
  const taken = decisions.filter(({ field, took }) => field !== 'item' && took !== 'ours').length;
  const kept = decisions.filter(({ took }) => took === 'ours').length;
  const items = decisions.filter(({ field }) => field === 'item').length;
  const parts = [
    ...(taken === 0 ? [] : [`${countOf(taken, 'field')} taken`]),
    ...(kept === 0 ? [] : [`${countOf(kept, 'field')} kept as yours`]),
    ...(items === 0
      ? []
      : [countOf(items, 'item of evidence or action', 'items of evidence or actions')]),
  ];
  return parts.length === 0 ? 'Nothing new in it' : parts.join(', ');
}
