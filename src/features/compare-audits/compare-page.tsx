import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { auditIdSchema } from '../../domain/audit/audit.ts';
import { compareScorecards } from '../../domain/comparison/compare-scorecards.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { readAudit } from '../../storage/read-audit.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { AuditsNotRead } from './audits-not-read.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { loadStepsBetween } from '../../catalogue/load-steps-between.ts';

const TITLE = 'Compared with an earlier audit';

type ComparePageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** What has moved between the audit and another one, as both stand now. */
export function ComparePage({ stored, scorecard }: ComparePageProps): ReactElement {
  const { earlier: id = '' } = useParams();
  const earlierId = auditIdSchema.safeParse(id);
  const read = useLiveQuery(
    async () => (earlierId.success ? await readAudit(earlierId.data) : ('missing' as const)),
    [id],
  );
  const back = <Link to={`/audits/${stored.audit.id}/compare`}>Compare with an earlier audit</Link>;
  if (id === stored.audit.id) {
    return (
      <Page title="This is the same audit" back={back}>
        <p className="govuk-body">
          An audit cannot be compared with itself.{' '}
          <Link to={`/audits/${id}/compare`}>Choose another audit</Link>.
        </p>
      </Page>
    );
  }
  if (read === undefined) return <LoadingPage />;
  if (read === 'missing') return <EarlierMissing back={back} />;
  if (!read.ok) {
    return read.problem.kind === 'missingAudit' ? (
      <EarlierMissing back={back} />
    ) : (
      <AuditsNotRead title={TITLE} back={back} problem={read.problem.kind} />
    );
  }
  if (read.value.removedAt !== undefined) return <EarlierMissing back={back} />;
  return <Comparing earlier={read.value} later={stored} scorecard={scorecard} back={back} />;
}

function EarlierMissing({ back }: { readonly back: ReactElement }): ReactElement {
  return (
    <Page title="The earlier audit is not on this device" back={back}>
      <p className="govuk-body">
        It may have been removed, or it was made in another browser or on another computer. If it
        was removed, you can put it back from <Link to="/">your audits</Link>.
      </p>
    </Page>
  );
}

type ComparingProps = {
  readonly earlier: StoredAudit;
  readonly later: StoredAudit;
  readonly scorecard: Scorecard;
  readonly back: ReactElement;
};

function Comparing({ earlier, later, scorecard, back }: ComparingProps): ReactElement {
  const [from, to] = [earlier.template.edition, later.template.edition];
  const loaded = useLoaded(`${from} ${to}`, () => loadStepsBetween(from, to));
  const steps = loaded.status === 'ready' ? loaded.value : undefined;
  const comparison = useMemo(
    () =>
      steps &&
      compareScorecards(
        scoreAudit(earlier.template, earlier.audit, scorecard.today),
        scorecard,
        steps,
      ),
    [earlier, scorecard, steps],
  );
  if (loaded.status === 'failed') {
    return <QuestionsNotLoaded title={TITLE} back={back} onRetry={loaded.retry} />;
  }
  if (comparison === undefined) return <LoadingPage />;
  return (
    <ComparisonView
      title={TITLE}
      comparison={comparison}
      damaged={earlier.damaged.length + later.damaged.length}
      back={back}
    />
  );
}
