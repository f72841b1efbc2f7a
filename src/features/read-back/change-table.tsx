import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { Tag } from '../../components/tag.tsx';
import type { CellChange } from '../../domain/workbook/plan-read-back.ts';
import { nameField } from './explain-read-back.ts';
import { keyOf } from './use-read-back.ts';

type ChangeTableProps = {
  readonly changes: readonly CellChange[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
};

/** Every change with what stands now and what would stand then; each can be left out. */
export function ChangeTable({ changes, chosen, onChoose }: ChangeTableProps): ReactElement {
  const columns: readonly TableColumn<CellChange>[] = [
    {
      key: 'take',
      heading: 'Change',
      rowHeader: true,
      render: (change) => (
        <div className="s11-read-back__take">
          <Checkbox
            small
            name={`change-${keyOf(change).replace(/[^a-z0-9]/giu, '-')}`}
            label={`${change.of}: ${nameField(change.given)}`}
            hint={`${change.given.sheet}, cell ${change.given.cell}`}
            checked={chosen.has(keyOf(change))}
            onChange={(event) => {
              const rest = [...chosen].filter((key) => key !== keyOf(change));
              onChoose(new Set(event.target.checked ? [...rest, keyOf(change)] : rest));
            }}
          />
          {change.isClash && <Tag kind="attention">Also changed in the app</Tag>}
        </div>
      ),
    },
    { key: 'before', heading: 'Now in the app', render: ({ before }) => <Words text={before} /> },
    { key: 'after', heading: 'In the file', render: ({ after }) => <Words text={after} /> },
  ];
  return (
    <>
      <ButtonGroup>
        <Button
          variant="secondary"
          onClick={() => {
            onChoose(new Set([...chosen, ...changes.map(keyOf)]));
          }}
        >
          Choose all
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            const keys = new Set(changes.map(keyOf));
            onChoose(new Set([...chosen].filter((key) => !keys.has(key))));
          }}
        >
          Choose none
        </Button>
      </ButtonGroup>
      <DataTable
        caption="Changes in the file"
        captionSize="m"
        columns={columns}
        rows={changes}
        rowKey={keyOf}
      />
    </>
  );
}

function Words({ text }: { readonly text: string }): ReactElement {
  if (text === '') return <span className="s11-quiet">Nothing</span>;
  return (
    <div className="s11-read-back__words" dir="auto">
      {text}
    </div>
  );
}
