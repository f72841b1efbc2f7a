import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import { Page } from '../../components/page.tsx';
import { listAllContributors } from '../../domain/audit/list-contributors.ts';
import { buildReport } from '../../domain/report/build-report.ts';
import type { ReportBlock } from '../../domain/report/report-block.ts';
import { composeSentences } from '../../domain/report/sections/board-summary.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { ReportBlocks } from '../../items/report-blocks.tsx';
import { listContributions } from '../../storage/contributions.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import { ChoicesFields } from './choices-fields.tsx';
import { choicesFormSchema } from './choices-form.ts';
import { DownloadReport } from './download-report.tsx';
import { OtherFormats } from './other-formats.tsx';
import { useReportChoices } from './use-report-choices.ts';
import { WhatIsInIt } from './what-is-in-it.tsx';

type ReportPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

const FIELDS = Object.keys(choicesFormSchema.shape);

/** What is to be in the report, the PDF of it, and the same blocks the PDF is drawn from. */
export function ReportPage({ stored, scorecard }: ReportPageProps): ReactElement {
  const { audit } = stored;
  const { form, choices } = useReportChoices(audit.id);
  const received = useLiveQuery(() => listContributions(audit.id), [audit.id]);
  const contributors = useMemo(
    () => (received?.ok === true ? listAllContributors(received.value.rows) : []),
    [received],
  );
  const report = useMemo(() => {
    const facts = {
      madeAt: new Date().toISOString(),
      damaged: stored.damaged.length,
      contributors,
    };
    return buildReport(scorecard, facts, choices);
  }, [scorecard, stored, contributors, choices]);
  const { errors, submitCount } = form.formState;
  return (
    <Page
      title={report.cover.title}
      context={`Report – ${audit.details.organisation}`}
      caption={`Report of ${report.cover.organisation}`}
      back={<Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>}
      hasError={Object.keys(errors).length > 0}
      before={
        <ErrorSummary attempt={submitCount} errors={listErrors(errors, FIELDS, (field) => field)} />
      }
      wide
    >
      <p className="govuk-body">{report.cover.statement}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
        }}
        noValidate
      >
        <ChoicesFields form={form} sentences={composeSentences(scorecard).join('\n\n')} />
      </form>
      <WhatIsInIt report={report} choices={choices} isSigned={form.watch('signed')} />
      <DownloadReport
        source={{ stored, choices, contributors, isSigned: form.watch('signed') }}
        check={async () => {
          let isRight = false;
          await form.handleSubmit(() => {
            isRight = true;
          })();
          return isRight;
        }}
      />
      <OtherFormats source={{ stored, choices, contributors }} />
      <ReportBlocks blocks={listShown(report.blocks)} auditId={audit.id} />
      {choices.kind === 'fullReport' && (
        <p className="govuk-body">
          All answers stand in the PDF, and on the pages of their questions.
        </p>
      )}
    </Page>
  );
}

/** All but the contents, which the page does not need, and the answers, which have their own pages. */
function listShown(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  const placeOf = (anchor: string): number =>
    blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
  const answers = placeOf('answers');
  const words = placeOf('words');
  const shown =
    answers === -1
      ? blocks
      : [...blocks.slice(0, answers), ...(words === -1 ? [] : blocks.slice(words))];
  return shown.filter((block) => !(block.kind === 'contents' || isContentsHeading(block)));
}

function isContentsHeading(block: ReportBlock): boolean {
  return block.kind === 'heading' && block.anchor === 'contents';
}
