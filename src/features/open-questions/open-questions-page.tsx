import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ChooseFilePage } from '../../components/choose-file-page.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { nameKey } from '../../domain/audit-return/key-name.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatDate } from '../../domain/shared/plain-date.ts';
import { listQuestions, type Template, type TemplateLogo } from '../../domain/template/template.ts';
import type { TemplateFile } from '../../files/template/template-file.ts';
import {
  useOpenQuestions,
  type OpenQuestions,
  type OpenQuestionsState,
} from './use-open-questions.ts';

/** From a file of questions to an audit: nothing is stored before it is shown. */
export function OpenQuestionsPage(): ReactElement {
  const opening = useOpenQuestions();
  const { state } = opening;
  return state.status === 'preview' ? (
    <Preview state={state} opening={opening} />
  ) : (
    <Choose state={state} opening={opening} />
  );
}

type ChooseProps = {
  readonly state: Exclude<OpenQuestionsState, { status: 'preview' }>;
  readonly opening: OpenQuestions;
};

function Choose({ state, opening }: ChooseProps): ReactElement {
  const isReading = state.status === 'reading';
  return (
    <ChooseFilePage
      title="Open questions a partnership sent you"
      back={<Link to="/">Your audits</Link>}
      name="questions-file"
      label="File of questions"
      hint="Its name ends in “.s11template.json”. Choose it, or drop it on the box."
      error={isReading ? undefined : state.problem}
      attempt={opening.tries}
      busy={isReading ? 'Reading the file…' : undefined}
      onRead={(file) => void opening.read(file)}
    >
      <p className="govuk-body">
        A partnership or board that collects audits sends you a file of its questions. It is read on
        this device and sent to no one. You see what is in it before anything is stored.
      </p>
    </ChooseFilePage>
  );
}

type PreviewProps = {
  readonly state: Extract<OpenQuestionsState, { status: 'preview' }>;
  readonly opening: OpenQuestions;
};

function Preview({ state, opening }: PreviewProps): ReactElement {
  const { file, begun } = state;
  const navigate = useNavigate();
  const [organisation, setOrganisation] = useState(file.ticket?.agencyName ?? '');
  const [tries, setTries] = useState(0);
  const isNameless = begun === undefined && organisation.trim() === '';
  const error = tries > 0 && isNameless ? 'Enter the name of your organisation' : undefined;
  const start = async (): Promise<void> => {
    setTries(tries + 1);
    if (isNameless) return;
    const id = await opening.begin(organisation.trim());
    if (id !== undefined) await navigate(`/audits/${id}`);
  };
  return (
    <Page
      title={file.ticket === undefined ? 'Questions for an audit' : 'You are asked for an audit'}
      caption={file.ticket?.partnership}
      back={<Link to="/">Your audits</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={tries}
          errors={error === undefined ? [] : [{ fieldId: 'organisation', message: error }]}
        />
      }
    >
      <Alerts state={state} />
      <WhatIsAsked file={file} />
      {begun === undefined && (
        <Organisation file={file} error={error} value={organisation} onChange={setOrganisation} />
      )}
      <ButtonGroup>
        <Button onClick={() => void start()}>
          {begun === undefined ? 'Start the audit' : 'Go on with your audit'}
        </Button>
        <Button variant="secondary" onClick={opening.startOver}>
          Choose another file
        </Button>
      </ButtonGroup>
    </Page>
  );
}

/** What to know before beginning: why it failed, or what is on this device already. */
function Alerts({ state: { problem, begun } }: Pick<PreviewProps, 'state'>): ReactElement {
  return (
    <>
      {problem !== undefined && (
        <Alert kind="error" role="alert" title="The audit could not be started">
          <p className="govuk-body">{problem}</p>
        </Alert>
      )}
      {begun !== undefined && (
        <Alert kind="info" title="You have started this audit already">
          <p className="govuk-body">
            Your answers are as you left them. This file changes nothing.
          </p>
        </Alert>
      )}
    </>
  );
}

type OrganisationProps = {
  readonly file: TemplateFile;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Organisation({ file, error, value, onChange }: OrganisationProps): ReactElement {
  return (
    <>
      <TextInput
        name="organisation"
        label="Name of your organisation"
        hint={
          file.ticket === undefined
            ? undefined
            : 'As the partnership has it. If this is not you, you have somebody else’s file: ask for your own.'
        }
        error={error}
        value={value}
        maxLength={500}
        autoComplete="organization"
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      <p className="govuk-body">
        Your answers will be kept on this device, in this browser, and are sent to no one. When you
        have finished you make a return and send it yourself.
      </p>
    </>
  );
}

function WhatIsAsked({ file }: { readonly file: TemplateFile }): ReactElement {
  const questions = listQuestions(file.template);
  return (
    <>
      {file.template.issuer?.logo !== undefined && <Logo logo={file.template.issuer.logo} />}
      <SummaryList rows={listRows(file, questions.length)} />
      {file.letter !== undefined && file.letter !== '' && (
        <Details summary="Read the letter that came with it">
          <p className="govuk-body s11-letter">{file.letter}</p>
        </Details>
      )}
      <Details summary={`See the ${countOf(questions.length, 'question')}`}>
        <ul className="govuk-list govuk-list--bullet">
          {questions.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}

function listRows(
  { template, ticket, period, isSample }: TemplateFile,
  questions: number,
): readonly SummaryListRow[] {
  const row = (key: string, value: string | undefined): readonly SummaryListRow[] =>
    value === undefined || value === '' ? [] : [{ key, value }];
  return [
    ...row('Audit', template.title),
    ...row('Round', ticket?.roundName),
    ...listIssuerRows(template, ticket !== undefined),
    ...row('Asked of', ticket?.agencyName),
    ...row('Period', period),
    ...row('Due', ticket?.dueDate === undefined ? undefined : formatDate(ticket.dueDate)),
    ...row('Return to', ticket?.returnTo),
    ...row(
      'Sealed',
      ticket?.sealTo === undefined
        ? undefined
        : `They ask for a return that only they can open, with the key ${nameKey('sealing', ticket.sealTo)}. You choose when you create it.`,
    ),
    ...row('Questions', `${questions}, ${template.editionTitle}`),
    ...row('Sample', isSample ? 'Yes: nothing in it is real' : undefined),
  ];
}

function Logo({ logo: { mediaType, data, alt } }: { readonly logo: TemplateLogo }): ReactElement {
  return (
    <p className="govuk-body">
      <img className="s11-logo-preview" src={`data:${mediaType};base64,${data}`} alt={alt} />
    </p>
  );
}

/** Who made the questions. A round says itself who asks and by when. */
function listIssuerRows({ issuer }: Template, hasTicket: boolean): readonly SummaryListRow[] {
  if (issuer === undefined) return [];
  const { name, contactName, contactRole, contactEmail, contactPhone, opensOn, dueDate } = issuer;
  const contact = [contactName, contactRole, contactEmail, contactPhone];
  const day = (date: string | undefined): string =>
    date === undefined || hasTicket ? '' : formatDate(date);
  return [
    { key: 'Asked by', value: hasTicket ? '' : name },
    { key: 'Contact', value: contact.filter((text) => text !== '').join(', ') },
    { key: 'Begins', value: day(opensOn) },
    { key: 'Due', value: day(dueDate) },
  ].filter(({ value }) => value !== '');
}
