import { useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../../components/alert.tsx';
import { Button } from '../../../components/button.tsx';
import { ButtonGroup } from '../../../components/button-group.tsx';
import type { RoundId } from '../../../domain/collection/round.ts';
import { eraseRounds } from '../../../storage/erase-round.ts';
import { putBackRounds, type ErasedRounds } from '../../../storage/erased-rounds.ts';
import { explainRoundProblem } from '../explain-round-problem.ts';

type SampleSectionProps = {
  /** The sample rounds on this device, put away or not. */
  readonly samples: readonly RoundId[];
};

/** The way to the sample and, once it is here, out of it again. */
export function SampleSection({ samples }: SampleSectionProps): ReactElement {
  const [erased, setErased] = useState<ErasedRounds>();
  const [fault, setFault] = useState('');
  // The button that was pressed goes with the sample: whoever works by keyboard stays here.
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = async (): Promise<void> => {
    const done = await eraseRounds(samples);
    setFault(done.ok ? '' : explainRoundProblem(done.problem));
    if (done.ok) setErased(done.value);
    heading.current?.focus();
  };
  const putBack = async (rounds: ErasedRounds): Promise<void> => {
    const done = await putBackRounds(rounds);
    setFault(done.ok ? '' : explainRoundProblem(done.problem));
    if (done.ok) setErased(undefined);
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="sample">
      <h2 className="govuk-heading-m" id="sample" tabIndex={-1} ref={heading}>
        Look around with sample data
      </h2>
      {fault !== '' && <Alert kind="error" role="alert" title={fault} />}
      <div role="status">
        {samples.length === 0 && erased !== undefined && (
          <Alert
            kind="success"
            title="The sample rounds have been removed"
            actions={
              <Button variant="link" onClick={() => void putBack(erased)}>
                Undo
              </Button>
            }
          >
            <p className="govuk-body">You can undo this until you leave this page.</p>
          </Alert>
        )}
      </div>
      {samples.length === 0 ? <OpenIt /> : <RemoveIt onRemove={() => void remove()} />}
    </section>
  );
}

function OpenIt(): ReactElement {
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to="/rounds/sample">
        See a sample round
      </Link>{' '}
      of fourteen agencies that do not exist: some have returned, some are late, one has more time.
      With it come files to practise importing on.
    </p>
  );
}

function RemoveIt({ onRemove }: { readonly onRemove: () => void }): ReactElement {
  return (
    <>
      <p className="govuk-body">
        The sample rounds are marked “Sample”. Nothing in them is real, and they never count among
        your own. Removing them takes away what you tried out in them, too.
      </p>
      <ButtonGroup>
        <Button variant="secondary" onClick={onRemove}>
          Remove sample data
        </Button>
      </ButtonGroup>
    </>
  );
}
