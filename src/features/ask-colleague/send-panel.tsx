import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { useChanges } from '../../components/use-changes.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { Assignee } from '../../domain/scoring/list-assignees.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Result } from '../../domain/shared/result.ts';
import { useReportedSave } from '../../items/use-reported-save.ts';
import { noteRequest } from '../../storage/assignments.ts';
import { keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { writeRequestMail } from './mail-text.ts';
import { listIds, makeRequestFile, makeWordForm, type MadeFile } from './make-request.ts';
import { sendDraftSchema, sendFormSchema, type SendForm } from './send-form.ts';

type SendPanelProps = {
  readonly assignee: Assignee;
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
  readonly onClose: () => void;
};

/** What goes with one person's questions, and the files and words to send. */
export function SendPanel(props: SendPanelProps): ReactElement {
  const { assignee, scorecard, onClose } = props;
  const form = useSendForm(props);
  const making = useMaking(props);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { askedBy, message } = form.watch();
  const { to, questions, dueDate } = assignee;
  return (
    <form
      className="s11-colleagues__send"
      aria-labelledby="send-heading"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <h4 className="govuk-heading-s" id="send-heading" ref={heading} tabIndex={-1}>
        Send {countOf(questions.length, 'question')} to {to}
      </h4>
      <SendFields form={form} />
      <ButtonGroup>
        <Button onClick={() => void form.handleSubmit(making.makeRequest)()}>
          Save a request file
        </Button>
        <Button variant="secondary" onClick={() => void form.handleSubmit(making.makeWord)()}>
          Save a Word form
        </Button>
        <Button variant="link" onClick={onClose}>
          Close
        </Button>
      </ButtonGroup>
      <Outcome outcome={making.outcome} />
      <p className="govuk-body">
        <CopyWords
          label="Copy the words for an email"
          boxLabel="Words for an email"
          text={writeRequestMail({
            scorecard,
            to,
            questions,
            dueDate,
            askedBy,
            message: message.trim(),
            address: location.href.replace(/#.*$/u, ''),
          })}
        />
      </p>
    </form>
  );
}

function SendFields({ form }: { readonly form: UseFormReturn<SendForm> }): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <TextInput
        {...form.register('askedBy')}
        id="send-askedBy"
        label="Who asks?"
        hint="Your name or role, as they know you"
        error={errors.askedBy?.message}
        autoComplete="off"
      />
      <Textarea
        {...form.register('message')}
        id="send-message"
        label="Message (optional)"
        hint="They see it above the questions."
        error={errors.message?.message}
        rows={3}
      />
      <Checkbox
        {...form.register('withAnswers')}
        id="send-withAnswers"
        label="Send what is answered so far with the questions"
        hint="Ratings and words of these questions. Private notes never leave your device in this file."
        small
      />
      <p className="govuk-body">
        The <strong>request file</strong> opens in this app, and their answers can be brought back
        question by question. The <strong>Word form</strong> is for those who cannot use the app:
        you type in what they send back.
      </p>
    </>
  );
}

/** The form, with what was typed in it kept until it is typed over. */
function useSendForm({ assignee, stored }: SendPanelProps): UseFormReturn<SendForm> {
  const key = `${stored.audit.id} request ${assignee.to}`;
  const [start] = useState<SendForm>(
    () =>
      readDraft(key, sendDraftSchema) ?? {
        askedBy: stored.audit.details.preparedBy,
        message: '',
        withAnswers: false,
      },
  );
  const form = useForm<SendForm>({
    resolver: zodResolver(sendFormSchema),
    defaultValues: start,
    reValidateMode: 'onSubmit',
  });
  const keep = useCallback(
    (values: SendForm) => {
      keepDraft(key, values);
    },
    [key],
  );
  useChanges(form, keep);
  return form;
}

type MadeOutcome = { readonly of: 'request' | 'word' } & Result<MadeFile, string>;

type MakingState = {
  readonly outcome: MadeOutcome | undefined;
  readonly makeRequest: (form: SendForm) => Promise<void>;
  readonly makeWord: (form: SendForm) => Promise<void>;
};

function useMaking({ assignee, stored, reportSave }: SendPanelProps): MakingState {
  const [outcome, setOutcome] = useState<MadeOutcome>();
  const saving = useReportedSave('request', reportSave);
  const note = async (of: MadeOutcome['of'], made: Result<MadeFile, string>): Promise<void> => {
    setOutcome({ of, ...made });
    if (!made.ok) return;
    const ids = listIds(assignee);
    await saving.attempt(() => noteRequest(stored.audit.id, ids, made.value.requestId, new Date()));
  };
  return {
    outcome,
    makeRequest: (form) =>
      note('request', makeRequestFile({ stored, assignee, form, now: new Date() })),
    makeWord: async (form) => {
      await note('word', await makeWordForm({ stored, assignee, form, now: new Date() }));
    },
  };
}

function Outcome({ outcome }: { readonly outcome: MadeOutcome | undefined }): ReactElement {
  return (
    <div role="status">
      {outcome?.ok === true && (
        <Alert
          kind="success"
          headingLevel={4}
          title={`The ${outcome.of === 'word' ? 'Word form' : 'request file'} has been made. It has not been sent.`}
        >
          <p className="govuk-body">
            Look for {outcome.value.name} in your downloads, and attach it to an email.
          </p>
        </Alert>
      )}
      {outcome?.ok === false && (
        <Alert kind="error" headingLevel={4} title="The file was not made">
          <p className="govuk-body">{outcome.problem}</p>
        </Alert>
      )}
    </div>
  );
}
