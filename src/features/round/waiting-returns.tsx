import { useState, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { Agency } from '../../domain/collection/agency.ts';
import type { Waiting } from '../../domain/collection/place-returns.ts';
import type { ReturnDecision } from '../../domain/collection/received-return.ts';
import type { WaitingReturn } from '../../domain/collection/track-round.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { decideReturn } from '../../storage/received-returns.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import type { OpenRound } from './use-round.ts';

const WHY: Readonly<Record<Waiting, string>> = {
  noToken: 'The file does not say which agency on your list it is from.',
  unknownToken: 'The file names an agency that is not on your list any more.',
  otherRound: 'The file was made for another round.',
  sample: 'It is sample data among real returns, or real data in the sample round.',
  otherAudit: 'The agency has returned another audit, which is newer and counts for now.',
};

/** Returns that count for nobody until somebody says whose they are. */
export function WaitingReturns({ stored, picture }: OpenRound): ReactElement | null {
  const [fault, setFault] = useState('');
  const { waiting, setAside } = picture;
  const decide = async (hash: string, decision: ReturnDecision | undefined): Promise<void> => {
    const done = await decideReturn(stored.round.id, hash, decision, new Date());
    setFault(done.ok ? '' : explainRoundProblem(done.problem));
  };
  if (waiting.length === 0 && setAside.length === 0 && fault === '') return null;
  return (
    <>
      {fault !== '' && (
        <Alert kind="error" role="alert" title="The decision was not stored">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 className="govuk-heading-m" id="waiting" tabIndex={-1}>
            {countOf(waiting.length, 'return')} to decide on
          </h2>
          <ul className="govuk-list s11-round__waiting">
            {waiting.map((one) => (
              <WaitingItem
                key={one.received.contentHash}
                one={one}
                agencies={stored.agencies}
                decide={decide}
              />
            ))}
          </ul>
        </section>
      )}
      {setAside.length > 0 && (
        <Details summary={`Returns left out (${setAside.length})`}>
          <ul className="govuk-list">
            {setAside.map(({ contentHash, organisation, source, decision }) => (
              <li key={contentHash}>
                {organisation}, {source.fileName}
                {decision?.kind === 'setAside' &&
                  decision.reason !== '' &&
                  `: ${decision.reason}`}{' '}
                <Button variant="link" onClick={() => void decide(contentHash, undefined)}>
                  Decide again<VisuallyHidden> on the return of {organisation}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

type WaitingItemProps = {
  readonly one: WaitingReturn;
  readonly agencies: readonly Agency[];
  readonly decide: (hash: string, decision: ReturnDecision) => Promise<void>;
};

function WaitingItem({ one, agencies, decide }: WaitingItemProps): ReactElement {
  const { received, placing } = one;
  const { contentHash, organisation, kindName, source, changedAt } = received;
  const [token, setToken] = useState<string>(placing.suggestion ?? '');
  const chosen = agencies.find((agency) => agency.token === token);
  const canCount = placing.why !== 'sample';
  const count = (): void => {
    if (chosen === undefined) return;
    const kind = placing.why === 'otherAudit' ? 'use' : 'match';
    void decide(contentHash, { kind, token: chosen.token, at: new Date().toISOString() });
  };
  return (
    <li>
      <h3 className="govuk-heading-s">{organisation}</h3>
      <p className="govuk-body">
        {WHY[placing.why]} {kindName}, last changed{' '}
        {formatShortDate(toPlainDate(new Date(changedAt)))}, file {source.fileName}.
      </p>
      {canCount && (
        <div className="s11-round__decide">
          <Select
            name={`agency-${contentHash}`}
            label="Whose return is it?"
            value={token}
            onChange={({ target }) => {
              setToken(target.value);
            }}
            options={[
              { value: '', label: 'Choose an agency' },
              ...agencies.map((agency) => ({ value: agency.token, label: agency.name })),
            ]}
          />
          <Button variant="secondary" disabled={chosen === undefined} onClick={count}>
            {placing.why === 'otherAudit' ? 'Count this one instead' : 'Count it as theirs'}
            <VisuallyHidden> ({organisation})</VisuallyHidden>
          </Button>
        </div>
      )}
      <LeaveOut received={received} decide={decide} />
    </li>
  );
}

type LeaveOutProps = Pick<WaitingItemProps, 'decide'> & Pick<WaitingReturn, 'received'>;

function LeaveOut({ received, decide }: LeaveOutProps): ReactElement {
  const { contentHash, organisation } = received;
  const [reason, setReason] = useState('');
  return (
    <div className="s11-round__decide">
      <TextInput
        name={`reason-${contentHash}`}
        label="Or leave it out, because (optional)"
        value={reason}
        autoComplete="off"
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      <Button
        variant="secondary"
        onClick={() =>
          void decide(contentHash, { kind: 'setAside', reason, at: new Date().toISOString() })
        }
      >
        Leave it out<VisuallyHidden> ({organisation})</VisuallyHidden>
      </Button>
    </div>
  );
}
