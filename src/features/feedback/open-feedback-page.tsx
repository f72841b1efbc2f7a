import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { ChooseFilePage } from '../../components/choose-file-page.tsx';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { receiptCode } from '../../domain/audit-return/receipt-code.ts';
import { nameSender } from '../../domain/feedback/rating-words.ts';
import { formatDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { explainFeedbackProblem } from '../../items/explain-feedback-problem.ts';
import type { FeedbackProblem } from '../../files/feedback/feedback-problem.ts';
import { explainMatch } from './explain-match.ts';
import { useOpenFeedback, type OpenFeedback, type Opened } from './use-open-feedback.ts';

/** A feedback file: what it is and whose, before anything of it is kept. */
export function OpenFeedbackPage(): ReactElement {
  const opening = useOpenFeedback();
  const { state } = opening;
  return state.status === 'open' ? (
    <Found opening={opening} opened={state} fault={state.fault} />
  ) : (
    <Choose opening={opening} />
  );
}

function Choose({ opening }: { readonly opening: OpenFeedback }): ReactElement {
  const { state, tries, read } = opening;
  return (
    <ChooseFilePage
      title="Open feedback"
      back={<Link to="/">Your audits</Link>}
      name="feedback-file"
      label="Feedback file"
      hint="Its name ends in “.s11feedback.json”. Choose it, or drop it on the box."
      action="Open the feedback"
      error={describeError(opening)}
      attempt={tries}
      busy={state.status === 'reading' ? 'Reading the file…' : undefined}
      onRead={(file) => void read(file)}
    >
      <p className="govuk-body">
        Your partnership sends feedback on your return as a file, beside a letter. Open it on the
        device that has your audit. It is read on this device and sent to no one.
      </p>
      {state.status === 'refused' && <WhatNow {...state} />}
    </ChooseFilePage>
  );
}

function describeError({ state }: OpenFeedback): string | undefined {
  switch (state.status) {
    case 'noFile':
      return 'Select a feedback file';
    case 'refused':
      return explainFeedbackProblem(state.problem).what;
    case 'unreadable':
      return 'The audits on this device could not be read. Nothing was stored or changed. Reload the page and try again.';
    default:
      return undefined;
  }
}

type WhatNowProps = { readonly fileName: string; readonly problem: FeedbackProblem };

/** Which file it was, what to do next, and the door for a file of another kind. */
function WhatNow({ fileName, problem }: WhatNowProps): ReactElement {
  const { next, door } = explainFeedbackProblem(problem);
  return (
    <Alert kind="info" title={<span className="s11-return__name">{fileName}</span>}>
      <p className="govuk-body">{next} Nothing has been stored or changed.</p>
      {door !== undefined && (
        <ButtonLink variant="secondary">
          <Link to={door.to}>{door.label}</Link>
        </ButtonLink>
      )}
    </Alert>
  );
}

type FoundProps = {
  readonly opening: OpenFeedback;
  readonly opened: Opened;
  readonly fault: string | undefined;
};

function Found({ opening, opened, fault }: FoundProps): ReactElement {
  const navigate = useNavigate();
  const { match, feedback, fileName } = opened;
  const { content, madeAt } = feedback;
  const words = explainMatch(match, content);
  const keep = async (): Promise<void> => {
    if (match.kind === 'found' && (await opening.keep(opened))) {
      await navigate(`/audits/${match.auditId}/feedback`);
    }
  };
  return (
    <Page
      title={`Feedback to ${content.agencyName}`}
      caption={nameSender(content)}
      back={<Link to="/">Your audits</Link>}
    >
      {content.isSample && <Alert kind="info" title="Sample data – nothing here is real" />}
      <Alert kind={match.kind === 'found' ? 'info' : 'error'} title={words.title}>
        <p className="govuk-body">{words.text}</p>
      </Alert>
      {fault !== undefined && (
        <Alert kind="error" role="alert" title="The feedback was not kept">
          <p className="govuk-body">{fault} The feedback stays open here.</p>
        </Alert>
      )}
      <SummaryList
        rows={[
          { key: 'Round', value: content.roundName },
          { key: 'On the return of', value: content.returned.organisation },
          { key: 'Receipt code', value: receiptCode(content.returned.contentHash) },
          { key: 'Made on', value: formatDate(toPlainDate(new Date(madeAt))) },
          { key: 'File', value: <span className="s11-return__name">{fileName}</span> },
        ]}
      />
      <ButtonGroup>
        {match.kind === 'found' && (
          <Button onClick={() => void keep()}>Keep it with your audit</Button>
        )}
        <Button variant="secondary" onClick={opening.startOver}>
          Open another file
        </Button>
      </ButtonGroup>
    </Page>
  );
}
