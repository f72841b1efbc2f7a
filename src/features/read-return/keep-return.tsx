import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { explainWriteProblem } from '../../storage/explain-write-problem.ts';
import { keepReturn, type Keeping } from '../../storage/kept-returns.ts';

type KeepReturnProps = { readonly auditReturn: AuditReturn };

type KeepState =
  | { readonly status: 'open' }
  | { readonly status: 'busy' }
  | { readonly status: 'kept'; readonly keeping: Keeping }
  | { readonly status: 'failed'; readonly reason: string };

const TITLES: Readonly<Record<Keeping['what'], string>> = {
  kept: 'Kept on this device',
  wasKept: 'It was kept on this device before',
  putBack: 'It was removed from this device before, and is put back',
};

/** Nothing of a return is stored until this button is pressed. */
export function KeepReturn({ auditReturn }: KeepReturnProps): ReactElement {
  const [state, setState] = useState<KeepState>({ status: 'open' });
  // The button goes away once it has done its work.
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  const keep = async (): Promise<void> => {
    setState({ status: 'busy' });
    setState(await store(auditReturn));
  };
  return (
    <div onFocus={onFocus}>
      <div role="status" ref={heading} tabIndex={-1}>
        {state.status === 'kept' && (
          <Alert kind="success" title={TITLES[state.keeping.what]}>
            <p className="govuk-body">
              <Link className="govuk-link" to={`/audits/${state.keeping.auditId}`}>
                Open the kept return
              </Link>
              . It is on your audits page, and in your backups.
            </p>
          </Alert>
        )}
      </div>
      {state.status === 'failed' && (
        <Alert kind="error" role="alert" title="The return was not kept">
          <p className="govuk-body">{state.reason} The return stays open here.</p>
        </Alert>
      )}
      {state.status !== 'kept' && (
        <>
          <p className="govuk-body">
            Nothing of it is stored. Keep it to compare a later audit with it, or to bring its
            answers forward. It stays as it is: nothing in a kept return can be changed.
          </p>
          <p>
            <Button
              variant="secondary"
              aria-disabled={state.status === 'busy'}
              onClick={() => {
                if (state.status !== 'busy') void keep();
              }}
            >
              Keep this return on this device
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

async function store(auditReturn: AuditReturn): Promise<KeepState> {
  const kept = await keepReturn(auditReturn, new Date());
  if (kept.ok) return { status: 'kept', keeping: kept.value };
  const { problem } = kept;
  const reason =
    problem.kind === 'auditExists'
      ? 'Another audit on this device has its name.'
      : explainWriteProblem(problem);
  return { status: 'failed', reason };
}
