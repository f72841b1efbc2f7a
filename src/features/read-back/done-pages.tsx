import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReadBack, ReadBackState } from './use-read-back.ts';

type DonePageProps = {
  readonly stored: StoredAudit;
  readonly readBack: ReadBack;
  readonly state: Extract<ReadBackState, { status: 'done' }>;
};

export function DonePage({ stored, readBack, state }: DonePageProps): ReactElement {
  const { id, details } = stored.audit;
  const { fault, isBusy, undo } = readBack;
  return (
    <Page
      title={`${countWords(state.count, 'change')} stored`}
      context={details.organisation}
      caption={state.name}
      back={<Link to={`/audits/${id}`}>{details.organisation}</Link>}
    >
      {fault !== undefined && (
        <Alert kind="error" role="alert" title="The changes could not be taken back">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <p className="govuk-body">
        What stood before is kept: under “Earlier answers” of each question, and on{' '}
        <Link className="govuk-link" to={`/audits/${id}/history`}>
          the audit’s history
        </Link>{' '}
        for actions and evidence.
      </p>
      <Button
        variant="secondary"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void undo();
        }}
      >
        Take {state.count === 1 ? 'it' : 'all of them'} back
      </Button>
      <p className="govuk-body">
        <Link className="govuk-link" to={`/audits/${id}`}>
          Go to the audit
        </Link>
      </p>
    </Page>
  );
}

type UndonePageProps = { readonly stored: StoredAudit; readonly left: number };

export function UndonePage({ stored, left }: UndonePageProps): ReactElement {
  const { id, details } = stored.audit;
  return (
    <Page
      title="The changes are taken back"
      context={details.organisation}
      caption={details.organisation}
      back={<Link to={`/audits/${id}`}>{details.organisation}</Link>}
    >
      <p className="govuk-body">
        {left === 0
          ? 'Everything is as it was before the file was read back.'
          : `${countWords(left, 'row was', 'rows were')} worked on since and ${left === 1 ? 'stays' : 'stay'} as ${left === 1 ? 'it is' : 'they are'}. The rest is as it was before.`}
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to={`/audits/${id}`}>
          Go to the audit
        </Link>
      </p>
    </Page>
  );
}
