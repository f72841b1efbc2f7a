import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';
import { buildReport } from '../../domain/report/build-report.ts';
import type { ReportBlock } from '../../domain/report/report-block.ts';
import { FULL_REPORT } from '../../domain/report/report-choices.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import { DownloadReport } from './download-report.tsx';
import { ReportBlocks } from './report-blocks.tsx';

type ReportPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** The report as it stands: the same blocks the PDF is drawn from, up to the register of evidence. */
export function ReportPage({ stored, scorecard }: ReportPageProps): ReactElement {
  const { audit } = stored;
  const report = useMemo(
    () =>
      buildReport(
        scorecard,
        {
          madeAt: new Date().toISOString(),
          damaged: stored.damaged.length,
        },
        FULL_REPORT,
      ),
    [scorecard, stored],
  );
  return (
    <Page
      title={report.cover.title}
      context={`Report – ${audit.details.organisation}`}
      caption={`Report of ${report.cover.organisation}`}
      back={<Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>}
      wide
    >
      <p className="govuk-body">{report.cover.statement}</p>
      <DownloadReport stored={stored} />
      <ReportBlocks blocks={listShown(report.blocks)} auditId={audit.id} />
      <p className="govuk-body">
        All answers stand in the PDF, and on the pages of their questions.
      </p>
    </Page>
  );
}

/** All but the contents, which the page does not need, and the answers, which have their own pages. */
function listShown(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  const placeOf = (anchor: string): number =>
    blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
  return blocks.slice(placeOf('summary'), placeOf('answers'));
}
