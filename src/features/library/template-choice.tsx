import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { Checkboxes, type CheckboxOption } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Radios, type RadioOption } from '../../components/radios.tsx';
import { listOptions } from '../../domain/template/compose-template.ts';
import { DEPTH_WORDS, listDepths } from '../../domain/template/depth-words.ts';
import { depthSchema, type TemplateOption } from '../../domain/template/template-source.ts';
import type { OpenTemplate } from './load-template-page.ts';
import { toPath } from './template-address.ts';

/** The agency's other templates: by edition, depth and conditional parts. */
export function TemplateChoice({ open }: { readonly open: OpenTemplate }): ReactElement {
  const { address, agency, choices } = open;
  const navigate = useNavigate();
  const [edition, setEdition] = useState(address.edition);
  const [depth, setDepth] = useState(address.depth);
  const [parts, setParts] = useState(address.parts);
  const offered = listOptions({ agency, optionById: choices.optionById }, edition);
  return (
    <Details summary="Show another edition, depth or part">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const kept = offered.map(({ id }) => id).filter((id) => parts.includes(id));
          void navigate(toPath({ ...address, edition, depth, parts: kept }));
        }}
      >
        <Radios
          name="edition"
          legend="Edition"
          legendSize="s"
          small
          value={edition}
          onChange={({ target }) => {
            setEdition(target.value);
          }}
          options={toEditionOptions(open)}
        />
        <Radios
          name="depth"
          legend="Depth"
          legendSize="s"
          small
          value={depth}
          onChange={({ target }) => {
            setDepth(depthSchema.parse(target.value));
          }}
          options={listDepths(agency).map((one) => ({ value: one, ...DEPTH_WORDS[one] }))}
        />
        {offered.length > 0 && (
          <Checkboxes
            name="parts"
            legend="Parts for those they apply to"
            legendSize="s"
            small
            values={parts}
            onChange={({ target: { value, checked } }) => {
              const others = parts.filter((id) => id !== value);
              setParts(checked ? [...others, value] : others);
            }}
            options={offered.map(toPartOption)}
          />
        )}
        <Button type="submit" variant="secondary">
          Show these questions
        </Button>
      </form>
    </Details>
  );
}

function toEditionOptions({ agency, choices }: OpenTemplate): readonly RadioOption[] {
  return choices.editions
    .filter(({ id }) => id in agency.editions)
    .map(({ id, shortTitle }) => ({ value: id, label: shortTitle }));
}

function toPartOption({ id, title, about }: TemplateOption): CheckboxOption {
  return { value: id, label: title, hint: about };
}
