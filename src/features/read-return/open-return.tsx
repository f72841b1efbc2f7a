import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Details } from '../../components/details.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { receiptCode } from '../../domain/audit-return/receipt-code.ts';
import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { returnToAudit } from '../../domain/audit-return/return-to-audit.ts';
import { buildReport } from '../../domain/report/build-report.ts';
import type { Report, ReportBlock } from '../../domain/report/report-block.ts';
import { describeMarking, FULL_REPORT } from '../../domain/report/report-choices.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import { formatDate, toPlainDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import type { ReadReturn } from '../../files/audit-return/read-return.ts';
import { ReportBlocks } from '../../items/report-blocks.tsx';
import type { PagesStanding } from './check-pages.ts';
import { listNames } from './list-names.ts';
import { PagesNote } from './pages-standing.tsx';
import { Standing } from './standing.tsx';

type OpenReturnProps = {
  readonly fileName: string;
  readonly read: ReadReturn;
  /** It came inside the PDF of a report. */
  readonly isPdf: boolean;
  /** It was opened with a key. */
  readonly wasSealed: boolean;
  readonly pages?: PagesStanding;
  readonly today: PlainDate;
  readonly onClose: () => void;
  /** What asks for it to be kept; none where it was changed since it was made. */
  readonly keep?: ReactNode;
};

/** All that a return says, scored here with the questions that came with it. Nothing can be changed. */
export function OpenReturn(props: OpenReturnProps): ReactElement {
  const { fileName, read, isPdf, wasSealed, pages, today, onClose, keep } = props;
  const { auditReturn } = read;
  const report = useMemo(() => toReport(auditReturn, today), [auditReturn, today]);
  const [isShown, setIsShown] = useState(false);
  const answers = placeOf(report.blocks, 'answers');
  return (
    <Page
      title={report.cover.title}
      context={`Return – ${report.cover.organisation}`}
      caption={`Return of ${report.cover.organisation}`}
      back={<Link to="/">Your audits</Link>}
      wide
    >
      <Standing read={read} />
      {isPdf && <PagesNote pages={pages} />}
      {auditReturn.content.isSample && (
        <Alert kind="info" title="Sample data – nothing here is real" />
      )}
      <SummaryList rows={listFacts(read, report, { fileName, wasSealed })} />
      {keep}
      <ButtonGroup>
        <Button variant="secondary" onClick={onClose}>
          Read another return
        </Button>
      </ButtonGroup>
      <p className="govuk-body">{report.cover.statement}</p>
      <ReportBlocks blocks={report.blocks.slice(placeOf(report.blocks, 'summary'), answers)} />
      <h2 className="govuk-heading-l">Every answer in full</h2>
      <Details summary="Show all answers" open={isShown} onOpenChange={setIsShown}>
        {isShown && <ReportBlocks blocks={report.blocks.slice(answers + 1)} />}
      </Details>
    </Page>
  );
}

function toReport(auditReturn: AuditReturn, today: PlainDate): Report {
  const { content, madeAt } = auditReturn;
  const scorecard = scoreAudit(content.template, returnToAudit(auditReturn), today);
  return buildReport(scorecard, { madeAt, damaged: content.leftOut ?? 0 }, FULL_REPORT);
}

function placeOf(blocks: readonly ReportBlock[], anchor: string): number {
  return blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
}

function listFacts(
  { auditReturn, standing, signature }: ReadReturn,
  { cover }: Report,
  { fileName, wasSealed }: Pick<OpenReturnProps, 'fileName' | 'wasSealed'>,
): readonly SummaryListRow[] {
  const { content, contentHash, madeAt, recipients, marking = { kind: 'none' } } = auditReturn;
  const row = (key: string, value: string): readonly SummaryListRow[] =>
    value === '' ? [] : [{ key, value }];
  return [
    ...row('Marking', describeMarking(marking)),
    ...row('Status', cover.lines.find(({ label }) => label === 'Status')?.text ?? ''),
    ...row('Period', content.details.period),
    {
      key: 'Receipt code',
      // The code a changed file bears is that of the file it was.
      value:
        standing === 'contentChanged' ? (
          'None, since the file was changed'
        ) : (
          <ReceiptCode code={receiptCode(contentHash)} />
        ),
    },
    { key: 'Signature', value: describeSignature(signature) },
    ...row('Sealed', wasSealed ? 'It came sealed, and was opened with a key' : ''),
    ...row('Made on', formatDate(toPlainDate(new Date(madeAt)))),
    ...row('Made for', listNames(recipients)),
    ...row('Prepared by', content.details.preparedBy),
    { key: 'File', value: <span className="s11-return__name">{fileName}</span> },
  ];
}

function describeSignature(signature: ReadReturn['signature']): string {
  switch (signature) {
    case 'fits':
      return 'Signed, and unchanged since';
    case 'broken':
      return 'Does not fit this file';
    case 'unsafeKey':
      return 'Proves nothing';
    case undefined:
      return 'Not signed';
  }
}

/** Read out group by group. */
function ReceiptCode({ code }: { readonly code: string }): ReactElement {
  return <strong className="s11-return__code">{code}</strong>;
}
