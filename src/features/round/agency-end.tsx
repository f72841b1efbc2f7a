import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Details } from '../../components/details.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { TrackedAgency } from '../../domain/collection/track-round.ts';
import { countOf } from '../../domain/report/wording.ts';
import { removeAgency } from '../../storage/agencies.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { NotStored } from './not-stored.tsx';
import { useAgencyChange } from './use-agency-change.ts';

type AgencyEndProps = { readonly stored: StoredRound; readonly tracked: TrackedAgency };

/** No return is expected of it any more; or it was on the list by mistake. */
export function AgencyEnd({ stored, tracked }: AgencyEndProps): ReactElement {
  const { agency } = tracked;
  const { fault, change } = useAgencyChange(stored, agency);
  const [reason, setReason] = useState('');
  return (
    <section aria-labelledby="end">
      <h2 className="govuk-heading-m" id="end">
        No return from this agency?
      </h2>
      <NotStored fault={fault} />
      {agency.notExpected === undefined ? (
        <Details summary="No return is expected of it any more">
          <p className="govuk-body">
            It stays on the list with your reason, and counts neither as missing nor as late.
          </p>
          <TextInput
            name="not-expected"
            label="Reason"
            hint="For example, it closed in March"
            value={reason}
            autoComplete="off"
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
          <Button
            variant="secondary"
            onClick={() =>
              void change((known) => ({
                ...known,
                notExpected: reason.trim() || 'No reason given',
              }))
            }
          >
            Expect no return
          </Button>
        </Details>
      ) : (
        <p className="govuk-body">
          No return is expected of it: {agency.notExpected}{' '}
          <Button
            variant="link"
            onClick={() =>
              void change((known) => {
                const expected = { ...known };
                delete expected.notExpected;
                return expected;
              })
            }
          >
            Expect its return again
          </Button>
        </p>
      )}
      <Remove stored={stored} tracked={tracked} />
    </section>
  );
}

function Remove({ stored, tracked }: AgencyEndProps): ReactElement {
  const navigate = useNavigate();
  const { agency, standing, superseded, waiting } = tracked;
  const [fault, setFault] = useState('');
  const returns = (standing.kind === 'returned' ? 1 : 0) + superseded + waiting.length;
  const remove = async (): Promise<void> => {
    const done = await removeAgency(stored.round.id, agency.token, new Date());
    if (done.ok) await navigate(`/rounds/${stored.round.id}`);
    else setFault(explainRoundProblem(done.problem));
  };
  return (
    <Details summary="It is on the list by mistake">
      <NotStored fault={fault} />
      <p className="govuk-body">
        Removing it takes it off the list, with its chases and notes.{' '}
        {returns === 0
          ? 'It has no returns.'
          : `Its ${countOf(returns, 'return')} stay, and wait on the page of the round for a decision.`}{' '}
        A pack that was sent to it names it no longer: its return would wait for a decision, too.
      </p>
      <ButtonGroup>
        <Button variant="warning" onClick={() => void remove()}>
          Remove {agency.name} from the list
        </Button>
      </ButtonGroup>
    </Details>
  );
}
