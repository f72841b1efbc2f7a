import { memo, useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { DataTable } from '../../components/data-table.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Select } from '../../components/select.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { Tag } from '../../components/tag.tsx';
import { describeRow, GROUPS, groupOf, type Group } from './describe-row.ts';
import type { ImportRow } from './import-message.ts';

type FileTableProps = { readonly rows: readonly ImportRow[]; readonly isStored: boolean };

/** One row for each file: what it is, what becomes of it, what to do. Not drawn again while one decides. */
export const FileTable = memo(Table);

function Table({ rows, isStored }: FileTableProps): ReactElement {
  const [group, setGroup] = useState<Group | 'all'>('all');
  const columns = useMemo(() => listColumns(isStored), [isStored]);
  const shown = useMemo(
    () =>
      rows
        .filter((row) => group === 'all' || groupOf(row) === group)
        .toSorted((a, b) => rank(a) - rank(b)),
    [rows, group],
  );
  const names = groupNames(isStored);
  const present = GROUPS.filter((each) => rows.some((row) => groupOf(row) === each));
  return (
    <section aria-labelledby="import-files">
      <h2 className="govuk-heading-m" id="import-files">
        Files
      </h2>
      {present.length > 1 && (
        <FilterBar
          label="Find files"
          status={`${shown.length} of ${rows.length} files`}
          onClear={
            group === 'all'
              ? undefined
              : () => {
                  setGroup('all');
                }
          }
        >
          <Select
            name="import-group"
            label="Show"
            value={group}
            onChange={({ target }) => {
              setGroup(GROUPS.find((each) => each === target.value) ?? 'all');
            }}
            options={[
              { value: 'all', label: 'All files' },
              ...present.map((each) => ({ value: each, label: names[each] })),
            ]}
          />
        </FilterBar>
      )}
      <DataTable
        caption="What is in each file and what becomes of it"
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ id }) => String(id)}
        startsShort
      />
    </section>
  );
}

/** What needs somebody stands first. */
const ORDER: readonly Group[] = ['decision', 'sealed', 'refused', 'ready', 'already'];

function rank(row: ImportRow): number {
  return ORDER.indexOf(groupOf(row));
}

function groupNames(isStored: boolean): Readonly<Record<Group, string>> {
  return {
    ready: isStored ? 'Imported' : 'Ready',
    decision: isStored ? 'Left out' : 'Needs your decision',
    sealed: 'Sealed',
    already: 'Skipped',
    refused: 'Not imported',
  };
}

const TAGS = {
  ready: 'plain',
  decision: 'info',
  sealed: 'info',
  already: 'plain',
  refused: 'attention',
} as const;

function listColumns(isStored: boolean): readonly TableColumn<ImportRow>[] {
  return [
    {
      key: 'file',
      heading: 'File',
      rowHeader: true,
      render: ({ fileName, inArchive }) => (
        <span className="s11-import__name">
          <bdi>{fileName}</bdi>
          {inArchive !== undefined && (
            <span className="s11-import__zip">
              in <bdi>{inArchive}</bdi>
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'result',
      heading: 'Result',
      render: (row) => <Tag kind={TAGS[groupOf(row)]}>{describeRow(row, isStored).result}</Tag>,
    },
    {
      key: 'detail',
      heading: 'What it is',
      render: (row) => (
        <span className="s11-import__words">{describeRow(row, isStored).detail}</span>
      ),
    },
    {
      key: 'next',
      heading: 'What you can do',
      render: (row) => <Next row={row} isStored={isStored} />,
    },
  ];
}

function Next({
  row,
  isStored,
}: {
  readonly row: ImportRow;
  readonly isStored: boolean;
}): ReactElement {
  const door = row.result.kind === 'refused' ? row.result.door : undefined;
  return (
    <span className="s11-import__words">
      {describeRow(row, isStored).next}{' '}
      {door !== undefined && (
        <Link to={door.to} relative="path">
          {door.label}
        </Link>
      )}
    </span>
  );
}
