import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { useController, type UseFormReturn } from 'react-hook-form';
import { Link } from 'react-router';

import type { Choices } from '../../catalogue/choices.ts';
import { Select, type SelectOption } from '../../components/select.tsx';
import type { RoundTemplate } from '../../domain/collection/round.ts';
import { listFaults } from '../../domain/own-template/finish-template.ts';
import { listOwnQuestions } from '../../domain/own-template/own-template.ts';
import { countOf } from '../../domain/report/wording.ts';
import { listOwnTemplates, type StoredOwnTemplate } from '../../storage/own-templates.ts';
import type { RoundForm } from './round-form.ts';

export type KindFieldsProps = {
  readonly form: UseFormReturn<RoundForm>;
  readonly choices: Choices;
  /** Kinds that have their questions already. */
  readonly known: readonly RoundTemplate[];
};

/** For each kind that is newly ticked, whether it gets the bundled questions or some of one's own. */
export function OwnByKind({ form, choices, known }: KindFieldsProps): ReactElement {
  const listed = useLiveQuery(listOwnTemplates, []);
  const { field } = useController({ control: form.control, name: 'ownByKind' });
  const kinds = form.watch('kinds');
  const own = listed?.ok === true ? listed.value.templates.filter(isOpen) : [];
  const asked = choices.agencies.filter(
    ({ id }) => kinds.includes(id) && known.every(({ kind }) => kind !== id),
  );
  return (
    <>
      <h3 className="govuk-heading-s">Questions of your own</h3>
      {own.length === 0 ? (
        <p className="govuk-body">
          Every kind gets the bundled questions. To ask with your own words, scale or extra
          questions, first{' '}
          <Link className="govuk-link" to="/rounds/templates">
            make a template of your own
          </Link>
          . What you have entered here is kept.
        </p>
      ) : (
        asked.length === 0 && (
          <p className="govuk-body">
            You have {countOf(own.length, 'template')} of your own. Tick a kind of organisation to
            choose what it is asked.
          </p>
        )
      )}
      {own.length > 0 &&
        asked.map(({ id, name }) => (
          <Select
            key={id}
            name={`own-${id}`}
            label={`Questions for ${name}`}
            value={field.value[id] ?? ''}
            onChange={({ target: { value } }) => {
              field.onChange({ ...field.value, [id]: value });
            }}
            options={listOptions(own, id)}
          />
        ))}
    </>
  );
}

function isOpen({ removedAt }: StoredOwnTemplate): boolean {
  return removedAt === undefined;
}

/** Those made for the kind come first. */
function listOptions(own: readonly StoredOwnTemplate[], kind: string): readonly SelectOption[] {
  const isFor = (stored: StoredOwnTemplate): number => Number(stored.own.agency === kind);
  return [
    { value: '', label: 'The bundled questions' },
    ...own
      .toSorted((a, b) => isFor(b) - isFor(a))
      .map((stored) => ({ value: stored.id, label: nameOption(stored) })),
  ];
}

function nameOption({ own }: StoredOwnTemplate): string {
  const questions = countOf(listOwnQuestions(own).length, 'question');
  const state = listFaults(own).length === 0 ? '' : ', not finished';
  return `${own.name} (${questions}, made for ${own.agencyName}${state})`;
}
