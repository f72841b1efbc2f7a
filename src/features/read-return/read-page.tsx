import { type ReactElement } from 'react';
import { Link } from 'react-router';

import { ChooseFilePage } from '../../components/choose-file-page.tsx';
import { Alert } from '../../components/alert.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { explainReturnProblem } from '../../items/explain-return-problem.ts';
import { KeepReturn } from './keep-return.tsx';
import { OpenReturn } from './open-return.tsx';
import { SealedReturn } from './sealed-return.tsx';
import { useReadReturn, type ReadingReturn, type Refusal } from './use-read-return.ts';

/** A return someone sent, read here and kept only when its reader asks for it. */
export function ReadPage({ today }: { readonly today: PlainDate }): ReactElement {
  const reading = useReadReturn();
  const { state, startOver } = reading;
  switch (state.status) {
    case 'open':
      return (
        <OpenReturn
          {...state}
          today={today}
          onClose={startOver}
          {...(state.read.standing === 'contentChanged'
            ? {}
            : { keep: <KeepReturn auditReturn={state.read.auditReturn} /> })}
        />
      );
    case 'sealed':
      return <SealedReturn state={state} reading={reading} />;
    case 'choosing':
    case 'reading':
      return <Choose reading={reading} />;
  }
}

function Choose({ reading }: { readonly reading: ReadingReturn }): ReactElement {
  const { state, tries } = reading;
  const refusal = state.status === 'choosing' ? state.refusal : undefined;
  return (
    <ChooseFilePage
      title="Read a return"
      back={<Link to="/">Your audits</Link>}
      name="return-file"
      label="Return file"
      hint="Its name ends in “.s11.json”, or in “.age” when it is sealed; or it is the PDF of a report with the return inside. Choose it, or drop it on the box."
      action="Read the return"
      error={refusal === undefined ? undefined : describeRefusal(refusal)}
      attempt={tries}
      busy={state.status === 'reading' ? 'Reading the file…' : undefined}
      onRead={(file) => void reading.read(file)}
    >
      <p className="govuk-body">
        A return is one organisation’s self-audit in a file. It is read on this device, sent to no
        one and not kept unless you ask for it.
      </p>
      {refusal?.kind === 'refused' && <WhatNow refusal={refusal} />}
    </ChooseFilePage>
  );
}

function describeRefusal(refusal: Refusal): string {
  return refusal.kind === 'noFile'
    ? 'Select a return file'
    : explainReturnProblem(refusal.problem).what;
}

type WhatNowProps = { readonly refusal: Extract<Refusal, { kind: 'refused' }> };

/** Which file it was, what to do next, and the door for a file of another kind. */
function WhatNow({ refusal }: WhatNowProps): ReactElement {
  const { next, door } = explainReturnProblem(refusal.problem);
  return (
    <Alert kind="info" title={<span className="s11-return__name">{refusal.fileName}</span>}>
      <p className="govuk-body">{next} Nothing has been stored or changed.</p>
      {door !== undefined && (
        <ButtonLink variant="secondary">
          <Link to={door.to}>{door.label}</Link>
        </ButtonLink>
      )}
    </Alert>
  );
}
