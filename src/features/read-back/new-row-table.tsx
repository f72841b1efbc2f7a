import type { ReactElement } from 'react';

import { Checkbox } from '../../components/checkbox.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { toActionFacts, toEvidenceFacts } from '../../domain/audit/item-facts.ts';
import type { QuestionId, Template } from '../../domain/template/template.ts';
import { nameQuestionOf } from '../../domain/workbook/find-question.ts';
import type { NewItem } from '../../domain/workbook/plan-new-rows.ts';

type NewRowTableProps = {
  readonly items: readonly NewItem[];
  readonly template: Template;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
};

/** Every row that was added in the file, with all that it would say in the app. */
export function NewRowTable({
  items,
  template,
  chosen,
  onChoose,
}: NewRowTableProps): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <DataTable
      caption="New rows in the file"
      captionSize="m"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'take',
          heading: 'Add',
          rowHeader: true,
          render: (item) => (
            <div className="s11-read-back__take">
              <Checkbox
                small
                name={`new-${item.id}`}
                label={nameItem(item)}
                hint={`${item.row.sheet}, row ${item.row.row}`}
                checked={chosen.has(item.id)}
                onChange={({ target }) => {
                  const rest = [...chosen].filter((key) => key !== item.id);
                  onChoose(new Set(target.checked ? [...rest, item.id] : rest));
                }}
              />
            </div>
          ),
        },
        {
          key: 'says',
          heading: 'What it will say',
          render: (item) => <Facts item={item} template={template} />,
        },
      ]}
    />
  );
}

function nameItem(item: NewItem): string {
  if (item.list === 'evidence') return 'New evidence';
  return item.action.kind === 'planned' ? 'New action' : 'New accepted gap';
}

type FactsProps = { readonly item: NewItem; readonly template: Template };

function Facts({ item, template }: FactsProps): ReactElement {
  const name = (id: QuestionId): string => nameQuestionOf(id, template);
  const facts =
    item.list === 'evidence' ? toEvidenceFacts(item.evidence, name) : toActionFacts(item.action);
  const rows = facts.filter(({ value }) => value.trim() !== '');
  return (
    <ul className="govuk-list s11-read-back__facts">
      {item.list === 'actions' && <li>For {name(item.action.questionId)}</li>}
      {rows.map(({ label, value }) => (
        <li key={label}>
          {label}: <span dir="auto">{value}</span>
        </li>
      ))}
    </ul>
  );
}
