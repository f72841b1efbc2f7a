import { useState, type ReactElement } from 'react';

import { loadChoices } from '../../catalogue/choices.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { Agency } from '../../domain/collection/agency.ts';
import type { TemplateOption } from '../../domain/template/template-source.ts';
import type { Template } from '../../domain/template/template.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { listKindParts } from './kind-parts.ts';
import { NotStored } from './not-stored.tsx';
import { saveAgencyParts } from './save-agency-parts.ts';
import { useTemplates } from './use-templates.ts';

type AgencyPartsProps = { readonly stored: StoredRound; readonly agency: Agency };

/** The parts asked only where they apply, for one agency of a kind that has some. */
export function AgencyParts({ stored, agency }: AgencyPartsProps): ReactElement | null {
  const templates = useTemplates(stored.round, agency.kind);
  const choices = useLoaded('choices', loadChoices);
  if (templates.status !== 'ready' || choices.status !== 'ready') return null;
  const template = templates.value.get(agency.kind);
  if (template === undefined) return null;
  const [offered] = listKindParts(choices.value, template.agency, template.edition);
  if (offered === undefined) return null;
  return (
    <PartsForm
      key={template.hash}
      stored={stored}
      agency={agency}
      template={template}
      parts={offered.parts}
    />
  );
}

type PartsFormProps = AgencyPartsProps & {
  readonly template: Template;
  readonly parts: readonly TemplateOption[];
};

function PartsForm({ stored, agency, template, parts }: PartsFormProps): ReactElement {
  const [values, setValues] = useState<readonly string[]>(template.options);
  const [fault, setFault] = useState('');
  const save = async (): Promise<void> => {
    const saved = await saveAgencyParts({ stored, agency, template, parts, values });
    setFault(saved.ok ? '' : saved.problem);
  };
  const asked = template.options.length;
  return (
    <Details
      summary={`Parts asked only where they apply (${asked === 0 ? 'none' : asked} asked of it)`}
    >
      <NotStored fault={fault} />
      <Checkboxes
        name="agency-parts"
        legend="Which parts apply to this agency?"
        legendSize="s"
        small
        values={values}
        onChange={({ target: { value, checked } }) => {
          const others = values.filter((part) => part !== value);
          setValues(checked ? [...others, value] : others);
        }}
        options={parts.map(({ id, title, about }) => ({ value: id, label: title, hint: about }))}
      />
      {agency.packSent.length > 0 && (
        <p className="govuk-body">
          A pack you have sent already has the questions as they were: send it again.
        </p>
      )}
      <Button variant="secondary" onClick={() => void save()}>
        Save its parts
      </Button>
    </Details>
  );
}
