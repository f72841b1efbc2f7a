import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Page } from '../../components/page.tsx';
import type { Agency } from '../../domain/collection/agency.ts';
import { countOf } from '../../domain/report/wording.ts';
import { addAgencies } from '../../storage/agencies.ts';
import { AddOne, type AddThem } from './add-one.tsx';
import { startAgency } from './copy-agencies.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { PasteList } from './paste-list.tsx';
import type { OpenRound } from './use-round.ts';

/** Agencies one by one, or many at once from a spreadsheet. */
export function AddAgenciesPage({ stored }: OpenRound): ReactElement {
  const { round } = stored;
  const [added, setAdded] = useState<readonly Agency[]>([]);
  const [fault, setFault] = useState('');
  const add: AddThem = async (given) => {
    const agencies = given.map(startAgency);
    const done = await addAgencies(round.id, agencies, new Date());
    setFault(done.ok ? '' : explainRoundProblem(done.problem));
    if (done.ok) setAdded(agencies);
    return done.ok;
  };
  return (
    <Page title="Add agencies" back={<Link to={`/rounds/${round.id}`}>{round.name}</Link>} wide>
      {fault !== '' && (
        <Alert kind="error" role="alert" title="Nothing has been added">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <div role="status">
        {added.length > 0 && (
          <Alert
            kind="success"
            title={
              added.length === 1
                ? `${added[0]?.name ?? ''} has been added`
                : `${countOf(added.length, 'agency', 'agencies')} have been added`
            }
            actions={
              <Link className="govuk-link" to={`/rounds/${round.id}`}>
                Go to the round
              </Link>
            }
          >
            <p className="govuk-body">
              {countOf(stored.agencies.length, 'agency is', 'agencies are')} on the list now.
            </p>
          </Alert>
        )}
      </div>
      <AddOne round={round} agencies={stored.agencies} add={add} />
      <PasteList round={round} agencies={stored.agencies} add={add} />
    </Page>
  );
}
