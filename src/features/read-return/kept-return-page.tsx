import { useMemo, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Details } from '../../components/details.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { receiptCode } from '../../domain/audit-return/receipt-code.ts';
import type { KeptReturn } from '../../domain/audit/kept-return.ts';
import { buildReport } from '../../domain/report/build-report.ts';
import { answerAnchor } from '../../domain/report/cells.ts';
import type { Report, ReportBlock } from '../../domain/report/report-block.ts';
import { FULL_REPORT } from '../../domain/report/report-choices.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { formatDate, toPlainDate, type Moment } from '../../domain/shared/plain-date.ts';
import { ReportBlocks } from '../../items/report-blocks.tsx';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { listNames } from './list-names.ts';

type KeptReturnPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly kept: KeptReturn;
};

/** A return that was kept, as it reads today. Nothing in it can be changed. */
export function KeptReturnPage(props: KeptReturnPageProps): ReactElement {
  const { stored, scorecard, kept } = props;
  const { question = '' } = useParams();
  const report = useMemo(() => {
    const damaged = stored.damaged.length + (kept.leftOut ?? 0);
    return buildReport(scorecard, { madeAt: kept.madeAt, damaged }, FULL_REPORT);
  }, [stored, scorecard, kept]);
  const answer = findAnswer(report.blocks, answerAnchor(question));
  return answer.length === 0 ? (
    <WholePage {...props} report={report} />
  ) : (
    <AnswerPage stored={stored} report={report} blocks={answer} />
  );
}

type WholePageProps = KeptReturnPageProps & { readonly report: Report };

function WholePage({ stored, kept, report }: WholePageProps): ReactElement {
  const { blocks, cover } = report;
  const answers = placeOf(blocks, 'answers');
  const { audit } = stored;
  return (
    <Page
      title={cover.title}
      context={`Kept return – ${cover.organisation}`}
      caption={`Return of ${cover.organisation}`}
      back={<Link to="/">Your audits</Link>}
      wide
    >
      <Alert kind="info" title="A return that is kept on this device to be read">
        <p className="govuk-body">
          Nothing in it can be changed. Open the audit you are working on to compare it with this
          one, under “Compare with an earlier audit”, or to bring these answers into it, under
          “Bring earlier answers forward”.
        </p>
      </Alert>
      <SummaryList
        rows={[
          ...row('Marking', kept.marking ?? ''),
          ...row('Status', cover.lines.find(({ label }) => label === 'Status')?.text ?? ''),
          ...row('Period', audit.details.period),
          {
            key: 'Receipt code',
            value: <strong className="s11-return__code">{receiptCode(kept.contentHash)}</strong>,
          },
          ...row('Made on', formatDay(kept.madeAt)),
          ...row('Made for', listNames(audit.details.recipients ?? [])),
          ...row('Prepared by', audit.details.preparedBy),
          ...row('Kept here on', formatDay(kept.keptAt)),
          ...row(
            'Not complete',
            kept.leftOut === undefined
              ? ''
              : `${countOf(kept.leftOut, 'item')} could not be read when the return was made.`,
          ),
        ]}
      />
      <p className="govuk-body">{cover.statement}</p>
      <ReportBlocks blocks={blocks.slice(placeOf(blocks, 'summary'), answers)} auditId={audit.id} />
      <h2 className="govuk-heading-l">Every answer in full</h2>
      <Details summary="Show all answers">
        <ReportBlocks blocks={blocks.slice(answers + 1)} auditId={audit.id} />
      </Details>
    </Page>
  );
}

type AnswerPageProps = Pick<WholePageProps, 'stored' | 'report'> & {
  /** The heading that names the question, and what was answered. */
  readonly blocks: readonly ReportBlock[];
};

/** Where a comparison leads to: the one answer as it was returned. */
function AnswerPage({ stored, report, blocks }: AnswerPageProps): ReactElement {
  const [heading, ...rest] = blocks;
  const { organisation } = report.cover;
  return (
    <Page
      title={heading?.kind === 'heading' ? heading.text : report.cover.title}
      context={`Kept return – ${organisation}`}
      caption={`Return of ${organisation}`}
      back={<Link to={`/audits/${stored.audit.id}`}>The whole return</Link>}
    >
      <ReportBlocks blocks={rest} />
    </Page>
  );
}

function findAnswer(blocks: readonly ReportBlock[], anchor: string): readonly ReportBlock[] {
  const place = placeOf(blocks, anchor);
  if (place === -1) return [];
  const rest = blocks.slice(place + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return blocks.slice(place, end === -1 ? undefined : place + 1 + end);
}

function placeOf(blocks: readonly ReportBlock[], anchor: string): number {
  return blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
}

function row(
  key: string,
  value: string,
): readonly { readonly key: string; readonly value: string }[] {
  return value === '' ? [] : [{ key, value }];
}

function formatDay(moment: Moment): string {
  return formatDate(toPlainDate(new Date(moment)));
}
