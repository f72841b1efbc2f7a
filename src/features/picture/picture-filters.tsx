import type { ReactElement } from 'react';

import { FilterBar } from '../../components/filter-bar.tsx';
import { Select, type SelectOption } from '../../components/select.tsx';
import { titleOfStandard, type Titles } from '../../domain/overview/titles.ts';
import type { Group } from '../../domain/picture/part-groups.ts';
import type { StandardId } from '../../domain/template/standard.ts';
import { joinWords } from '../../domain/shared/count-words.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import type { Choose, PictureChoices } from './use-picture-choices.ts';

type PictureFiltersProps = {
  readonly choices: PictureChoices;
  readonly choose: Choose;
  readonly onClear: () => void;
  readonly standards: readonly StandardId[];
  readonly titles: Titles;
  readonly groups: readonly Group[];
  readonly earlier: readonly StoredRound[];
  readonly earlierId: string;
  /** What is shown of how many. */
  readonly status: string;
};

/** Which ratings, which standard, which kinds of agency, and what they are compared with. */
export function PictureFilters(props: PictureFiltersProps): ReactElement {
  const { choices, choose, onClear, standards, titles, groups, earlier, earlierId, status } = props;
  const isNarrowed =
    choices.side !== 'self' || choices.standard !== undefined || choices.group !== '';
  const field = (key: keyof PictureChoices, label: string, options: readonly SelectOption[]) => ({
    name: key,
    label,
    labelSize: 's' as const,
    options,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      choose({ [key]: target.value });
    },
  });
  return (
    <FilterBar
      label="Which part of the round to look at"
      status={status}
      onClear={isNarrowed ? onClear : undefined}
    >
      <Select
        {...field('side', 'Ratings', [
          { value: '', label: 'The agencies’ own' },
          { value: 'agreed', label: 'Agreed' },
        ])}
        value={choices.side === 'self' ? '' : choices.side}
      />
      <Select
        {...field('standard', 'Standard', [
          { value: '', label: 'All standards' },
          ...standards.map((id) => ({ value: id, label: titleOfStandard(titles, id) })),
        ])}
        value={choices.standard ?? ''}
      />
      {groups.length > 1 && (
        <Select
          {...field('group', 'Kind of agency', [
            { value: '', label: 'All kinds' },
            ...groups.map((group) => ({
              value: nameGroup(group),
              label: `${joinWords(group.kindNames)} (${group.agencies.length})`,
            })),
          ])}
          value={choices.group}
        />
      )}
      {earlier.length > 0 && (
        <Select
          {...field('earlier', 'Compare with', [
            ...earlier.map(({ round }) => ({ value: round.id, label: round.name })),
            { value: 'none', label: 'No earlier round' },
          ])}
          value={earlierId}
        />
      )}
    </FilterBar>
  );
}

/** As it stands in the address. */
export function nameGroup({ kinds }: Group): string {
  return kinds.join(' ');
}
