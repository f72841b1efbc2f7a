import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { AuditList } from '../../storage/read-audit.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { describeUnlisted } from './audits-not-read.tsx';
import { choiceFormSchema, groupOptions, type ChoiceForm } from './choose-audits-form.ts';
import { toSideBySide } from './side-by-side-address.ts';

const TITLE = 'Choose audits to see side by side';

type ChooseAuditsPageProps = {
  readonly list: AuditList;
  readonly chosen: readonly StoredAudit[];
  /** How many audits of the address are not on this device. */
  readonly missing: number;
  readonly back: ReactElement;
};

/** Which audits to put side by side, those of one organisation together. */
export function ChooseAuditsPage(props: ChooseAuditsPageProps): ReactElement {
  const { list, chosen, missing, back } = props;
  const navigate = useNavigate();
  const groups = useMemo(() => groupOptions(list.audits), [list]);
  const form = useForm<ChoiceForm>({
    resolver: zodResolver(choiceFormSchema),
    defaultValues: { audits: chosen.map(({ audit }) => audit.id) },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const error = errors.audits?.message;
  const show = form.handleSubmit(async ({ audits }) => {
    const inOrder = list.audits.map(({ audit }) => audit.id).filter((id) => audits.includes(id));
    await navigate(toSideBySide({ audits: inOrder, isChoosing: false }));
  });
  return (
    <Page
      title={TITLE}
      back={back}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={submitCount}
          errors={error === undefined ? [] : [{ fieldId: 'audits', message: error }]}
        />
      }
    >
      {list.damaged.length > 0 && (
        <WarningText>{describeUnlisted(list.damaged.length)}</WarningText>
      )}
      {missing > 0 && (
        <WarningText>
          The address names audits that are not on this device. Choose from those that are.
        </WarningText>
      )}
      {list.audits.length < 2 ? (
        <TooFew hasOne={list.audits.length === 1} />
      ) : (
        <form onSubmit={(event) => void show(event)} noValidate>
          {groups.map(({ legend, options }, place) => (
            <Checkboxes
              key={legend}
              {...form.register('audits')}
              id={place === 0 ? 'audits' : `audits-of-${place + 1}`}
              legend={legend}
              legendSize="m"
              options={options}
              error={place === 0 ? error : undefined}
            />
          ))}
          <Button type="submit">Show side by side</Button>
        </form>
      )}
    </Page>
  );
}

function TooFew({ hasOne }: { readonly hasOne: boolean }): ReactElement {
  return (
    <>
      <p className="govuk-body">
        {hasOne ? 'There is only one audit on this device.' : 'There is no audit on this device.'}{' '}
        Side by side needs two or more, such as last year’s and this year’s, or those of several
        sites.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/data/restore">
          Open a backup with other audits in it
        </Link>
      </p>
    </>
  );
}
