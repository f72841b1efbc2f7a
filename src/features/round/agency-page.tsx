import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { ReceivedReturn } from '../../domain/collection/received-return.ts';
import { receiptCode } from '../../domain/audit-return/receipt-code.ts';
import type { TrackedAgency } from '../../domain/collection/track-round.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatDate } from '../../domain/shared/plain-date.ts';
import { AgencyChases } from './agency-chases.tsx';
import { AgencyDetails } from './agency-details.tsx';
import { AgencyEnd } from './agency-end.tsx';
import { AgencyExtension } from './agency-extension.tsx';
import { AgencyPack } from './agency-pack.tsx';
import { AgencyParts } from './agency-parts.tsx';
import { AgencyReplies } from './agency-replies.tsx';
import { ReturnSigned } from './return-signed.tsx';
import { detailStanding, nameStanding } from './standing-words.tsx';
import type { OpenRound } from './use-round.ts';

/** All that is known of one agency in a round, and all that can be done about it. */
export function AgencyPage(open: OpenRound): ReactElement {
  const { token } = useParams();
  const { round } = open.stored;
  const tracked = open.picture.agencies.find(({ agency }) => agency.token === token);
  const back = <Link to={`/rounds/${round.id}`}>{round.name}</Link>;
  if (tracked === undefined) {
    return (
      <Page title="This agency is not on the list" back={back}>
        <p className="govuk-body">
          It was removed from the list, perhaps in another tab. Its returns are kept, and wait on
          the page of the round for a decision.
        </p>
      </Page>
    );
  }
  const { agency } = tracked;
  return (
    <Page title={agency.name} caption={round.name} back={back}>
      <Facts open={open} tracked={tracked} />
      <AgencyReplies stored={open.stored} agency={agency} />
      <AgencyPack stored={open.stored} agency={agency} />
      <AgencyParts stored={open.stored} agency={agency} />
      <AgencyChases stored={open.stored} tracked={tracked} today={open.today} />
      <AgencyExtension
        key={agency.extension?.until ?? ''}
        stored={open.stored}
        agency={agency}
        today={open.today}
      />
      <AgencyDetails stored={open.stored} agency={agency} />
      <AgencyEnd stored={open.stored} tracked={tracked} />
    </Page>
  );
}

type FactsProps = { readonly open: OpenRound; readonly tracked: TrackedAgency };

function Facts({ open, tracked }: FactsProps): ReactElement {
  const { agency, standing, dueDate, superseded } = tracked;
  const template = open.stored.round.templates.find(({ kind }) => kind === agency.kind);
  const current = standing.kind === 'returned' ? standing.current : undefined;
  return (
    <SummaryList
      rows={[
        {
          key: 'Status',
          value: [nameStanding(standing), detailStanding(standing)]
            .filter((part) => part !== '')
            .join(', '),
        },
        { key: 'Due', value: dueDate === undefined ? 'No date' : formatDate(dueDate) },
        {
          key: 'Questions',
          value: template?.title ?? 'None: its kind is not ticked in this round',
        },
        { key: 'Code in its files', value: agency.token },
        ...(current === undefined
          ? []
          : [
              {
                key: 'Return',
                value: (
                  <>
                    {nameReturn(current)}
                    <br />
                    {current.source.fileName}
                    <br />
                    Receipt code {receiptCode(current.contentHash)}
                    {superseded > 0 && (
                      <>
                        <br />
                        {countOf(superseded, 'earlier version')} kept
                      </>
                    )}
                  </>
                ),
              },
              {
                key: 'Signature',
                value: <ReturnSigned stored={open.stored} agency={agency} current={current} />,
              },
            ]),
      ]}
    />
  );
}

function nameReturn({ signedOff, source }: ReceivedReturn): string {
  if (signedOff !== undefined) return `Version ${signedOff.version}`;
  return source.kind === 'workbook'
    ? 'Filled-in workbook, not signed off'
    : 'Draft, not signed off';
}
