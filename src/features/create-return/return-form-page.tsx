import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type ReactElement } from 'react';
import { useController, useForm, type UseFormReturn } from 'react-hook-form';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { findRowMessage, listErrors, listRowErrors } from '../../components/list-errors.ts';
import { Page } from '../../components/page.tsx';
import { RowList } from '../../components/row-list.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { receiptCode } from '../../domain/audit-return/receipt-code.ts';
import { describeSignOff } from '../../domain/audit/sign-off-facts.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import { MarkingField } from '../../items/marking-field.tsx';
import { NO_MARKING } from '../../items/marking-form.ts';
import { readDraft } from '../../storage/kept-drafts.ts';
import type { CreateReturnProps } from './create-return-props.ts';
import { MadeReturns } from './made-returns.tsx';
import { makeReturn, type ReturnFile } from './make-return.ts';
import { ProtectionFields } from './protection-fields.tsx';
import { ReturnContents } from './return-contents.tsx';
import {
  EMPTY_RECIPIENT,
  protectionFormSchema,
  protectionOf,
  returnFormSchema,
  type ReturnForm,
} from './return-form.ts';
import { toDraftKey, useSavingReturn } from './use-saving-return.ts';

type ReturnFormPageProps = CreateReturnProps & { readonly onMade: (file: ReturnFile) => void };

/** Whom it is for, what it shares in the very words, and the file. */
export function ReturnFormPage(props: ReturnFormPageProps): ReactElement {
  const { stored } = props;
  const { audit } = stored;
  const { organisation } = audit.details;
  const form = useReturnForm(stored);
  const { errors, submitCount } = form.formState;
  const shown = useMemo(() => makeReturn(stored, [], new Date()), [stored]);
  const { save, failure } = useSavingReturn(props);
  return (
    <Page
      title="Create your return"
      context={organisation}
      caption={organisation}
      back={<Link to={`/audits/${audit.id}`}>{organisation}</Link>}
      hasError={submitCount > 0 && Object.keys(errors).length > 0}
      before={
        <ErrorSummary
          attempt={submitCount}
          errors={[
            ...listRowErrors('recipients', 'recipient', errors.recipients),
            ...listErrors(errors, ['ownMarking', 'sealKey'], (field) => field),
          ]}
        />
      }
    >
      <p className="govuk-body">
        A return is your whole audit in a file, for your partnership or your board. You save it here
        and send it yourself: the app sends nothing.
      </p>
      <SignedOrDraft {...props} />
      <MadeReturns {...props} />
      <form
        noValidate
        onSubmit={(event) => {
          void form.handleSubmit(save)(event);
        }}
      >
        <RecipientRows form={form} />
        <ReturnMarking form={form} />
        <ProtectionFields form={form} ticket={stored.ticket} />
        {shown.ok ? (
          <WhatIsInIt file={shown.value} {...props} />
        ) : (
          <NotMade reason={shown.problem} />
        )}
        {failure !== undefined && <NotMade reason={failure} />}
        {shown.ok && <Button type="submit">Save return file</Button>}
      </form>
    </Page>
  );
}

/** The recipients of the audit, and the protection that was chosen for it last, or its partnership asks for. */
function useReturnForm({
  audit: { id, details },
  ticket,
}: CreateReturnProps['stored']): UseFormReturn<ReturnForm> {
  return useForm<ReturnForm>({
    resolver: zodResolver(returnFormSchema),
    defaultValues: {
      recipients: details.recipients ?? [],
      ...NO_MARKING,
      ...(readDraft(toDraftKey(id), protectionFormSchema) ?? protectionOf(ticket?.sealTo)),
    },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
}

function ReturnMarking({ form }: { readonly form: UseFormReturn<ReturnForm> }): ReactElement {
  return (
    <MarkingField
      legend="Marking (optional)"
      hint="Said where the return is read, in a report made of it, and in the words for your email."
      choice={form.register('marking')}
      words={{
        ...form.register('ownMarking'),
        error: form.formState.errors.ownMarking?.message,
      }}
    />
  );
}

type WhatIsInItProps = Pick<CreateReturnProps, 'stored' | 'scorecard' | 'elsewhere'> & {
  readonly file: ReturnFile;
};

function WhatIsInIt({ file, stored, scorecard, elsewhere }: WhatIsInItProps): ReactElement {
  return (
    <>
      <ReturnContents {...{ file, stored, elsewhere }} today={scorecard.today} />
      <SizeOfIt bytes={file.bytes.length} />
      <p className="govuk-body">
        Its receipt code will be{' '}
        <strong className="s11-return__code">{receiptCode(file.made.contentHash)}</strong>.
      </p>
    </>
  );
}

function SignedOrDraft({ stored }: CreateReturnProps): ReactElement {
  const signOff = findSignOff(stored.audit.signOffs);
  if (signOff !== undefined) {
    return <p className="govuk-body">{describeSignOff(signOff)}.</p>;
  }
  return (
    <Alert
      kind="warning"
      title="This audit is not signed off"
      actions={
        <Link className="govuk-link" to={`/audits/${stored.audit.id}/sign-off`}>
          Sign off first
        </Link>
      }
    >
      <p className="govuk-body">
        You can make a draft return. Its name and all its pages say that it is a draft.
      </p>
    </Alert>
  );
}

function RecipientRows({ form }: { readonly form: UseFormReturn<ReturnForm> }): ReactElement {
  const { field } = useController({ control: form.control, name: 'recipients' });
  const { recipients } = form.formState.errors;
  return (
    <RowList
      name="recipients"
      title="Who is it for? (optional)"
      hint="They are named in the file. What you change here changes this return, not the details of the audit."
      one="recipient"
      rows={field.value}
      empty={EMPTY_RECIPIENT}
      onChange={field.onChange}
      describe={({ name, address }) => [name, address].filter((part) => part !== '').join(', ')}
    >
      {({ row, place, isAdded, change }) => (
        <div className="s11-rows__boxes">
          <TextInput
            name={`recipients-${place}-name`}
            label="Name"
            error={findRowMessage(recipients, place, 'name')}
            value={row.name}
            autoFocus={isAdded}
            autoComplete="off"
            onChange={({ target }) => {
              change({ ...row, name: target.value });
            }}
          />
          <TextInput
            name={`recipients-${place}-address`}
            label="Address"
            error={findRowMessage(recipients, place, 'address')}
            value={row.address}
            autoComplete="off"
            onChange={({ target }) => {
              change({ ...row, address: target.value });
            }}
          />
        </div>
      )}
    </RowList>
  );
}

const MAIL_LIMITS = [
  { most: 10_000_000, words: '10 MB' },
  { most: 20_000_000, words: '20 MB' },
] as const;

/** Against what mail systems commonly take. */
function SizeOfIt({ bytes }: { readonly bytes: number }): ReactElement {
  const over = MAIL_LIMITS.filter(({ most }) => bytes > most).at(-1);
  if (over === undefined) {
    return (
      <p className="govuk-body">
        The file is {formatSize(bytes)}, small enough for any email (many take up to 10 MB, some 20
        MB).
      </p>
    );
  }
  return (
    <Alert kind="warning" title={`The file is ${formatSize(bytes)}`}>
      <p className="govuk-body">
        Many email systems refuse files of more than {over.words}. Ask how they want to have it.
      </p>
    </Alert>
  );
}

function NotMade({ reason }: { readonly reason: string }): ReactElement {
  return (
    <Alert kind="error" role="alert" title="The return file could not be made">
      <p className="govuk-body">Your answers are safe. {reason}</p>
    </Alert>
  );
}
