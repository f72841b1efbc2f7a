import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { receiptCode } from '../../domain/audit-return/receipt-code.ts';
import type { MadeReturn } from '../../domain/audit/made-return.ts';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { SEALED_EXTENSION } from '../../files/audit-return/seal-return.ts';
import type { CreateReturnProps } from './create-return-props.ts';
import { describeSent } from './describe-sent.ts';
import { SentSection } from './sent-section.tsx';

/**
 * The files made before, newest first, and what their author said became of them. The last one can
 * be marked as sent on a later day than it was made.
 */
export function MadeReturns(props: CreateReturnProps): ReactElement | null {
  const { stored, scorecard, reportSave } = props;
  const last = stored.returns?.at(-1);
  if (last === undefined) return null;
  return (
    <>
      <ReturnTable returns={stored.returns ?? []} />
      <Details summary="I have sent the last one">
        <SentSection made={last} stored={stored} today={scorecard.today} reportSave={reportSave} />
      </Details>
    </>
  );
}

function ReturnTable({ returns }: { readonly returns: readonly MadeReturn[] }): ReactElement {
  return (
    <DataTable
      caption="Returns you have made"
      captionSize="m"
      rows={returns.toReversed()}
      rowKey={({ contentHash, madeAt }) => `${contentHash} ${madeAt}`}
      columns={[
        {
          key: 'made',
          heading: 'Made',
          rowHeader: true,
          render: ({ madeAt }) => formatShortDate(toPlainDate(new Date(madeAt))),
        },
        { key: 'version', heading: 'Version', render: describeVersion },
        {
          key: 'code',
          heading: 'Receipt code',
          render: ({ contentHash }) => (
            <span className="s11-return__code">{receiptCode(contentHash)}</span>
          ),
        },
        { key: 'sent', heading: 'Sent', render: describeAllSent },
      ]}
    />
  );
}

/** That it was sealed is known by the name of the file. */
function describeVersion({ version, fileName }: MadeReturn): string {
  return `${version ?? 'Draft'}${fileName.endsWith(SEALED_EXTENSION) ? ', sealed' : ''}`;
}

function describeAllSent(made: MadeReturn): string {
  const to = made.sent.at(-1)?.to ?? '';
  return to === '' ? describeSent(made) : `${describeSent(made)}, to ${to}`;
}
