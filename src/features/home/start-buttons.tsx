import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Button } from '../../components/button.tsx';
import { FaultAlert } from './fault-alert.tsx';
import { useSample } from './use-sample.ts';

type StartButtonsProps = {
  /** There is one sample at a time. */
  readonly hasSample: boolean;
  /** Nothing is here: as likely because the browser has cleared it as because it is a first visit. */
  readonly isFirstRun: boolean;
};

/** The ways in: an audit of one's own, one that is in a backup, or the sample. */
export function StartButtons({ hasSample, isFirstRun }: StartButtonsProps): ReactElement {
  const sample = useSample();
  return (
    <>
      <FaultAlert fault={sample.fault} />
      <ButtonGroup>
        <ButtonLink>
          <Link to="/audits/new">Start an audit</Link>
        </ButtonLink>
        {isFirstRun && (
          <ButtonLink>
            <Link to="/data/restore">Open your latest backup</Link>
          </ButtonLink>
        )}
        {!hasSample && (
          <Button
            variant="secondary"
            disabled={sample.isOpening}
            onClick={() => void sample.open()}
          >
            See a sample audit
          </Button>
        )}
      </ButtonGroup>
      <p className="govuk-body">
        <Link className="govuk-link" to="/data/questions">
          Open questions a partnership sent you
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/data/open">
          Open a file a colleague sent you
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/read">
          Read a return someone sent you
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/feedback">
          Open feedback a partnership sent you
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/rounds">
          Collect returns from other organisations
        </Link>
      </p>
    </>
  );
}
