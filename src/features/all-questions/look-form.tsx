import type { ReactElement } from 'react';

import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { COLUMN_KEYS, COLUMN_NAMES, type TableLook } from './table-look.ts';

type LookFormProps = {
  readonly look: TableLook;
  readonly onChange: (look: TableLook) => void;
};

/** Which columns stand, and how close the rows are; kept on this device. */
export function LookForm({ look, onChange }: LookFormProps): ReactElement {
  const shown = COLUMN_KEYS.filter((key) => !look.hidden.includes(key));
  return (
    <Details summary="Columns and row height" small>
      <div className="s11-look-form">
        <Checkboxes
          name="columns"
          legend="Columns"
          hint="The question itself always stands."
          small
          values={shown}
          options={COLUMN_KEYS.map((key) => ({ value: key, label: COLUMN_NAMES[key] }))}
          onChange={({ target }) => {
            const hidden = COLUMN_KEYS.filter((key) =>
              key === target.value ? !target.checked : look.hidden.includes(key),
            );
            onChange({ ...look, hidden });
          }}
        />
        <Radios
          name="rowHeight"
          legend="Rows"
          small
          value={look.isDense ? 'close' : 'roomy'}
          options={[
            { value: 'roomy', label: 'With room to read' },
            { value: 'close', label: 'Close together' },
          ]}
          onChange={({ target }) => {
            onChange({ ...look, isDense: target.value === 'close' });
          }}
        />
      </div>
    </Details>
  );
}
