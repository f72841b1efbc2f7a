import type { ReactElement } from 'react';

import { FilterBar } from '../../components/filter-bar.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { listHeatColumns } from '../../domain/picture/draw-heatmap.ts';
import { compareTexts } from '../../domain/picture/count-in.ts';
import { titleOfStandard } from '../../domain/overview/titles.ts';
import type { OpenPicture } from './picture-frame.tsx';
import type { ChooseHeat, HeatChoices } from './use-heat-choices.ts';

type HeatFiltersProps = {
  readonly open: OpenPicture;
  readonly choices: HeatChoices;
  readonly choose: ChooseHeat;
  readonly status: string;
};

/** What is looked at, across what, and whose. */
export function HeatFilters(props: HeatFiltersProps): ReactElement {
  const { choices, choose, status } = props;
  return (
    <>
      <div className="s11-screen-only">
        <Radios
          legend="Which ratings"
          legendSize="s"
          name="view"
          inline
          small
          value={choices.view}
          options={[
            { value: 'self', label: 'Agencies’ own' },
            { value: 'agreed', label: 'Agreed' },
            { value: 'difference', label: 'Difference' },
          ]}
          onChange={({ target }) => {
            choose({ view: target.value === 'self' ? '' : target.value });
          }}
        />
      </div>
      <FilterBar
        label="Which part of the heatmap to look at"
        status={status}
        onClear={
          choices.kind === '' && choices.find === ''
            ? undefined
            : () => {
                choose({ kind: '', find: '' });
              }
        }
      >
        <Lists {...props} />
        <TextInput
          name="find"
          label="Name has"
          labelSize="s"
          value={choices.find}
          onChange={({ target }) => {
            choose({ find: target.value });
          }}
        />
      </FilterBar>
    </>
  );
}

function Lists({ open, choices, choose }: HeatFiltersProps): ReactElement {
  const standards = listHeatColumns(open.counted.counted).flatMap((one) =>
    one.of === 'standard'
      ? [{ value: one.id, label: `Questions of: ${titleOfStandard(open.titles, one.id)}` }]
      : [],
  );
  const kinds = listKinds(open).map(([value, label]) => ({ value, label }));
  const fieldOf = (name: 'standard' | 'kind' | 'order', label: string) => ({
    name,
    label,
    labelSize: 's' as const,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      choose({ [name]: target.value });
    },
  });
  return (
    <>
      <Select
        {...fieldOf('standard', 'Across')}
        value={choices.standard ?? ''}
        options={[{ value: '', label: 'All standards' }, ...standards]}
      />
      {kinds.length > 1 && (
        <Select
          {...fieldOf('kind', 'Kind of agency')}
          value={choices.kind}
          options={[{ value: '', label: 'All kinds' }, ...kinds]}
        />
      )}
      <Select
        {...fieldOf('order', 'Order')}
        value={choices.order === 'name' ? '' : choices.order}
        options={[
          { value: '', label: 'By name' },
          { value: 'kind', label: 'By kind of agency, then name' },
        ]}
      />
    </>
  );
}

function listKinds({ counted, stored }: OpenPicture): readonly (readonly [string, string])[] {
  const kinds = new Map(stored.round.templates.map(({ kind, kindName }) => [kind, kindName]));
  const asked = new Set<string>(stored.agencies.map(({ kind }) => kind));
  for (const { received } of counted.counted) {
    kinds.set(received.kind, received.kindName);
    asked.add(received.kind);
  }
  return [...kinds]
    .filter(([kind]) => asked.has(kind))
    .toSorted(([, a], [, b]) => compareTexts(a, b));
}
