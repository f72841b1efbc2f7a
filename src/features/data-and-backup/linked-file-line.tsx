import { useEffect, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { explainLinkedFailure } from './explain-linked-failure.ts';
import { keepLinked } from './keep-linked.ts';
import { useLinkedFile } from './use-linked-file.ts';

/** Keeps the linked file up to date while the app is open, and says on every page how that goes. */
export function LinkedFileLine(): ReactElement | null {
  useEffect(keepLinked, []);
  const state = useLinkedFile();
  if (state.status !== 'linked') return null;
  const { name, failure } = state.file;
  if (failure === undefined) {
    return <p className="s11-linked-line">Also saving to {name} on your computer</p>;
  }
  return (
    <Alert kind="warning" role="status" title={`No longer saving to ${name} on your computer`}>
      <p className="govuk-body">
        {explainLinkedFailure(failure)}{' '}
        {failure !== 'nothingHere' && 'Your work is still saved on this device. '}
        <Link className="govuk-link" to="/data">
          Go to “Data and backup”
        </Link>
        .
      </p>
    </Alert>
  );
}
