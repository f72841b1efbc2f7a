import type { ReactElement } from 'react';

import { DateInput, type DatePartProps } from '../../components/date-input.tsx';
import type { RowPart } from '../../components/row-list.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { DateForm } from '../../domain/shared/date-parts.ts';
import type { SignatoryForm } from './sign-off-form.ts';

type SignatoryBoxesProps = {
  readonly part: RowPart<SignatoryForm>;
  readonly errorOf: (box: string) => string | undefined;
};

/** One who signs: name, role, and the day. */
export function SignatoryBoxes({ part, errorOf }: SignatoryBoxesProps): ReactElement {
  const { row, place, isAdded, change } = part;
  const id = `signatories-${place}`;
  const toBox = (name: keyof DateForm): DatePartProps => ({
    name: `${id}-signedOn-${name}`,
    value: row.signedOn[name],
    onChange: ({ target }) => {
      change({ ...row, signedOn: { ...row.signedOn, [name]: target.value } });
    },
  });
  return (
    <>
      <div className="s11-rows__boxes">
        <TextInput
          name={`${id}-name`}
          label="Name"
          error={errorOf('name')}
          value={row.name}
          autoFocus={isAdded}
          autoComplete="off"
          onChange={({ target }) => {
            change({ ...row, name: target.value });
          }}
        />
        <TextInput
          name={`${id}-role`}
          label="Role"
          error={errorOf('role')}
          value={row.role}
          autoComplete="off"
          onChange={({ target }) => {
            change({ ...row, role: target.value });
          }}
        />
      </div>
      <DateInput
        id={`${id}-signedOn`}
        legend="Date of signing"
        error={errorOf('signedOn')}
        day={toBox('day')}
        month={toBox('month')}
        year={toBox('year')}
      />
    </>
  );
}
