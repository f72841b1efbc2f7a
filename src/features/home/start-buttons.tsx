import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Button } from '../../components/button.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import { fail, type Result } from '../../domain/shared/result.ts';
import { FaultAlert } from './fault-alert.tsx';

type StartButtonsProps = {
  /** There is one sample at a time. */
  readonly hasSample: boolean;
  /** Nothing is here: as likely because the browser has cleared it as because it is a first visit. */
  readonly isFirstRun: boolean;
};

/** The ways in: an audit of one's own, one that is in a backup, or the sample. */
export function StartButtons({ hasSample, isFirstRun }: StartButtonsProps): ReactElement {
  const navigate = useNavigate();
  const [fault, setFault] = useState('');
  const [isOpening, setIsOpening] = useState(false);
  const open = async (): Promise<void> => {
    setIsOpening(true);
    setFault('');
    const opened = await loadAndOpen();
    setIsOpening(false);
    if (opened.ok) await navigate(`/audits/${opened.value}`);
    else setFault(opened.problem);
  };
  return (
    <>
      <FaultAlert
        fault={fault === '' ? undefined : { title: 'The sample could not be opened', text: fault }}
      />
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
          <Button variant="secondary" disabled={isOpening} onClick={() => void open()}>
            See a sample audit
          </Button>
        )}
      </ButtonGroup>
    </>
  );
}

/** The sample is a part of its own, which a first visit may find itself without a network to load. */
async function loadAndOpen(): Promise<Result<AuditId, string>> {
  try {
    const { openSample } = await import('./open-sample.ts');
    return await openSample();
  } catch {
    return fail(
      'It could not be loaded. Nothing has been changed. Check that you are online, then try again. If that does not help, reload this page.',
    );
  }
}
