import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ChooseFilePage } from '../../components/choose-file-page.tsx';
import { Details } from '../../components/details.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { isAnswered } from '../../domain/audit/answer-state.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { listQuestions } from '../../domain/template/template.ts';
import type { RequestFile } from '../../files/contribution/part-file.ts';
import { useOpenRequest, type OpenRequest, type OpenRequestState } from './use-open-request.ts';

/** From a file a colleague sent to a part of one's own: nothing is stored before it is shown. */
export function OpenRequestPage(): ReactElement {
  const opening = useOpenRequest();
  const { state } = opening;
  return state.status === 'preview' ? (
    <Preview state={state} opening={opening} />
  ) : (
    <Choose state={state} opening={opening} />
  );
}

type ChooseProps = {
  readonly state: Exclude<OpenRequestState, { status: 'preview' }>;
  readonly opening: OpenRequest;
};

function Choose({ state, opening }: ChooseProps): ReactElement {
  const isReading = state.status === 'reading';
  return (
    <ChooseFilePage
      title="Open a file a colleague sent you"
      back={<Link to="/">Your audits</Link>}
      name="request-file"
      label="File from a colleague"
      hint="Its name ends in “.s11part.json”. Choose it, or drop it on the box."
      error={isReading ? undefined : state.problem}
      attempt={opening.tries}
      busy={isReading ? 'Reading the file…' : undefined}
      onRead={(file) => void opening.read(file)}
    >
      <p className="govuk-body">
        When a colleague asks for your help with an audit, they send you a file of questions. It is
        read on this device and sent to no one. You see who asks what before anything is stored.
      </p>
    </ChooseFilePage>
  );
}

type PreviewProps = {
  readonly state: Extract<OpenRequestState, { status: 'preview' }>;
  readonly opening: OpenRequest;
};

function Preview({ state, opening }: PreviewProps): ReactElement {
  const navigate = useNavigate();
  const { file, known } = state;
  const { request, template, organisation } = file;
  const questions = listQuestions(template);
  const isBegun = known.begun !== undefined;
  const begin = async (): Promise<void> => {
    const auditId = await opening.begin();
    if (auditId !== undefined) await navigate(`/audits/${auditId}`);
  };
  return (
    <Page
      title={`You are asked ${countOf(questions.length, 'question')}`}
      caption={request.askedBy === '' ? undefined : `By ${request.askedBy}`}
      context={organisation}
      back={<Link to="/">Your audits</Link>}
    >
      <Alerts state={state} />
      {request.message !== '' && (
        <div className="govuk-inset-text s11-colleagues__words">{request.message}</div>
      )}
      <SummaryList rows={listRows(file)} />
      <Details summary={`See the ${countOf(questions.length, 'question')}`}>
        <ul className="govuk-list govuk-list--bullet">
          {questions.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </Details>
      {!isBegun && (
        <p className="govuk-body">
          Your answers will be kept on this device, in this browser, and are sent to no one. When
          you have finished you save your part as a file and send it back yourself.
        </p>
      )}
      <ButtonGroup>
        <Button onClick={() => void begin()}>
          {isBegun ? 'Go on with your part' : 'Begin your part'}
        </Button>
        <Button variant="secondary" onClick={opening.startOver}>
          Choose another file
        </Button>
      </ButtonGroup>
    </Page>
  );
}

/** What to know before beginning: why it failed, or what is on this device already. */
function Alerts({ state }: Pick<PreviewProps, 'state'>): ReactElement {
  const { known, problem } = state;
  const isBegun = known.begun !== undefined;
  return (
    <>
      {problem !== undefined && (
        <Alert kind="error" role="alert" title="Your part could not be begun">
          <p className="govuk-body">{problem}</p>
        </Alert>
      )}
      {isBegun && (
        <Alert kind="info" title="You have begun this part already">
          <p className="govuk-body">
            Your answers are as you left them. This file changes nothing.
          </p>
        </Alert>
      )}
      {!isBegun && known.hasWhole && (
        <Alert kind="info" title="The audit that asks is on this device">
          <p className="govuk-body">
            You may have made this file yourself. You can open it to see what your colleague will
            see: it becomes a part of its own, and your audit stays as it is.
          </p>
        </Alert>
      )}
    </>
  );
}

function listRows({
  request,
  template,
  organisation,
  period,
}: RequestFile): readonly SummaryListRow[] {
  const answered = request.asked.filter(({ answer }) => isAnswered(answer)).length;
  const row = (key: string, value: string): readonly SummaryListRow[] =>
    value === '' ? [] : [{ key, value }];
  return [
    ...row('Audit', template.title),
    ...row('Organisation', organisation),
    ...row('Period', period),
    ...row('Asked by', request.askedBy),
    ...row('For', request.to),
    ...row('Asked on', formatDate(toPlainDate(new Date(request.askedAt)))),
    ...row('Needed by', request.dueDate === undefined ? '' : formatDate(request.dueDate)),
    ...row(
      'Answered so far',
      answered === 0 ? '' : `${answered} of ${request.asked.length}, for you to change or add to`,
    ),
  ];
}
