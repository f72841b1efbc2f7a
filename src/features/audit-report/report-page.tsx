import { useLiveQuery } from 'dexie-react-hooks';
import { memo, useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import { listAllContributors } from '../../domain/audit/list-contributors.ts';
import { buildReport } from '../../domain/report/build-report.ts';
import type { Report } from '../../domain/report/report-block.ts';
import type { ReportChoices } from '../../domain/report/report-choices.ts';
import { composeSentences } from '../../domain/report/sections/board-summary.ts';
import type { SinceLastTime } from '../../domain/report/since-last-time.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { ReportBlocks } from '../../items/report-blocks.tsx';
import { useReplies } from '../../items/use-replies.ts';
import { listContributions } from '../../storage/contributions.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { ChoicesFields } from './choices-fields.tsx';
import { choicesFormSchema } from './choices-form.ts';
import type { ReportSource } from './compose-report.ts';
import { DownloadReport } from './download-report.tsx';
import { EarlierNotLoaded } from './earlier-field.tsx';
import { OtherFormats } from './other-formats.tsx';
import { useEarlier } from './use-earlier.ts';
import { useReportChoices } from './use-report-choices.ts';
import { WhatIsInIt } from './what-is-in-it.tsx';

type ReportPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

const FIELDS = Object.keys(choicesFormSchema.shape);

/** What is to be in the report, the PDF of it, and the same blocks the PDF is drawn from. */
export function ReportPage({ stored, scorecard }: ReportPageProps): ReactElement {
  const answered = useReplies(stored, scorecard);
  return answered === undefined ? <LoadingPage /> : <WithChoices {...answered} />;
}

function WithChoices({ stored, scorecard }: ReportPageProps): ReactElement {
  const { audit } = stored;
  const { form, choices } = useReportChoices(audit.id);
  const earlier = useEarlier(stored, scorecard, choices.compareWith);
  const { since } = earlier;
  const { report, source } = useReport(stored, scorecard, choices, since);
  const isSigned = form.watch('signed');
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
        <ChoicesFields
          form={form}
          sentences={composeSentences(scorecard).join('\n\n')}
          earlier={earlier}
        />
      </form>
      <EarlierNotLoaded earlier={earlier} />
      <WhatIsInIt
        report={report}
        choices={choices}
        isSigned={isSigned}
        hasEarlier={since !== undefined}
      />
      <DownloadReport
        source={{ ...source, isSigned }}
        check={async () => {
          let isRight = false;
          await form.handleSubmit(() => {
            isRight = true;
          })();
          return isRight;
        }}
      />
      <OtherFormats source={source} />
      <Shown blocks={report.blocks} auditId={audit.id} />
      {choices.kind === 'fullReport' && (
        <p className="govuk-body">
          All answers stand in the PDF, and on the pages of their questions.
        </p>
      )}
    </Page>
  );
}

/** The report as it stands, and what a file of it is made of. */
function useReport(
  stored: StoredAudit,
  scorecard: Scorecard,
  choices: ReportChoices,
  since: SinceLastTime | undefined,
): { readonly report: Report; readonly source: ReportSource } {
  const { id } = stored.audit;
  const received = useLiveQuery(() => listContributions(id), [id]);
  const contributors = useMemo(
    () => (received?.ok === true ? listAllContributors(received.value.rows) : []),
    [received],
  );
  const report = useMemo(() => {
    const facts = {
      madeAt: new Date().toISOString(),
      damaged: stored.damaged.length,
      contributors,
      ...(since === undefined ? {} : { since }),
    };
    return buildReport(scorecard, facts, choices);
  }, [scorecard, stored, contributors, choices, since]);
  return { report, source: { stored, choices, contributors, since } };
}

type ShownProps = { readonly blocks: Blocks; readonly auditId: AuditId };
type Blocks = Report['blocks'];

/** Drawn anew when the report is another, not each time a button is pressed: that holds the page up. */
const Shown = memo(({ blocks, auditId }: ShownProps): ReactElement => (
  <ReportBlocks blocks={listShown(blocks)} auditId={auditId} />
));

/** All but the contents, which the page does not need, and the answers, which have their own pages. */
function listShown(blocks: Blocks): Blocks {
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

function isContentsHeading(block: Blocks[number]): boolean {
  return block.kind === 'heading' && block.anchor === 'contents';
}
