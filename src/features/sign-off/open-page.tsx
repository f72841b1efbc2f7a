import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { useStaysOpen } from '../../components/use-stays-open.ts';
import { WarningText } from '../../components/warning-text.tsx';
import { nextVersion } from '../../domain/audit/sign-off.ts';
import { listSignOffTotals } from '../../domain/report/sign-off-totals.ts';
import { describeLeftOut } from '../../domain/report/summarise.ts';
import { countMustFix } from '../../domain/scoring/check-audit.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { EventList } from './event-list.tsx';
import { SignOffFields } from './sign-off-fields.tsx';
import type { SignOffPageProps } from './sign-off-page-props.ts';
import { useSignOff } from './use-sign-off.ts';

type OpenPageProps = SignOffPageProps & {
  readonly isJustReopened: boolean;
  readonly onSigned: () => void;
};

/** The audit read back, what still stands in the way, and the form that signs it. */
export function OpenPage(props: OpenPageProps): ReactElement {
  const { stored, scorecard, reportSave, isJustReopened, onSigned } = props;
  const { audit, damaged } = stored;
  const { organisation } = audit.details;
  const home = `/audits/${audit.id}`;
  const mustFix = countMustFix(scorecard);
  const isFormOffered = useStaysOpen(mustFix === 0);
  const signing = useSignOff({ scorecard, mustFix, reportSave, onSigned });
  return (
    <Page
      title="Sign off this audit"
      context={organisation}
      caption={organisation}
      back={<Link to={home}>{organisation}</Link>}
      hasError={signing.errors.length > 0}
      before={<ErrorSummary errors={signing.errors} attempt={signing.attempts} />}
    >
      {isJustReopened && <Reopened version={nextVersion(audit.signOffs)} />}
      <h2 className="govuk-heading-m">The audit as it stands</h2>
      <SummaryList
        rows={listSignOffTotals(scorecard).map(({ label, value }) => ({ key: label, value }))}
      />
      {damaged.length > 0 && (
        <WarningText>
          {describeLeftOut(damaged.length)} of these totals. Signing now would sign what is left.
        </WarningText>
      )}
      <MustFix count={mustFix} home={home} />
      {isFormOffered && <SignOffFields signing={signing} scorecard={scorecard} />}
      <EventList events={audit.signOffs} />
    </Page>
  );
}

function Reopened({ version }: { readonly version: string }): ReactElement {
  return (
    <Alert kind="success" role="status" title="The audit is open again">
      <p className="govuk-body">
        Answers, evidence and details can be changed. The next sign-off will be version {version}.
        The reason you gave is kept with the audit.
      </p>
    </Alert>
  );
}

type MustFixProps = { readonly count: number; readonly home: string };

/** What stands in the way of a sign-off, and of nothing else. */
function MustFix({ count, home }: MustFixProps): ReactElement {
  if (count === 0) {
    return (
      <p className="govuk-body">
        Nothing must be fixed.{' '}
        <Link className="govuk-link" to={`${home}/check`}>
          See what is worth a look
        </Link>{' '}
        before you sign.
      </p>
    );
  }
  return (
    <Alert
      kind="warning"
      title={`${countWords(count, 'thing')} to fix before you can sign off`}
      actions={
        <ButtonLink>
          <Link to={`${home}/check`}>See what must be fixed</Link>
        </ButtonLink>
      }
    >
      <p className="govuk-body">
        Nothing else waits for this: you can see, print and back up the audit and its report at any
        time.
      </p>
    </Alert>
  );
}
